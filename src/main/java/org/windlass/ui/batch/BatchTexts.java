package org.windlass.ui.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.windlass.batch.BatchReader;
import org.windlass.batch.Place;
import org.windlass.batch.Unreadable;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** The words of a batch. */
final class BatchTexts {
  private final Texts texts;
  private final Messages messages;

  BatchTexts(Texts texts) {
    this.texts = texts;
    this.messages = texts.messages();
  }

  /** Such as {@code compose.yaml, lines 4, 9; list.txt, line 1}. */
  String where(List<Place> places) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (Place place : places) {
      List<String> ofFile = lines.computeIfAbsent(place.file(), file -> new ArrayList<>());
      if (place.line() > 0) {
        ofFile.add(Integer.toString(place.line()));
      }
    }
    List<String> words = new ArrayList<>();
    lines.forEach(
        (file, numbers) ->
            words.add(
                numbers.isEmpty()
                    ? file
                    : messages.get(
                        "batch.place", file, numbers.size(), String.join(", ", numbers))));
    return String.join("; ", words);
  }

  /** Where something could not be read, what it is, and why. */
  String problem(Unreadable unreadable) {
    String where = where(List.of(unreadable.place()));
    return unreadable.text().isEmpty()
        ? messages.get("batch.problem.place", where, why(unreadable))
        : messages.get("batch.problem.text", where, unreadable.text(), why(unreadable));
  }

  private String why(Unreadable unreadable) {
    if (unreadable.invalid() != null) {
      return texts.errors().of(unreadable.invalid());
    }
    String reason = Messages.word(unreadable.reason());
    return messages.get(
        "batch.why." + reason, texts.sizes().of(BatchReader.MAX_BYTES), BatchReader.MAX_ENTRIES);
  }
}
