package org.windlass.ui.images.details;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.text.Messages;

/** Chooses with which image another one is compared. */
public final class CompareMenu extends MenuButton {
  private static final int MOST = 30;

  private final Messages messages;
  private final Supplier<@Nullable DetailsTarget> shown;
  private final ImageChoice images;
  private final BiConsumer<DetailsTarget, DetailsTarget> compare;

  /**
   * @param shown the image that is looked at
   * @param images those it can be compared with
   * @param compare compares the first with the second
   */
  public CompareMenu(
      Messages messages,
      Supplier<@Nullable DetailsTarget> shown,
      ImageChoice images,
      BiConsumer<DetailsTarget, DetailsTarget> compare) {
    this.messages = messages;
    this.shown = shown;
    this.images = images;
    this.compare = compare;
    setId("details-compare");
    setGraphic(new FontIcon(Feather.COLUMNS));
    getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    setTooltip(new Tooltip(messages.get("compare.with")));
    setAccessibleText(messages.get("compare.with"));
    setMinWidth(USE_PREF_SIZE);
    // A menu without items never opens.
    getItems().setAll(none());
    setOnShowing(event -> offer());
    addEventFilter(KeyEvent.KEY_PRESSED, this::passOn);
  }

  /** A menu that is closed would take a key for closing it, which is meant for what is around. */
  private void passOn(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !isShowing() && getParent() != null) {
      getParent().fireEvent(event.copyFor(getParent(), getParent()));
      event.consume();
    }
  }

  private MenuItem none() {
    MenuItem none = new MenuItem(messages.get("compare.none"));
    none.setDisable(true);
    return none;
  }

  private void offer() {
    DetailsTarget left = shown.get();
    List<MenuItem> items = new ArrayList<>();
    List<DetailsTarget> selected = images.selected();
    if (selected.size() == 2) {
      MenuItem both =
          new MenuItem(
              messages.get(
                  "compare.selected", selected.getFirst().title(), selected.getLast().title()));
      both.setMnemonicParsing(false);
      both.setOnAction(event -> compare.accept(selected.getFirst(), selected.getLast()));
      items.add(both);
      items.add(new SeparatorMenuItem());
    }
    if (left != null) {
      String repository = repository(left);
      List<DetailsTarget> others =
          images.all().stream()
              .filter(each -> !each.image().equals(left.image()))
              .sorted(Comparator.comparing(each -> !repository(each).equals(repository)))
              .toList();
      others.stream().limit(MOST).forEach(right -> items.add(item(left, right)));
      if (others.size() > MOST) {
        MenuItem more = new MenuItem(messages.get("compare.more"));
        more.setDisable(true);
        items.add(more);
      }
    }
    if (items.isEmpty()) {
      items.add(none());
    }
    getItems().setAll(items);
  }

  private MenuItem item(DetailsTarget left, DetailsTarget right) {
    MenuItem item = new MenuItem(right.title());
    // A name may have an underscore, which is no mark of a key.
    item.setMnemonicParsing(false);
    item.setOnAction(event -> compare.accept(left, right));
    return item;
  }

  private static String repository(DetailsTarget target) {
    int colon = target.title().lastIndexOf(':');
    return colon < 0 ? target.title() : target.title().substring(0, colon);
  }
}
