package org.windlass.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;

/** Collects what files name, each image once, and never more than can be looked through. */
final class Findings {
  private static final int MAX_PLACES = 10;

  private final Map<Reference, List<Place>> found = new LinkedHashMap<>();
  private final List<Unreadable> unreadable = new ArrayList<>();
  private String file = "";
  private boolean full;

  /** Takes that what follows is found in another file. */
  void begin(String name) {
    file = name;
  }

  /** Takes a reference, or says which rule it breaks. */
  void add(String text, int line) {
    try {
      add(Reference.parse(text).withDefaultTag(), new Place(file, line));
    } catch (InvalidReferenceException e) {
      say(text, line, Unreadable.Reason.NOT_A_REFERENCE, e);
    }
  }

  private void add(Reference reference, Place place) {
    List<Place> places = found.get(reference);
    if (places == null) {
      if (isFull(place.line())) {
        return;
      }
      places = new ArrayList<>();
      found.put(reference, places);
    }
    if (places.size() < MAX_PLACES && !places.contains(place)) {
      places.add(place);
    }
  }

  /** Takes a text in which variables may stand. */
  void addWithVariables(String text, Map<String, String> values, int line) {
    String whole = Variables.fill(text, values);
    if (whole == null) {
      say(text, line, Unreadable.Reason.VARIABLE);
    } else {
      add(whole, line);
    }
  }

  /** Takes that something could not be read. */
  void say(String text, int line, Unreadable.Reason reason) {
    say(text, line, reason, null);
  }

  private void say(
      String text, int line, Unreadable.Reason reason, @Nullable InvalidReferenceException why) {
    if (!isFull(line)) {
      unreadable.add(new Unreadable(new Place(file, line), text, reason, why));
    }
  }

  private boolean isFull(int line) {
    if (!full && found.size() + unreadable.size() >= BatchReader.MAX_ENTRIES) {
      full = true;
      unreadable.add(new Unreadable(new Place(file, line), "", Unreadable.Reason.TOO_MANY, null));
    }
    return full;
  }

  Batch batch() {
    List<BatchItem> items = new ArrayList<>();
    found.forEach((reference, places) -> items.add(new BatchItem(reference, places)));
    return new Batch(items, unreadable);
  }
}
