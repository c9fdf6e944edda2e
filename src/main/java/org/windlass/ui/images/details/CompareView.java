package org.windlass.ui.images.details;

import java.util.function.LongFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.control.ErrorPane;
import org.windlass.ui.control.Shown;
import org.windlass.ui.control.WaitSpinner;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** Two images side by side: their layers, what they say of themselves, and their files. */
final class CompareView extends VBox {
  private final CompareViewModel viewModel;
  private final Texts texts;
  private final Messages messages;

  CompareView(CompareViewModel viewModel, Texts texts) {
    this.viewModel = viewModel;
    this.texts = texts;
    this.messages = texts.messages();
    setId("image-compare");
    getStyleClass().addAll("details-pane", "details-window");
    TabPane tabs = tabs();
    StackPane content = new StackPane(tabs, spinner(), error());
    Shown.when(tabs, viewModel.stateProperty().map(state -> state == DetailsState.READY));
    Shown.when(
        content.getChildren().get(1),
        viewModel.stateProperty().map(state -> state == DetailsState.LOADING));
    Shown.when(
        content.getChildren().get(2),
        viewModel.stateProperty().map(state -> state == DetailsState.ERROR));
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(header(), content);
  }

  private Node header() {
    HBox header = new HBox(name(viewModel.left()), new FontIcon(Feather.ARROW_RIGHT));
    header.getChildren().add(name(viewModel.right()));
    header.getStyleClass().add("details-header");
    return header;
  }

  private static Label name(DetailsTarget target) {
    Label name = new Label(target.title());
    name.getStyleClass().add("details-title");
    name.setMinWidth(0);
    return name;
  }

  private TabPane tabs() {
    Tab layers = tab("compare-layers", "compare.layers", layers());
    Tab settings = tab("compare-settings", "compare.settings", settings());
    Tab files = tab("compare-files", "compare.files", new CompareFiles(viewModel, texts));
    files.selectedProperty().subscribe((was, is) -> showFiles(is));
    TabPane tabs = new TabPane(layers, settings, files);
    tabs.setAccessibleText(messages.get("compare.tabs"));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    return tabs;
  }

  private void showFiles(boolean inFront) {
    if (inFront) {
      viewModel.filesShown();
    }
  }

  private Tab tab(String id, String key, Node content) {
    StackPane page = new StackPane(content);
    page.getStyleClass().add("details-page");
    Tab tab = new Tab(messages.get(key), page);
    tab.setId(id);
    return tab;
  }

  private Node layers() {
    CompareTable<ComparedLayer> table =
        new CompareTable<ComparedLayer>(
                "compare-layers-table",
                messages.get("compare.layers"),
                messages.get("compare.layers.none"))
            .with(messages.get("compare.where"), 130, "", this::where, layer -> "")
            .with(
                messages.get("details.files.size"),
                90,
                "number",
                layer -> size(layer, texts.sizes()::of),
                layer -> size(layer, texts.sizes()::exact))
            .with(
                messages.get("compare.instruction"),
                520,
                "monospace",
                layer ->
                    layer.line().instruction().isEmpty()
                        ? messages.get("details.layers.unsaid")
                        : layer.line().instruction(),
                layer -> layer.line().whole());
    viewModel.comparedProperty().subscribe(compared -> table.getItems().setAll(compared.layers()));
    return table;
  }

  private static String size(ComparedLayer layer, LongFunction<String> words) {
    return layer.line().hasSize() ? words.apply(layer.line().size()) : "";
  }

  private String where(ComparedLayer layer) {
    return messages.get(
        layer.left() && layer.right()
            ? "compare.both"
            : layer.left() ? "compare.left" : "compare.right");
  }

  private Node settings() {
    CompareTable<ComparedSetting> table =
        new CompareTable<ComparedSetting>(
                "compare-settings-table",
                messages.get("compare.settings"),
                messages.get("compare.settings.none"))
            .with(
                messages.get("compare.setting"), 200, "", ComparedSetting::name, row -> row.name())
            .with(
                viewModel.left().title(),
                280,
                "monospace",
                row -> oneLine(row.left()),
                row -> row.left())
            .with(
                viewModel.right().title(),
                280,
                "monospace",
                row -> oneLine(row.right()),
                row -> row.right());
    viewModel
        .comparedProperty()
        .subscribe(compared -> table.getItems().setAll(compared.settings()));
    return table;
  }

  private static String oneLine(String lines) {
    return lines.replace("\n", ", ");
  }

  private Node spinner() {
    return new WaitSpinner(messages.get("compare.loading"));
  }

  private Node error() {
    ErrorPane pane = new ErrorPane(messages, viewModel::retry);
    viewModel.errorProperty().subscribe(pane::show);
    return pane;
  }
}
