package org.windlass.ui.preview;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.windlass.pull.plan.LayerReuse;
import org.windlass.pull.plan.PullPlan;
import org.windlass.pull.plan.RemoteImage;
import org.windlass.reference.Reference;
import org.windlass.registry.RateLimit;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** The words of a preview. */
final class PreviewTexts {
  private final Texts texts;
  private final Messages messages;

  PreviewTexts(Texts texts) {
    this.texts = texts;
    this.messages = texts.messages();
  }

  /** While nothing is known yet. */
  PreviewWords asking(Reference reference) {
    return PreviewWords.only(messages.get("preview.asking", reference.registry()));
  }

  /**
   * While the engine's images are looked at.
   *
   * @param soFar null when none was looked at yet
   */
  PreviewWords checking(Look look, @Nullable PullPlan soFar, @Nullable RateLimit limit) {
    String summary = all(look.image()) + " " + messages.get("preview.checking");
    return words(look, soFar, summary, "", limit);
  }

  /** When they could not be looked at. */
  PreviewWords unchecked(Look look, String why, @Nullable RateLimit limit) {
    String summary = all(look.image()) + " " + messages.get("preview.unchecked", why);
    return words(look, null, summary, "", limit);
  }

  /** When all is known. */
  PreviewWords whole(Look look, PullPlan plan, @Nullable RateLimit limit) {
    String exact =
        messages.get(
            "preview.exact",
            texts.sizes().exact(plan.downloadBytes()),
            texts.sizes().exact(plan.totalBytes()));
    return words(look, plan, summary(plan), exact, limit);
  }

  private PreviewWords words(
      Look look, @Nullable PullPlan plan, String summary, String exact, @Nullable RateLimit limit) {
    RemoteImage image = look.image();
    Instant created = image.created();
    String built =
        created.equals(Instant.EPOCH)
            ? ""
            : messages.get("preview.built", texts.times().ago(created));
    String unpacked = unpacked(plan, look.traits().reuse());
    return new PreviewWords(
        summary,
        exact,
        built.isEmpty() ? unpacked : built + messages.get("separator") + unpacked,
        note(look),
        limit == null ? "" : rate(image.reference().registry(), limit),
        plan == null ? 0 : 1 - (double) plan.downloadBytes() / plan.totalBytes());
  }

  private String summary(PullPlan plan) {
    Reference reference = plan.image().reference();
    int layers = plan.image().layers().size();
    int present = plan.presentLayers();
    String download = texts.sizes().of(plan.downloadBytes());
    return switch (plan.state()) {
      case UP_TO_DATE -> messages.get("preview.up-to-date", reference.familiar());
      case UNNAMED -> messages.get("preview.unnamed");
      case MISSING -> {
        String key = present == 0 ? "all" : present == layers ? "documents" : "part";
        String total = texts.sizes().of(plan.totalBytes());
        String words = messages.get("preview.download." + key, download, total, present, layers);
        yield words + doubt(plan);
      }
    };
  }

  private String doubt(PullPlan plan) {
    if (!plan.sure()) {
      return " " + messages.get("preview.at-least");
    }
    return plan.complete() ? "" : " " + messages.get("preview.at-most");
  }

  private String rate(String registry, RateLimit limit) {
    return limit.limit() < 0
        ? messages.get("preview.rate", registry, limit.remaining())
        : messages.get("preview.rate.of", registry, limit.remaining(), limit.limit());
  }

  private String note(Look look) {
    return look.isForEngine()
        ? ""
        : messages.get("preview.other-platform", look.image().platform(), look.traits().platform());
  }

  /** Whether a layer is there. */
  String presence(Presence presence) {
    return messages.get("preview.layer." + presence.name().toLowerCase(Locale.ROOT));
  }

  private String unpacked(@Nullable PullPlan plan, LayerReuse reuse) {
    if (reuse == LayerReuse.BLOB) {
      return messages.get("preview.packed");
    } else if (plan == null || plan.unpackedSize().isEmpty()) {
      return messages.get("preview.unpacked.unknown");
    }
    return messages.get("preview.unpacked", texts.sizes().of(plan.unpackedSize().getAsLong()));
  }

  private String all(RemoteImage image) {
    return messages.get("preview.all", texts.sizes().of(image.totalBytes()), image.layers().size());
  }
}
