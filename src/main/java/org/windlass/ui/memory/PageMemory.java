package org.windlass.ui.memory;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;

/**
 * Finds the tables and split panes of a page, and keeps them as the user leaves them. Those without
 * an id are left alone. Belongs to the UI thread.
 */
public final class PageMemory {
  private static final String SEEN = "windlass-remembered";

  private final TableMemory tables;
  private final SplitMemory splits;

  /** Keeps everything in {@code memory}. */
  public PageMemory(ViewMemory memory) {
    this.tables = new TableMemory(memory);
    this.splits = new SplitMemory(memory);
  }

  /** Lays a page as it was left; does nothing the second time. */
  public void remember(Node node) {
    if (node.getId() != null && node.getProperties().put(SEEN, true) == null) {
      if (node instanceof TableView<?> table) {
        tables.remember(table);
      } else if (node instanceof SplitPane split) {
        splits.remember(split);
      }
    }
    // Before they have a skin, these do not show what is in them as children.
    switch (node) {
      case SplitPane split -> split.getItems().forEach(this::remember);
      case TabPane tabs -> tabs.getTabs().forEach(this::remember);
      case ScrollPane scroll when scroll.getContent() != null -> remember(scroll.getContent());
      case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::remember);
      default -> {}
    }
  }

  private void remember(Tab tab) {
    if (tab.getContent() != null) {
      remember(tab.getContent());
    }
  }
}
