package org.windlass.ui.shell;

import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.text.Messages;

/** The rail on the left: one button for each page. */
final class NavRail extends VBox {
  private static final Map<Page, Feather> ICONS =
      Map.of(
          Page.IMAGES, Feather.LAYERS,
          Page.SEARCH, Feather.SEARCH,
          Page.PULLS, Feather.DOWNLOAD,
          Page.CONNECTIONS, Feather.SERVER,
          Page.SETTINGS, Feather.SETTINGS);

  NavRail(ObjectProperty<Page> page, Messages messages) {
    getStyleClass().add("nav-rail");
    for (Page target : Page.values()) {
      if (target.inRail() != target) {
        continue;
      }
      String name = target.name().toLowerCase(Locale.ROOT);
      ToggleButton button =
          new ToggleButton(messages.get("nav." + name), new FontIcon(ICONS.get(target)));
      button.setId("nav-" + name);
      button.getStyleClass().add("nav-button");
      button.setContentDisplay(ContentDisplay.TOP);
      button.setMaxWidth(Double.MAX_VALUE);
      page.subscribe(now -> button.setSelected(now.inRail() == target));
      button.setOnAction(
          event -> {
            page.set(target);
            // A second click must not switch the page off.
            button.setSelected(true);
          });
      if (target == Page.SETTINGS) {
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().add(space);
      }
      getChildren().add(button);
    }
  }
}
