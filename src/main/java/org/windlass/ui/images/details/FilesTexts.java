package org.windlass.ui.images.details;

import java.nio.file.Path;
import java.util.List;
import org.windlass.layers.Counts;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** Words about the files of an image. */
final class FilesTexts {
  private final Texts texts;
  private final Messages messages;

  FilesTexts(Texts texts) {
    this.texts = texts;
    this.messages = texts.messages();
  }

  String finalTree() {
    return messages.get("details.files.final");
  }

  /** Such as {@code Layer 2: COPY app /srv}, counted from 1. */
  String layer(int number, List<LayerLine> lines) {
    List<LayerLine> layers = lines.stream().filter(LayerLine::layer).toList();
    String made = number < layers.size() ? layers.get(number).instruction() : "";
    return made.isEmpty()
        ? messages.get("details.files.layer", number + 1)
        : messages.get("details.files.layer.made", number + 1, made);
  }

  String progress(long bytes, long size) {
    return messages.get(
        "details.files.progress", texts.sizes().ofProgress(bytes), texts.sizes().of(size));
  }

  /** Empty when all of it is there. */
  String leftOut(Counts counts) {
    if (counts.isCut()) {
      return messages.get("details.files.cut", counts.shown(), counts.seen());
    }
    return counts.odd() > 0 ? messages.get("details.files.odd", counts.odd()) : "";
  }

  String copying(String name) {
    return messages.get("details.files.copying", name);
  }

  String saved(Path target) {
    return messages.get("details.files.saved", target);
  }

  String opened(String name) {
    return messages.get("details.files.opened", name);
  }

  String notCopied(String name, String why) {
    return messages.get("details.files.not-copied", name, why);
  }
}
