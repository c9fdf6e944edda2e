package org.windlass.ui.images;

import atlantafx.base.theme.Styles;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.images.work.ImageTasks;
import org.windlass.ui.text.Messages;

/** What can be done with an engine's images as a whole. */
final class MoreMenu extends MenuButton {
  private final Messages messages;

  MoreMenu(ImageTasks tasks, Messages messages) {
    super(null, new FontIcon(Feather.MORE_VERTICAL));
    this.messages = messages;
    setId("images-more");
    getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "more-menu");
    setAccessibleText(messages.get("images.more"));
    setTooltip(new Tooltip(messages.get("images.more")));
    MenuItem importImage =
        item("images-import", "images.import", Feather.FILE_PLUS, tasks::importImage);
    importImage.setDisable(!tasks.canImport());
    getItems()
        .addAll(
            item("images-load", "images.load", Feather.FOLDER_PLUS, tasks::load),
            importImage,
            new SeparatorMenuItem(),
            item("images-usage", "images.usage", Feather.PIE_CHART, tasks::usage));
  }

  private MenuItem item(String id, String key, Ikon icon, Runnable action) {
    MenuItem item = new MenuItem(messages.get(key), new FontIcon(icon));
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }
}
