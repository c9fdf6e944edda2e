package org.windlass.ui.images;

import java.util.Map;
import java.util.stream.Collectors;
import org.windlass.pull.TagUpdate;
import org.windlass.registry.RegistryException;
import org.windlass.ui.text.Texts;

/** Words for a check for updates. */
final class UpdateTexts {
  private final Texts texts;

  UpdateTexts(Texts texts) {
    this.texts = texts;
  }

  /** That there is nothing to ask about. */
  String nothing() {
    return texts.messages().get("images.updates.nothing");
  }

  String progress(int checked, int asked) {
    return texts.messages().get("images.updates.progress", checked, asked);
  }

  /** Such as {@code 3 updates available · 2 could not be checked}; empty before a check. */
  String summary(Map<ImageRow.Mark, TagUpdate> known, int available) {
    if (known.isEmpty()) {
      return "";
    }
    long unknown = known.values().stream().filter(TagUpdate.Unknown.class::isInstance).count();
    long current = known.values().stream().filter(TagUpdate.Current.class::isInstance).count();
    String text =
        available > 0
            ? texts.messages().get("images.updates.available", available)
            : texts.messages().get("images.updates.none", current);
    return unknown == 0
        ? text
        : text
            + texts.messages().get("separator")
            + texts.messages().get("images.updates.unknown", unknown);
  }

  /** A line for each image that could not be checked. */
  String problems(Map<ImageRow.Mark, TagUpdate> known) {
    return known.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof TagUpdate.Unknown)
        .map(entry -> entry.getKey().reference() + ": " + why(entry.getValue()))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private String why(TagUpdate update) {
    return update instanceof TagUpdate.Unknown(RegistryException failure)
        ? texts.errors().of(failure).sentence()
        : "";
  }
}
