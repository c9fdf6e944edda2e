package org.windlass.ui.tags;

import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineException;
import org.windlass.registry.RateLimit;
import org.windlass.registry.RegistryDeniedException;
import org.windlass.registry.RegistryException;
import org.windlass.registry.RegistryUnauthorizedException;
import org.windlass.registry.RegistryUnreachableException;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** Words for the tags of a repository. */
final class TagTexts {
  private final Texts texts;
  private final Messages messages;

  TagTexts(Texts texts) {
    this.texts = texts;
    this.messages = texts.messages();
  }

  /**
   * What went wrong; says that it was Windlass that asked where the engine may have better luck.
   */
  TagsFailure failure(EngineException failure) {
    ErrorText text = texts.errors().of(failure);
    if (failure.getCause() instanceof RegistryUnreachableException) {
      text =
          new ErrorText(
              text.sentence(),
              text.suggestion() + " " + messages.get("tags.asked-by-windlass"),
              text.details());
    }
    return new TagsFailure(text, loginAt(failure.getCause()));
  }

  /** Such as {@code 12 of 1,204 tags · 3 on the engine, 1 out of date · 87 of 100 pulls left}. */
  String summary(TagCounts counts, boolean loading, @Nullable RateLimit limit) {
    String text =
        counts.shown() == counts.all()
            ? messages.get("tags.summary", counts.all())
            : messages.get("tags.summary.filtered", counts.shown(), counts.all());
    if (loading) {
      text += messages.get("separator") + messages.get("tags.summary.loading");
    }
    if (counts.local() > 0) {
      text += messages.get("separator") + messages.get("tags.summary.local", counts.local());
    }
    if (counts.outdated() > 0) {
      text += messages.get("tags.summary.outdated", counts.outdated());
    }
    if (limit != null) {
      text += messages.get("separator") + pullsLeft(limit);
    }
    return text;
  }

  /** Why not all is shown, where looking counts as pulling; empty elsewhere. */
  String hint(boolean counted) {
    return counted ? messages.get("tags.hint.counted") : "";
  }

  private String pullsLeft(RateLimit limit) {
    return limit.limit() < 0
        ? messages.get("tags.pulls-left", limit.remaining())
        : messages.get("tags.pulls-left.of", limit.remaining(), limit.limit());
  }

  private static String loginAt(@Nullable Throwable cause) {
    boolean helps =
        cause instanceof RegistryUnauthorizedException || cause instanceof RegistryDeniedException;
    return helps && cause instanceof RegistryException why ? why.registry() : "";
  }
}
