package org.windlass.ui.images;

import java.util.List;
import java.util.Map;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.windlass.ui.images.work.ImageTasks;
import org.windlass.ui.images.work.RemovalTarget;

/** What can be done with the selected images, by menu, button and key. */
final class SelectionTasks {
  static final KeyCombination TAG = shortcut(KeyCode.T);
  static final KeyCombination SAVE = shortcut(KeyCode.S);
  static final KeyCombination REMOVE = new KeyCodeCombination(KeyCode.DELETE);

  private final ObservableList<ImageRow> selection;
  private final ImageTasks tasks;
  private final Map<KeyCombination, Runnable> keys;

  SelectionTasks(ObservableList<ImageRow> selection, ImageTasks tasks) {
    this.selection = selection;
    this.tasks = tasks;
    this.keys = Map.of(TAG, this::tag, SAVE, this::save, REMOVE, this::remove);
  }

  /** What needs no selection. */
  ImageTasks all() {
    return tasks;
  }

  /** Does what a key stands for. */
  void on(KeyEvent event) {
    keys.forEach(
        (key, task) -> {
          if (key.match(event)) {
            event.consume();
            task.run();
          }
        });
  }

  /** Asks, then removes what is selected. */
  void remove() {
    if (!selection.isEmpty()) {
      tasks.remove(
          selection.stream()
              .map(row -> new RemovalTarget(row.id(), row.dangling() ? "" : row.reference()))
              .toList());
    }
  }

  /** One more name for the one image that is selected. */
  void tag() {
    if (isOne()) {
      ImageRow row = selection.getFirst();
      tasks.tag(row.id(), row.reference());
    }
  }

  /** Saves what is selected. */
  void save() {
    List<String> names = selection.stream().map(ImageRow::reference).distinct().toList();
    if (!names.isEmpty()) {
      tasks.save(names);
    }
  }

  /** Pushes the one image that is selected. */
  void push() {
    if (isOne()) {
      tasks.push(selection.getFirst().reference());
    }
  }

  /** Whether one image is selected, and one only. */
  boolean isOne() {
    return selection.size() == 1;
  }

  private static KeyCombination shortcut(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }
}
