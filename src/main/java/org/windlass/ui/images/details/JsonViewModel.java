package org.windlass.ui.images.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.windlass.ui.text.Messages;

/** A document to search in. All members belong to the UI thread. */
public final class JsonViewModel {
  private final Messages messages;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final StringProperty search = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Match> match = new ReadOnlyObjectWrapper<>(Match.NONE);
  private List<Integer> found = List.of();
  private int current;

  JsonViewModel(Messages messages) {
    this.messages = messages;
    search.subscribe((was, is) -> find());
  }

  /**
   * A part of the document.
   *
   * @param start of its first letter; -1 for no part
   * @param end after its last letter
   */
  public record Match(int start, int end) {
    static final Match NONE = new Match(-1, -1);
  }

  void show(@Nullable ImageFacts facts) {
    text.set(facts == null ? "" : facts.json());
    find();
  }

  /** The document. */
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /** What to look for; upper and lower case are the same. */
  public StringProperty searchProperty() {
    return search;
  }

  /** Such as {@code 2 of 7}; empty while nothing is looked for. */
  public ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** The match that is in front. */
  public ReadOnlyObjectProperty<Match> matchProperty() {
    return match.getReadOnlyProperty();
  }

  /** Goes to the next match; after the last comes the first. */
  public void next() {
    go(1);
  }

  /** Goes to the match before; before the first comes the last. */
  public void previous() {
    go(-1);
  }

  private void go(int step) {
    if (!found.isEmpty()) {
      current = Math.floorMod(current + step, found.size());
      publish();
    }
  }

  private void find() {
    String words = search.get().toLowerCase(Locale.ROOT);
    List<Integer> places = new ArrayList<>();
    if (!words.isEmpty()) {
      String document = text.get().toLowerCase(Locale.ROOT);
      for (int at = document.indexOf(words); at >= 0; at = document.indexOf(words, at + 1)) {
        places.add(at);
      }
    }
    found = places;
    current = 0;
    publish();
  }

  private void publish() {
    if (found.isEmpty()) {
      match.set(Match.NONE);
      count.set(search.get().isEmpty() ? "" : messages.get("details.json.none"));
    } else {
      int start = found.get(current);
      match.set(new Match(start, start + search.get().length()));
      count.set(messages.get("details.json.count", current + 1, found.size()));
    }
  }
}
