package org.windlass.ui.pulls;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.engine.PullRequest;
import org.windlass.ui.control.IconButton;
import org.windlass.ui.control.PseudoClasses;
import org.windlass.ui.text.Messages;

/** The field where a reference is typed, with its platform and Pull. */
public final class PullBar extends VBox {
  private static final double PLATFORM_WIDTH = 140;
  private static final List<KeyCombination> PREVIEW =
      List.of(
          new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN),
          new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHIFT_DOWN));

  private final TextField reference = new TextField();
  private final PullBarViewModel viewModel;
  private Runnable onSubmitted = () -> {};
  private Consumer<PullRequest> onPreview = request -> {};
  private Consumer<String> onTags = repository -> {};
  private Consumer<PullRequest> onSeveral = request -> {};
  private Runnable onBatch = () -> {};

  /**
   * Two bars may share a view-model, so that one shows what was typed into the other; only one of
   * them may be in the window at a time, for their nodes have the same ids.
   */
  public PullBar(PullBarViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    getStyleClass().add("pull-bar");
    reference.setId("pull-reference");
    reference.setPromptText(messages.get("pull.reference"));
    reference.setAccessibleText(messages.get("pull.reference"));
    reference.textProperty().bindBidirectional(viewModel.textProperty());
    reference.setOnAction(event -> submit());
    PseudoClasses.when(
        reference, "invalid", viewModel.problemProperty().map(text -> !text.isEmpty()));
    HBox.setHgrow(reference, Priority.ALWAYS);

    ComboBox<String> platform = new ComboBox<>();
    platform.setId("pull-platform");
    platform.getItems().add("");
    platform.getItems().addAll(PullBarViewModel.PLATFORMS);
    platform.setEditable(true);
    platform.setPrefWidth(PLATFORM_WIDTH);
    platform.setPromptText(messages.get("pull.platform"));
    platform.setAccessibleText(messages.get("pull.platform.name"));
    platform.getEditor().textProperty().bindBidirectional(viewModel.platformProperty());
    platform.getEditor().setOnAction(event -> submit());

    Button start = new Button(messages.get("pull.start"));
    start.setId("pull-start");
    start.getStyleClass().add(Styles.ACCENT);
    start.setMinWidth(USE_PREF_SIZE);
    start.disableProperty().bind(viewModel.validProperty().map(valid -> !valid));
    start.setOnAction(event -> submit());

    Button tags = new Button(messages.get("pull.tags"), new FontIcon(Feather.TAG));
    tags.setId("pull-tags");
    tags.setMinWidth(USE_PREF_SIZE);
    tags.disableProperty().bind(viewModel.validProperty().map(valid -> !valid));
    tags.setOnAction(event -> onTags.accept(viewModel.repository()));

    Button preview = new Button(messages.get("preview.open"));
    preview.setId("pull-preview");
    preview.setTooltip(new Tooltip(messages.get("preview.open.hint")));
    preview.setMinWidth(USE_PREF_SIZE);
    preview.disableProperty().bind(start.disableProperty());
    preview.setOnAction(event -> preview());

    IconButton batch =
        new IconButton(Feather.FILE_TEXT, messages.get("pull.batch"), () -> onBatch.run());
    batch.setId("pull-batch");
    batch.setMinWidth(USE_PREF_SIZE);

    IconButton several =
        new IconButton(
            Feather.SERVER,
            messages.get("pull.on"),
            () -> viewModel.request().ifPresent(onSeveral));
    several.setId("pull-on");
    several.setMinWidth(USE_PREF_SIZE);
    several.disableProperty().bind(start.disableProperty());

    HBox row = new HBox(reference, tags, platform, preview, start, several, batch);
    row.getStyleClass().add("toolbar");
    row.addEventFilter(KeyEvent.KEY_PRESSED, this::previewOn);
    getChildren().addAll(row, hint(messages));
  }

  /** Puts the cursor into the reference field and selects what is there. */
  public void focusReference() {
    reference.requestFocus();
    reference.selectAll();
  }

  /** What to do after a pull was started from here. */
  public void setOnSubmitted(Runnable action) {
    onSubmitted = action;
  }

  /** What to do to show what the pull that is typed will bring. */
  public void setOnPreview(Consumer<PullRequest> action) {
    onPreview = action;
  }

  private void preview() {
    viewModel.request().ifPresent(onPreview);
  }

  private void previewOn(KeyEvent event) {
    if (PREVIEW.stream().anyMatch(keys -> keys.match(event))) {
      event.consume();
      preview();
    }
  }

  /** What to do to show the tags of the repository that is typed. */
  public void setOnTags(Consumer<String> action) {
    onTags = action;
  }

  /** What to do to pull on several engines. */
  public void setOnSeveral(Consumer<PullRequest> action) {
    onSeveral = action;
  }

  /** What to do to pull what a file names. */
  public void setOnBatch(Runnable action) {
    onBatch = action;
  }

  private void submit() {
    if (viewModel.submit()) {
      onSubmitted.run();
    }
  }

  /** One line under the field: what would be pulled, or why it cannot be. */
  private Label hint(Messages messages) {
    Label hint = new Label();
    hint.setId("pull-hint");
    hint.getStyleClass().add("hint");
    hint.textProperty()
        .bind(
            viewModel
                .problemProperty()
                .flatMap(
                    problem ->
                        viewModel
                            .canonicalProperty()
                            .map(
                                canonical ->
                                    !problem.isEmpty()
                                        ? problem
                                        : canonical.isEmpty()
                                            ? messages.get("pull.hint")
                                            : messages.get("pull.canonical", canonical))));
    PseudoClasses.when(hint, "invalid", viewModel.problemProperty().map(text -> !text.isEmpty()));
    return hint;
  }
}
