package org.windlass.ui.preview;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Platform;
import org.windlass.ui.control.ErrorPane;
import org.windlass.ui.control.PseudoClasses;
import org.windlass.ui.control.Shown;
import org.windlass.ui.control.WaitSpinner;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** Shows what a pull will bring: platforms, layers, bytes. Enter pulls, Esc closes. */
public final class PullPreview extends VBox {
  private static final double WIDTH = 640;
  private static final double SMALL = 16;

  private final PullPreviewViewModel preview;
  private final Texts texts;
  private final Messages messages;
  private final Runnable close;
  private final ComboBox<Platform> platform = new ComboBox<>();
  private final Button pull = new Button();

  /**
   * @param close takes the dialog away
   * @param login asks for a login at a registry; null where nobody can be asked
   */
  public PullPreview(
      PullPreviewViewModel preview, Texts texts, Runnable close, @Nullable Consumer<String> login) {
    this.preview = preview;
    this.texts = texts;
    this.messages = texts.messages();
    this.close = close;
    setId("preview-dialog");
    getStyleClass().add("dialog");
    setMaxWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxHeight(USE_PREF_SIZE);
    StackPane content =
        new StackPane(
            shown(layers(), PreviewContent.LAYERS),
            shown(loading(), PreviewContent.LOADING),
            shown(error(), PreviewContent.ERROR));
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren()
        .addAll(heading(), shown(choice(), PreviewContent.LAYERS), content, buttons(login));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /** What the keyboard is on at first. */
  public Node first() {
    return pull;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !platform.isShowing()) {
      event.consume();
      end();
    } else if (event.getCode() == KeyCode.ENTER
        && event.getTarget() instanceof Node target
        && target.getId() != null
        && target.getId().equals("preview-layers")) {
      // A table keeps Enter for itself.
      event.consume();
      pull.fire();
    }
  }

  private Node heading() {
    Label title = new Label(preview.title());
    title.setId("preview-title");
    title.getStyleClass().add(Styles.TITLE_4);
    title.setTooltip(new Tooltip(preview.title()));
    Label engine = new Label(messages.get("preview.on", preview.engineName()));
    engine.setId("preview-engine");
    engine.getStyleClass().add(Styles.TEXT_MUTED);
    VBox heading = new VBox(title, engine);
    heading.getStyleClass().add("preview-heading");
    return heading;
  }

  private Node choice() {
    platform.setId("preview-platform");
    platform.setAccessibleText(messages.get("preview.platform.name"));
    platform.setItems(preview.platforms());
    platform.valueProperty().bindBidirectional(preview.platformProperty());
    Shown.when(platform, Bindings.size(preview.platforms()).greaterThan(1));
    Label only = new Label();
    only.textProperty().bind(preview.platformProperty().map(Platform::toString).orElse(""));
    Shown.when(only, Bindings.size(preview.platforms()).lessThanOrEqualTo(1));
    Label name = new Label(messages.get("preview.platform"));
    name.getStyleClass().add(Styles.TEXT_MUTED);
    ProgressIndicator busy = new ProgressIndicator();
    busy.setMaxSize(SMALL, SMALL);
    busy.visibleProperty().bind(preview.busyProperty());
    for (Region each : new Region[] {name, platform, only}) {
      each.setMinWidth(USE_PREF_SIZE);
    }
    HBox row = new HBox(name, platform, only, busy);
    row.getStyleClass().add("toolbar");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node layers() {
    ProgressBar bar = new ProgressBar();
    bar.getStyleClass().add("preview-bar");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(preview.wordsProperty().map(PreviewWords::fraction));
    bar.accessibleTextProperty().bind(preview.wordsProperty().map(PreviewWords::summary));
    Label summary = words(PreviewWords::summary, "preview-summary", Styles.TEXT_BOLD);
    Tooltip exact = new Tooltip();
    exact.textProperty().bind(preview.wordsProperty().map(PreviewWords::exact));
    preview
        .wordsProperty()
        .subscribe(words -> summary.setTooltip(words.exact().isEmpty() ? null : exact));
    Label note = words(PreviewWords::note, "preview-note", "hint");
    PseudoClasses.when(note, "warning", preview.wordsProperty().map(w -> !w.note().isEmpty()));
    LayersTable table = new LayersTable(preview.layers(), texts, preview::presence);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox box =
        new VBox(
            summary,
            bar,
            words(PreviewWords::facts, "preview-facts", "hint"),
            note,
            table,
            words(PreviewWords::rate, "preview-rate", "hint"));
    box.getStyleClass().add("preview-layers-box");
    return box;
  }

  private Label words(Function<PreviewWords, String> text, String id, String styleClass) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(preview.wordsProperty().map(text));
    Shown.when(label, label.textProperty().map(said -> !said.isEmpty()));
    return label;
  }

  private Node loading() {
    WaitSpinner spinner = new WaitSpinner();
    Label asking = new Label();
    asking.textProperty().bind(preview.wordsProperty().map(PreviewWords::summary));
    VBox box = new VBox(spinner, asking);
    box.getStyleClass().add("preview-loading");
    box.setAlignment(Pos.CENTER);
    return box;
  }

  private Node error() {
    ErrorPane pane = new ErrorPane(messages, preview::retry);
    preview.errorProperty().subscribe(pane::show);
    Label hint = new Label(messages.get("preview.error.hint"));
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    hint.setTextAlignment(TextAlignment.CENTER);
    hint.setMinHeight(USE_PREF_SIZE);
    VBox box = new VBox(pane, hint);
    box.setAlignment(Pos.CENTER);
    return box;
  }

  private Node shown(Node node, PreviewContent content) {
    Shown.when(node, preview.contentProperty().map(now -> now == content));
    return node;
  }

  private Node buttons(@Nullable Consumer<String> login) {
    HBox row = new HBox();
    row.getStyleClass().add("button-row");
    row.setAlignment(Pos.CENTER_RIGHT);
    if (login != null) {
      row.getChildren().add(loginButton(login));
    }
    Button closing = new Button(messages.get("preview.close"));
    closing.setId("preview-close");
    closing.setOnAction(event -> end());
    pull.setText(messages.get("preview.pull"));
    pull.setId("preview-pull");
    pull.setDefaultButton(true);
    pull.setOnAction(
        event -> {
          close.run();
          preview.pull();
        });
    row.getChildren().addAll(closing, pull);
    return row;
  }

  private Node loginButton(Consumer<String> login) {
    Button button = new Button(messages.get("preview.login"));
    button.setId("preview-login");
    button.setOnAction(
        event -> {
          end();
          login.accept(preview.loginRegistryProperty().get());
        });
    Shown.when(button, preview.loginRegistryProperty().map(registry -> !registry.isEmpty()));
    return button;
  }

  private void end() {
    preview.close();
    close.run();
  }
}
