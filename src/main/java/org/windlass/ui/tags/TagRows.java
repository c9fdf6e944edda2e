package org.windlass.ui.tags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.windlass.reference.TagVersion;

/** The rows of one repository: those that stay keep what is known of them. */
final class TagRows {
  private final ObservableList<TagRow> all = FXCollections.observableArrayList();
  private final FilteredList<TagRow> shown = new FilteredList<>(all);
  private final Map<String, TagRow> byTag = new HashMap<>();
  private Consumer<Runnable> aroundUpdates = Runnable::run;

  ObservableList<TagRow> shown() {
    return shown;
  }

  List<TagRow> all() {
    return all;
  }

  /** Whether the registry has listed a tag. */
  boolean has(String tag) {
    return byTag.containsKey(tag);
  }

  void aroundUpdates(Consumer<Runnable> around) {
    aroundUpdates = around;
  }

  /** Takes the tags there are now, in their order; compares new ones with what is local. */
  void show(List<TagVersion> tags, LocalTags local) {
    List<TagRow> rows = new ArrayList<>(tags.size());
    for (TagVersion tag : tags) {
      rows.add(byTag.computeIfAbsent(tag.tag(), _ -> row(tag, local)));
    }
    aroundUpdates.accept(() -> all.setAll(rows));
  }

  private static TagRow row(TagVersion tag, LocalTags local) {
    TagRow row = new TagRow(tag);
    row.become(row.state().with(local.compare(tag.tag(), row.state())));
    return row;
  }

  /** Compares every row with what is local now. */
  void compare(LocalTags local) {
    for (TagRow row : all) {
      row.become(row.state().with(local.compare(row.tag(), row.state())));
    }
  }

  void clear() {
    byTag.clear();
    all.clear();
  }

  /** Shows only tags that hold the words, whatever their case. */
  void filter(String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    aroundUpdates.accept(
        () ->
            shown.setPredicate(
                wanted.isEmpty()
                    ? null
                    : row -> row.tag().toLowerCase(Locale.ROOT).contains(wanted)));
  }
}
