package org.windlass.ui.tags;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.windlass.ui.control.ClearableField;
import org.windlass.ui.control.EmptyState;
import org.windlass.ui.control.ErrorPane;
import org.windlass.ui.control.IconButton;
import org.windlass.ui.control.LoginPrompt;
import org.windlass.ui.control.PseudoClasses;
import org.windlass.ui.control.ReferenceActions;
import org.windlass.ui.control.Shown;
import org.windlass.ui.control.WaitSpinner;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** The tag browser: a repository, its tags, and what to do with them. */
public final class TagsView extends VBox {
  private static final KeyCombination BACK =
      new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);
  private static final double FILTER_WIDTH = 260;

  private final TagsViewModel viewModel;
  private final Messages messages;
  private final Runnable back;
  private final TextField repository;
  private final TextField filter;
  private final TagsTable table;
  private final TagActions actions;

  /**
   * @param references what can be done with a tag
   * @param back leaves the page for the one that led here
   */
  public TagsView(
      TagsViewModel viewModel, Texts texts, ReferenceActions references, Runnable back) {
    LoginPrompt login = references.login();
    this.viewModel = viewModel;
    this.messages = texts.messages();
    this.back = back;
    this.repository = new ClearableField(messages.get("tags.repository"));
    this.filter = new ClearableField(messages.get("tags.filter"));
    this.table = new TagsTable(viewModel, texts);
    this.actions = new TagActions(viewModel, messages, references);
    table.setContextMenu(actions.menu());
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::onTableKey);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);

    getStyleClass().add("page");
    StackPane content =
        new StackPane(
            shown(table, TagsContent.ROWS),
            shown(start(), TagsContent.START),
            shown(spinner(), TagsContent.LOADING),
            shown(empty(), TagsContent.EMPTY),
            shown(noMatch(), TagsContent.NO_MATCH),
            shown(error(login), TagsContent.ERROR));
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren()
        .addAll(toolbar(), problem(), content, new TagsFooter(viewModel, messages, actions, login));
  }

  /** Puts the cursor where a tag is typed; where a repository is, while there is none. */
  public void focusFirst() {
    (viewModel.contentProperty().get() == TagsContent.START ? repository : filter).requestFocus();
  }

  private Node shown(Node node, TagsContent content) {
    Shown.when(node, viewModel.contentProperty().map(now -> now == content));
    return node;
  }

  private Node toolbar() {
    IconButton leave = new IconButton(Feather.ARROW_LEFT, messages.get("tags.back"), back);
    leave.setId("tags-back");
    repository.setId("tags-repository");
    repository.textProperty().bindBidirectional(viewModel.repositoryProperty());
    repository.setOnAction(event -> submit());
    PseudoClasses.when(
        repository, "invalid", viewModel.problemProperty().map(text -> !text.isEmpty()));
    HBox.setHgrow(repository, Priority.ALWAYS);

    filter.setId("tags-filter");
    filter.setPrefWidth(FILTER_WIDTH);
    filter.textProperty().bindBidirectional(viewModel.filterProperty());
    filter.setOnAction(event -> actions.pull());
    filter.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DOWN) {
            table.requestFocus();
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
          }
        });
    IconButton reload =
        new IconButton(Feather.ROTATE_CW, messages.get("tags.reload"), viewModel::reload);
    reload.setId("tags-reload");
    HBox toolbar = new HBox(leave, repository, filter, reload);
    toolbar.getStyleClass().add("toolbar");
    toolbar.setAlignment(Pos.CENTER_LEFT);
    return toolbar;
  }

  private void submit() {
    viewModel.submit();
    if (viewModel.problemProperty().get().isEmpty()) {
      filter.requestFocus();
    }
  }

  private Node problem() {
    Label problem = new Label();
    problem.setId("tags-problem");
    problem.getStyleClass().add("hint");
    problem.textProperty().bind(viewModel.problemProperty());
    PseudoClasses.when(problem, "invalid", viewModel.problemProperty().map(text -> true));
    Shown.when(problem, viewModel.problemProperty().map(text -> !text.isEmpty()));
    return problem;
  }

  private void onKey(KeyEvent event) {
    if (BACK.match(event) || event.getCode() == KeyCode.ESCAPE) {
      back.run();
      event.consume();
    }
  }

  private void onTableKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      actions.pull();
      event.consume();
    } else {
      actions.onKey(event);
    }
  }

  private Node start() {
    return new EmptyState(
        Feather.TAG, messages.get("tags.start.title"), messages.get("tags.start.text"));
  }

  private Node spinner() {
    return new WaitSpinner(messages.get("tags.summary.loading"));
  }

  private Node empty() {
    EmptyState empty =
        new EmptyState(
            Feather.TAG, messages.get("tags.empty.title"), messages.get("tags.empty.text"));
    empty.setId("tags-empty");
    return empty;
  }

  private Node noMatch() {
    Button clear = new Button(messages.get("tags.no-match.clear"));
    clear.setOnAction(event -> filter.clear());
    EmptyState none =
        new EmptyState(
            Feather.FILTER,
            messages.get("tags.no-match.title"),
            messages.get("tags.no-match.text"),
            clear);
    none.setId("tags-no-match");
    return none;
  }

  private Node error(LoginPrompt login) {
    ErrorPane pane = new ErrorPane(messages, viewModel::reload);
    viewModel
        .failureProperty()
        .subscribe(failure -> pane.show(failure == null ? null : failure.text()));
    Label typed = new Label(messages.get("tags.error.typed"));
    typed.getStyleClass().add(Styles.TEXT_MUTED);
    VBox box = new VBox(pane, new LoginButton(viewModel, messages, login), typed);
    box.getStyleClass().add("tags-error");
    box.setAlignment(Pos.CENTER);
    return box;
  }
}
