package org.windlass.ui.tags;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.control.Clipboards;
import org.windlass.ui.control.ReferenceActions;
import org.windlass.ui.text.Messages;

/** What can be done with the selected tags. */
final class TagActions {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
  private static final KeyCombination COPY_DIGEST = KeyCombination.valueOf("Shortcut+Shift+C");

  private final TagsViewModel viewModel;
  private final Messages messages;
  private final ReferenceActions references;

  /**
   * @param references what can be done with a tag
   */
  TagActions(TagsViewModel viewModel, Messages messages, ReferenceActions references) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.references = references;
  }

  void pull() {
    viewModel.toPullProperty().get().forEach(references.pull());
  }

  void copyReferences() {
    copy(viewModel.toPullProperty().get());
  }

  void copyDigests() {
    copy(viewModel.digestReferencesProperty().get());
  }

  ContextMenu menu() {
    MenuItem pullItem = new MenuItem(messages.get("tags.pull"), new FontIcon(Feather.DOWNLOAD));
    pullItem.setOnAction(event -> pull());
    MenuItem look = new MenuItem(messages.get("preview.open.menu"), new FontIcon(Feather.LIST));
    look.setOnAction(
        event -> viewModel.toPullProperty().get().stream().limit(1).forEach(references.preview()));
    MenuItem reference = copyItem("tags.copy.reference", this::copyReferences, COPY);
    MenuItem digest = copyItem("tags.copy.digest", this::copyDigests, COPY_DIGEST);
    ContextMenu menu = new ContextMenu(pullItem, look, new SeparatorMenuItem(), reference, digest);
    menu.setOnShowing(
        event -> digest.setDisable(viewModel.digestReferencesProperty().get().isEmpty()));
    return menu;
  }

  /** Takes the keys of the table. */
  void onKey(KeyEvent event) {
    if (COPY.match(event)) {
      copyReferences();
      event.consume();
    } else if (COPY_DIGEST.match(event)) {
      copyDigests();
      event.consume();
    }
  }

  private MenuItem copyItem(String key, Runnable action, KeyCombination keys) {
    MenuItem item = new MenuItem(messages.get(key), new FontIcon(Feather.COPY));
    item.setAccelerator(keys);
    item.setOnAction(event -> action.run());
    return item;
  }

  private static void copy(List<String> lines) {
    if (!lines.isEmpty()) {
      Clipboards.copy(String.join(System.lineSeparator(), lines));
    }
  }
}
