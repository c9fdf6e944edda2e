package org.windlass.ui.tags;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.windlass.reference.Platform;
import org.windlass.registry.Descriptor;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.Texts;

/** What is known of a tag, in the words of its columns; empty where nothing is. */
final class StateTexts {
  private static final String LINUX = "linux/";
  private static final int MOST_PLATFORMS = 2;

  private final Texts texts;

  StateTexts(Texts texts) {
    this.texts = texts;
  }

  String digest(TagState state) {
    Descriptor descriptor = state.descriptor();
    if (descriptor == null) {
      return state.problem() == null ? "" : texts.messages().get("tags.unknown");
    }
    return descriptor.digest().shortHex();
  }

  /** All of it; or why it is not known. */
  String wholeDigest(TagState state) {
    ErrorText problem = state.problem();
    return problem == null ? state.digest() : problem.sentence();
  }

  String platforms(TagState state) {
    List<Platform> platforms = platformsOf(state);
    String first =
        platforms.stream()
            .limit(MOST_PLATFORMS)
            .map(StateTexts::brief)
            .collect(Collectors.joining(", "));
    int more = platforms.size() - MOST_PLATFORMS;
    return more > 0 ? texts.messages().get("tags.platforms.more", first, more) : first;
  }

  String allPlatforms(TagState state) {
    return platformsOf(state).stream()
        .map(Platform::toString)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  String size(TagState state) {
    TagFacts facts = state.facts();
    return facts == null || facts.size() < 0 ? "" : texts.sizes().of(facts.size());
  }

  String exactSize(TagState state) {
    TagFacts facts = state.facts();
    if (facts == null) {
      return "";
    }
    return facts.size() < 0
        ? texts.messages().get("tags.other-platforms")
        : texts.sizes().exact(facts.size());
  }

  String created(TagState state) {
    return texts.times().ago(createdOf(state));
  }

  String exactCreated(TagState state) {
    return texts.times().exact(createdOf(state));
  }

  /** Most images are for Linux, which goes without saying. */
  private static String brief(Platform platform) {
    String whole = platform.toString();
    return whole.startsWith(LINUX) ? whole.substring(LINUX.length()) : whole;
  }

  private static List<Platform> platformsOf(TagState state) {
    TagFacts facts = state.facts();
    return facts == null ? List.of() : facts.platforms();
  }

  private static Instant createdOf(TagState state) {
    TagFacts facts = state.facts();
    return facts == null ? Instant.EPOCH : facts.created();
  }
}
