package org.windlass.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.windlass.ui.control.Buttons;
import org.windlass.ui.control.FittingScroll;
import org.windlass.ui.control.Labels;
import org.windlass.ui.text.Messages;

/** The sheet of all keys. */
final class ShortcutSheet extends VBox {
  private static final double WIDTH = 780;
  private static final double KEYS_WIDTH = 120;

  private static final KeyCombination PREVIEW = shortcut(KeyCode.ENTER);

  private final Messages messages;
  private final Button close;

  /** What a key does: the key as it is printed, and the words' key. */
  private record Line(String keys, String does) {}

  /**
   * @param about shows what the program is, in place of the sheet
   * @param onClose takes the sheet away
   */
  ShortcutSheet(Messages messages, Runnable about, Runnable onClose) {
    this.messages = messages;
    setId("shortcut-sheet");
    getStyleClass().addAll("dialog", "scrolling-dialog");
    setMaxSize(WIDTH, USE_PREF_SIZE);
    Label title = new Label(messages.get("keys.title"));
    title.getStyleClass().add(Styles.TITLE_4);
    VBox left = new VBox(group("keys.group.window", window()), group("keys.group.pulls", pulls()));
    VBox right = new VBox(group("keys.group.lists", lists()), group("keys.group.images", images()));
    HBox columns = new HBox(left, right);
    for (VBox column : List.of(left, right)) {
      column.getStyleClass().add("key-column");
      HBox.setHgrow(column, Priority.ALWAYS);
      column.setPrefWidth(WIDTH / 2);
    }
    columns.getStyleClass().add("key-columns");
    ScrollPane scroll = new FittingScroll(columns);
    scroll.getStyleClass().add("dialog-scroll");
    scroll.setAccessibleText(messages.get("keys.title"));
    close = new Button(messages.get("keys.close"));
    close.setId("shortcut-sheet-close");
    close.setDefaultButton(true);
    close.setOnAction(event -> onClose.run());
    HBox buttons =
        new HBox(Buttons.named("shortcut-sheet-about", messages.get("about.open"), about), close);
    buttons.getStyleClass().add("button-row");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(title, scroll, buttons);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE || Shortcuts.SHEET.match(event)) {
            event.consume();
            onClose.run();
          }
        });
  }

  /** What has the keyboard at first. */
  Node first() {
    return close;
  }

  private static List<Line> window() {
    return List.of(
        line(Shortcuts.COMMAND, "keys.command"),
        line(Shortcuts.PULL, "keys.pull"),
        line(Shortcuts.FIND, "keys.find"),
        line(Shortcuts.REFRESH, "keys.refresh"),
        new Line(digits(Shortcuts.page(KeyCode.DIGIT1), "4"), "keys.page"),
        new Line(
            digits(Shortcuts.connection(1), String.valueOf(Shortcuts.CONNECTIONS)),
            "keys.connection"),
        line(Shortcuts.SETTINGS, "keys.settings"),
        line(shortcut(KeyCode.N), "keys.window"),
        new Line("F1, ?", "keys.sheet"));
  }

  private static List<Line> lists() {
    return List.of(
        new Line("↑ ↓", "keys.move"),
        line(shortcut(KeyCode.A), "keys.all"),
        line(shortcut(KeyCode.C), "keys.copy"),
        new Line("Esc", "keys.clear"),
        new Line("Shift+F10", "keys.menu"));
  }

  private static List<Line> images() {
    return List.of(
        new Line("Enter", "keys.details"),
        new Line("Shift+Enter", "keys.details-window"),
        line(shortcut(KeyCode.T), "keys.tag"),
        line(shortcut(KeyCode.S), "keys.save"),
        new Line("Del", "keys.remove"));
  }

  private static List<Line> pulls() {
    return List.of(line(PREVIEW, "keys.preview"), new Line("Alt+↑, Alt+↓", "keys.order"));
  }

  private static KeyCombination shortcut(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }

  private static Line line(KeyCombination keys, String does) {
    return new Line(keys.getDisplayText(), does);
  }

  /** The keys of the first digit, made to say that they go on. */
  private static String digits(KeyCombination first, String last) {
    return first.getDisplayText() + "…" + last;
  }

  private Node group(String title, List<Line> lines) {
    Label name = new Label(messages.get(title));
    name.getStyleClass().add(Styles.TEXT_BOLD);
    GridPane grid = new GridPane();
    grid.getStyleClass().add("key-rows");
    ColumnConstraints keys = new ColumnConstraints(KEYS_WIDTH);
    grid.getColumnConstraints().add(keys);
    for (int row = 0; row < lines.size(); row++) {
      Label printed = new Label(lines.get(row).keys());
      printed.getStyleClass().add("key-hint");
      Label does = Labels.wrapped(messages.get(lines.get(row).does()));
      grid.addRow(row, printed, does);
    }
    return new VBox(name, grid);
  }
}
