package org.windlass.ui.usage;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.windlass.engine.DiskUsage;
import org.windlass.ui.control.ErrorPane;
import org.windlass.ui.control.IconButton;
import org.windlass.ui.control.Shown;
import org.windlass.ui.control.WindowLayers;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** What an engine's disk holds: a chart, figures, and what can be freed. */
public final class UsageView extends VBox {
  private static final double SPINNER = 20;

  private final UsageViewModel viewModel;
  private final Texts texts;
  private final Messages messages;
  private final WindowLayers layers;
  private final Button back;

  /**
   * Counts at once.
   *
   * @param leave turns back to the images
   */
  public UsageView(
      UsageViewModel viewModel, Texts texts, WindowLayers layers, String engine, Runnable leave) {
    this.viewModel = viewModel;
    this.texts = texts;
    this.messages = texts.messages();
    this.layers = layers;
    this.back = new IconButton(Feather.ARROW_LEFT, messages.get("usage.back"), leave);
    back.setId("usage-back");
    setId("usage-page");
    getStyleClass().add("page");
    ErrorPane error = new ErrorPane(messages, viewModel::refresh);
    viewModel.errorProperty().subscribe(error::show);
    Shown.when(error, viewModel.errorProperty().map(why -> true).orElse(false));
    Node content = content();
    Shown.when(content, viewModel.errorProperty().map(why -> false).orElse(true));
    VBox.setVgrow(content, Priority.ALWAYS);
    VBox.setVgrow(error, Priority.ALWAYS);
    Node prunes = prunes();
    Shown.when(prunes, viewModel.usageProperty().map(usage -> true).orElse(false));
    getChildren().addAll(header(engine), prunes, content, error);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leave.run();
          }
        });
    viewModel.refresh();
  }

  /** Puts the keyboard where leaving is one key away. */
  public void focusFirst() {
    back.requestFocus();
  }

  private Node header(String engine) {
    Label title = new Label(messages.get("usage.title", engine));
    title.getStyleClass().add(Styles.TITLE_4);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    ProgressIndicator spinner = new ProgressIndicator();
    spinner.setMaxSize(SPINNER, SPINNER);
    spinner.setAccessibleText(messages.get("usage.reading"));
    Shown.when(spinner, viewModel.readingProperty());
    Button refresh =
        new IconButton(Feather.ROTATE_CW, messages.get("usage.refresh"), viewModel::refresh);
    refresh.setId("usage-refresh");
    HBox header = new HBox(back, title, spinner, refresh);
    header.getStyleClass().add("toolbar");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private Node content() {
    UsageChart chart = new UsageChart(texts);
    GridPane figures = new GridPane();
    figures.setId("usage-figures");
    figures.getStyleClass().add("usage-figures");
    viewModel
        .usageProperty()
        .subscribe(
            usage -> {
              if (usage != null) {
                chart.show(usage);
                show(figures, usage);
              }
            });
    VBox content = new VBox(figures, chart);
    content.getStyleClass().add("usage-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("cards-scroll");
    return scroll;
  }

  private void show(GridPane figures, DiskUsage usage) {
    figures.getChildren().clear();
    figures.addRow(
        0,
        head("usage.column.kind", false),
        head("usage.column.count", true),
        head("usage.column.active", true),
        head("usage.column.size", true),
        head("usage.column.reclaimable", true));
    int row = 1;
    for (DiskUsage.Part part : usage.parts()) {
      figures.addRow(
          row++,
          new Label(messages.get("usage.kind." + Messages.word(part.kind()))),
          number(String.valueOf(part.count())),
          number(String.valueOf(part.active())),
          number(texts.sizes().of(part.size())),
          number(texts.sizes().of(part.reclaimable())));
    }
    figures.addRow(
        row,
        head("usage.total", false),
        new Region(),
        new Region(),
        number(texts.sizes().of(usage.size())),
        number(texts.sizes().of(usage.reclaimable())));
  }

  private Label head(String key, boolean right) {
    Label label = new Label(messages.get(key));
    label.getStyleClass().add(Styles.TEXT_BOLD);
    if (right) {
      rightAligned(label);
    }
    return label;
  }

  private static Label number(String text) {
    Label label = new Label(text);
    rightAligned(label);
    return label;
  }

  private static void rightAligned(Label label) {
    label.setMaxWidth(Double.MAX_VALUE);
    label.setAlignment(Pos.CENTER_RIGHT);
    GridPane.setHgrow(label, Priority.ALWAYS);
  }

  private Node prunes() {
    FlowPane prunes =
        new FlowPane(
            prune("usage-prune", "usage.prune.dangling", PruneKind.DANGLING),
            prune("usage-prune-unused", "usage.prune.unused", PruneKind.UNUSED));
    if (viewModel.hasBuildCache()) {
      prunes
          .getChildren()
          .add(prune("usage-prune-cache", "usage.prune.cache", PruneKind.BUILD_CACHE));
    }
    prunes.getStyleClass().add("actions");
    return prunes;
  }

  private Button prune(String id, String key, PruneKind kind) {
    Button button = new Button(messages.get(key));
    button.setId(id);
    button.setOnAction(event -> ask(kind));
    return button;
  }

  private void ask(PruneKind kind) {
    PruneViewModel prune = viewModel.prune(kind);
    PruneDialog.open(prune, texts, layers);
    prune
        .stateProperty()
        .subscribe(
            state -> {
              if (state == PruneState.DONE) {
                viewModel.refresh();
              }
            });
  }
}
