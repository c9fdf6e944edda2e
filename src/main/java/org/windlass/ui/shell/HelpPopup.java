package org.windlass.ui.shell;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.windlass.ui.text.CommandHelp;
import org.windlass.ui.text.Messages;

/** The card below the command field that explains a command. */
final class HelpPopup extends Popup {
  private final Messages messages;
  private final Consumer<String> useExample;
  private final VBox card = new VBox();

  /**
   * @param useExample takes an example's line to try it
   * @param onClosed runs when a click elsewhere closes the card
   */
  HelpPopup(Messages messages, Consumer<String> useExample, Runnable onClosed) {
    this.messages = messages;
    this.useExample = useExample;
    card.setId("command-help");
    card.getStyleClass().add("command-help");
    getContent().add(card);
    setAnchorLocation(AnchorLocation.CONTENT_TOP_LEFT);
    setAutoHide(true);
    setHideOnEscape(false);
    setOnAutoHide(event -> onClosed.run());
  }

  /** Fills the card, no wider than {@code width}. */
  void fill(CommandHelp help, double width) {
    card.setPrefWidth(width);
    card.setMaxWidth(width);
    Label usage = new Label(help.usage());
    usage.getStyleClass().add("help-usage");
    usage.setWrapText(true);
    Label summary = new Label(help.summary());
    summary.setWrapText(true);
    summary.setMinHeight(Region.USE_PREF_SIZE);
    card.getChildren().setAll(usage, summary);
    if (!help.rows().isEmpty()) {
      card.getChildren().add(rows(help));
    }
    if (!help.examples().isEmpty()) {
      Label title = new Label(messages.get("command.help.examples"));
      title.getStyleClass().add("help-title");
      card.getChildren().add(title);
      help.examples().forEach(line -> card.getChildren().add(example(line)));
    }
  }

  private static GridPane rows(CommandHelp help) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("help-rows");
    for (int row = 0; row < help.rows().size(); row++) {
      Label synopsis = new Label(help.rows().get(row).synopsis());
      synopsis.getStyleClass().add("help-synopsis");
      synopsis.setMinWidth(Region.USE_PREF_SIZE);
      Label meaning = new Label(help.rows().get(row).meaning());
      meaning.setWrapText(true);
      grid.addRow(row, synopsis, meaning);
    }
    return grid;
  }

  private Button example(String line) {
    Button button = new Button(line);
    button.getStyleClass().add("help-example");
    button.setFocusTraversable(false);
    button.setMnemonicParsing(false);
    button.setOnAction(event -> useExample.accept(line));
    return button;
  }
}
