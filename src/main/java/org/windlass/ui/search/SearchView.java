package org.windlass.ui.search;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.windlass.engine.SearchResult;
import org.windlass.ui.control.ChoiceMenu;
import org.windlass.ui.control.ClearableField;
import org.windlass.ui.control.EmptyState;
import org.windlass.ui.control.ErrorPane;
import org.windlass.ui.control.LoginPrompt;
import org.windlass.ui.control.ReferenceActions;
import org.windlass.ui.control.Shown;
import org.windlass.ui.control.WaitSpinner;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** Search for repositories, and pull from the results. */
public final class SearchView extends VBox {
  private static final List<Integer> STARS = List.of(0, 3, 10, 100, 1000);
  private final SearchViewModel viewModel;
  private final Messages messages;
  private final TextField term;

  /**
   * @param actions what can be done with a result
   */
  public SearchView(SearchViewModel viewModel, Texts texts, ReferenceActions actions) {
    this.viewModel = viewModel;
    this.messages = texts.messages();
    this.term = new ClearableField(messages.get("search.term"));
    getStyleClass().add("page");

    ListView<SearchResult> results = new ListView<>(viewModel.results());
    results.setId("search-results");
    results.setAccessibleText(messages.get("search.results"));
    results.getStyleClass().add("search-results");
    results.setOnKeyPressed(
        event -> {
          SearchResult chosen = results.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && chosen != null) {
            actions.pull().accept(chosen.name());
          }
        });
    results.setCellFactory(list -> new SearchResultCell(texts, actions));
    StackPane content =
        new StackPane(
            shown(results, SearchContent.RESULTS),
            shown(spinner(), SearchContent.SEARCHING),
            shown(start(), SearchContent.START),
            shown(nothing(), SearchContent.NOTHING),
            shown(error(actions.login()), SearchContent.ERROR));
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(searchBar(), filters(), content);
  }

  /** Puts the cursor where a search is typed. */
  public void focusTerm() {
    term.requestFocus();
  }

  private Node shown(Node node, SearchContent content) {
    Shown.when(node, viewModel.contentProperty().map(now -> now == content));
    return node;
  }

  private Node searchBar() {
    term.setId("search-term");
    term.textProperty().bindBidirectional(viewModel.termProperty());
    term.setOnAction(event -> viewModel.searchNow());
    term.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            viewModel.stop();
          }
        });
    HBox.setHgrow(term, Priority.ALWAYS);
    Button submit = new Button(messages.get("search.submit"));
    submit.setId("search-submit");
    submit.getStyleClass().add(Styles.ACCENT);
    submit.setOnAction(event -> viewModel.searchNow());
    HBox bar = new HBox(term, submit);
    bar.getStyleClass().add("toolbar");
    return bar;
  }

  private Node filters() {
    CheckBox official = new CheckBox(messages.get("search.official-only"));
    official.setId("search-official");
    official.selectedProperty().bindBidirectional(viewModel.officialOnlyProperty());
    ChoiceMenu<Integer> stars =
        new ChoiceMenu<>(
            messages.get("search.stars.name"),
            STARS,
            n -> messages.get("search.stars", n),
            viewModel.minStarsProperty().asObject());
    stars.setId("search-stars");
    ChoiceMenu<Integer> limit =
        new ChoiceMenu<>(
            messages.get("search.limit.name"),
            SearchViewModel.LIMITS,
            n -> messages.get("search.limit", n),
            viewModel.limitProperty().asObject());
    limit.setId("search-limit");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(official, stars, limit, space, progress());
    row.getStyleClass().add("filter-row");
    return row;
  }

  private Node progress() {
    Label label = new Label(messages.get("search.searching"));
    label.getStyleClass().add(Styles.TEXT_MUTED);
    Button stop = new Button(messages.get("search.stop"));
    stop.getStyleClass().addAll(Styles.SMALL);
    stop.setOnAction(event -> viewModel.stop());
    HBox progress = new HBox(label, stop);
    progress.getStyleClass().add("filter-row");
    progress.visibleProperty().bind(viewModel.searchingProperty());
    return progress;
  }

  private Node spinner() {
    return new WaitSpinner(messages.get("search.searching"));
  }

  private Node start() {
    EmptyState start =
        new EmptyState(
            Feather.SEARCH, messages.get("search.start.title"), messages.get("search.start.text"));
    start.setId("search-start");
    return start;
  }

  private Node nothing() {
    EmptyState nothing = new EmptyState(Feather.SEARCH, "", messages.get("search.empty.text"));
    nothing.setId("search-empty");
    viewModel
        .searchedProperty()
        .subscribe(
            words ->
                nothing.say(
                    messages.get("search.empty.title", words), messages.get("search.empty.text")));
    return nothing;
  }

  private Node error(LoginPrompt login) {
    ErrorPane pane = new ErrorPane(messages, viewModel::searchNow);
    pane.offerLogin(() -> login.ask(viewModel.query().registry(), viewModel::searchNow));
    viewModel.errorProperty().subscribe(pane::show);
    return pane;
  }
}
