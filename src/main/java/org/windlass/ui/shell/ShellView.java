package org.windlass.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.PullRequest;
import org.windlass.engine.askpass.AskPassQuestion;
import org.windlass.history.PulledEntry;
import org.windlass.pull.PullLine;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.connections.ConnectionDialog;
import org.windlass.ui.connections.ConnectionFormViewModel;
import org.windlass.ui.control.DialogLayer;
import org.windlass.ui.control.OnDemand;
import org.windlass.ui.control.ReferenceActions;
import org.windlass.ui.control.WindowLayers;
import org.windlass.ui.history.HistoryView;
import org.windlass.ui.images.details.DetailsPane;
import org.windlass.ui.pulls.PullBar;
import org.windlass.ui.pulls.PullBarViewModel;
import org.windlass.ui.pulls.PullsView;
import org.windlass.ui.pulls.RunningPulls;
import org.windlass.ui.search.SearchView;
import org.windlass.ui.tags.TagsView;
import org.windlass.ui.text.Messages;
import org.windlass.ui.usage.UsageView;

/** The window's content: rail, top bar, page, bottom bar, and what floats over the page. */
public final class ShellView extends StackPane {
  private final ShellViewModel shell;
  private final UiThread ui;
  private final Messages messages;
  private final PullBarViewModel pullBar;
  private final OnDemand<PullBar> pageBar = new OnDemand<>(this::pullBar);
  private final OnDemand<PullOverlay> overlay = new OnDemand<>(this::overlay);
  private final Toast toast;
  private final CommandField commandField;
  private final Pages pages;
  private final StackPane pagePlace = new StackPane();
  private final StackPane center = new StackPane();
  private final BorderPane content = new BorderPane();
  private final DialogLayer dialogs = new DialogLayer();

  /** Above the dialogs: a link must not take away what somebody is typing into one. */
  private final DialogLayer links = new DialogLayer();

  /** Above the dialogs: another program may ask for a login while one is open. */
  private final DialogLayer logins = new DialogLayer();

  /** Above the dialogs: testing a connection may make ssh ask. */
  private final DialogLayer questions = new DialogLayer();

  private final WindowLayers layers;
  private final PullPreviews previews;
  private final VBox banners = new VBox();
  private final Batches batches;
  private Consumer<Node> pageShown = page -> {};
  private Subscription connected = Subscription.EMPTY;

  /**
   * @param ui the thread that owns this view
   */
  public ShellView(ShellViewModel shell, UiThread ui) {
    this.shell = shell;
    this.ui = ui;
    this.messages = shell.texts().messages();
    this.previews = new PullPreviews(shell, dialogs);
    pagePlace.setId("page-place");
    content.getStyleClass().add("shell");
    toast = new Toast(ui);
    layers = new Layers(dialogs, toast);
    batches = new Batches(shell, layers);
    pullBar = new PullBarViewModel(shell.texts().errors(), shell::pull);
    commandField =
        new CommandField(
            new CommandViewModel(shell.texts(), new WindowSuggestions(shell), shell::run),
            messages);
    ReferenceActions actions =
        new ReferenceActions(this::pullText, this::previewText, shell::browseTags, shell::askLogin);
    pages =
        new Pages(
            shell, new OnDemand<>(this::pulls), this::openPull, actions, layers, this::openForm);

    center.getChildren().addAll(pagePlace, toast);
    content.setLeft(new NavRail(shell.pageProperty(), messages));
    BorderPane main = new BorderPane(center);
    main.setTop(
        banners(
            new TopBar(shell, commandField, this::openPull),
            NoticeBanner.of(shell),
            FallbackBanner.of(shell),
            LostBanner.of(shell)));
    main.setBottom(
        new StatusBar(shell, () -> shell.pageProperty().set(Page.PULLS), this::openSheet));
    content.setCenter(main);
    FileDrop drop =
        new FileDrop(
            content,
            () -> messages.get("load.drop", shell.sessionProperty().get().target().label()),
            files -> new ImageWork(shell, shell.sessionProperty().get(), layers).load(files),
            batches::take);
    getChildren().addAll(content, drop, dialogs, links, logins, questions);
    new ImageCommands(shell, layers, new LinkQuestions(shell, links, this::linkPulled)::ask);
    new LoginAsker(shell, ui, logins, toast);
    shell.questions().questionProperty().subscribe(this::ask);
    shell.transferStarts().lastProperty().subscribe(this::transferStarted);

    shell
        .pageProperty()
        .subscribe(
            (was, is) -> {
              overlay.ifBuilt(PullOverlay::close);
              showPage();
            });
    shell.sessionProperty().subscribe((was, is) -> sessionChanged());
    sessionChanged();
  }

  private PullBar pullBar() {
    PullBar bar = new PullBar(pullBar, messages);
    bar.setOnSubmitted(this::pullStarted);
    bar.setOnPreview(this::preview);
    bar.setOnTags(shell::browseTags);
    bar.setOnSeveral(this::askEngines);
    bar.setOnBatch(batches::choose);
    return bar;
  }

  private PullsView pulls() {
    return new PullsView(
        shell.pulls(),
        shell.transfers(),
        pageBar.get(),
        messages,
        shell::askLogin,
        row -> previews.open(row, this::pullStarted),
        () -> new HistoryView(shell.history(), this::pullAgain));
  }

  /** Between the page and what is told of below it. */
  private PullOverlay overlay() {
    PullOverlay built =
        new PullOverlay(pullBar(), new RunningPulls(shell.pulls(), messages), messages);
    center.getChildren().add(1, built);
    return built;
  }

  private VBox banners(Node... nodes) {
    banners.getChildren().setAll(nodes);
    return banners;
  }

  private void askEngines(PullRequest request) {
    PullsElsewhere elsewhere = new PullsElsewhere(shell);
    List<Target> targets = elsewhere.targets();
    if (!targets.isEmpty()) {
      PullOnDialog dialog =
          new PullOnDialog(
              request.reference().familiar(),
              targets,
              messages,
              chosen -> {
                elsewhere.pull(request, chosen);
                pullStarted();
              },
              dialogs::close);
      dialogs.open(dialog, dialog.first());
    }
  }

  /** Adds a strip above the page. */
  public void addBanner(Node banner) {
    banners.getChildren().add(banner);
  }

  private void pullAgain(PulledEntry entry) {
    new PullsElsewhere(shell)
        .pull(entry.reference(), entry.platform(), entry.connection(), entry.host());
    toast.show(
        messages.get("pulls.started", entry.reference()),
        messages.get("pulls.show"),
        () -> shell.pageProperty().set(Page.PULLS));
  }

  /** Has something done with the page that is shown, and with each that will be. */
  public void onPageShown(Consumer<Node> action) {
    pageShown = action;
    pagePlace.getChildren().forEach(action);
  }

  /** Adds the window's keys to its scene. */
  public void installShortcuts(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
    scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private void ask(@Nullable AskPassQuestion question) {
    if (question != null) {
      QuestionDialog dialog = new QuestionDialog(shell.questions(), question, messages);
      questions.open(dialog, dialog.first());
    } else if (questions.isOpen()) {
      questions.close();
    }
  }

  private void openForm(ConnectionFormViewModel form) {
    ConnectionDialog dialog =
        new ConnectionDialog(
            form, messages, dialogs::close, name -> shell.saved(form.savedName(), name));
    dialogs.open(dialog, dialog.first());
  }

  private boolean asking() {
    return Stream.of(dialogs, links, logins, questions).anyMatch(DialogLayer::isOpen);
  }

  private void shortcut(KeyEvent event) {
    if (asking()) {
      return;
    }
    if (Shortcuts.PULL.match(event)) {
      openPull();
    } else if (Shortcuts.COMMAND.match(event)) {
      commandField.focusField();
    } else if (Shortcuts.FIND.match(event)) {
      focusFilter();
    } else if (Shortcuts.REFRESH.match(event)) {
      shell.sessionProperty().get().images().refresh();
    } else if (Shortcuts.SHEET.match(event)) {
      openSheet();
    } else if (Shortcuts.connectionNumber(event) > 0) {
      shell.connections().connectToNumber(Shortcuts.connectionNumber(event));
    } else {
      Shortcuts.PAGES.forEach(
          (page, keys) -> {
            if (keys.match(event)) {
              shell.pageProperty().set(page);
              event.consume();
            }
          });
      return;
    }
    event.consume();
  }

  /** What no field has taken. */
  private void typed(KeyEvent event) {
    if (event.getCharacter().equals("?") && !asking()) {
      event.consume();
      openSheet();
    }
  }

  private void openSheet() {
    ShortcutSheet sheet =
        new ShortcutSheet(messages, new AboutWindow(shell, layers)::open, dialogs::close);
    dialogs.open(sheet, sheet.first());
  }

  private void focusFilter() {
    if (pagePlace.lookup("#image-details") instanceof DetailsPane details
        && details.isFocusWithin()
        && details.focusSearch()) {
      return;
    }
    Node filter = pagePlace.lookup("#images-filter");
    Node term = pagePlace.lookup("#search-term");
    Node tag = pagePlace.lookup("#tags-filter");
    if (tag != null) {
      tag.requestFocus();
    } else if (filter != null) {
      filter.requestFocus();
    } else if (term != null) {
      term.requestFocus();
    }
  }

  private void sessionChanged() {
    connected.unsubscribe();
    Session session = shell.sessionProperty().get();
    connected =
        session.status().everConnectedProperty().subscribe((was, is) -> showConnected(session));
    showPage();
  }

  private void showConnected(Session session) {
    if (shell.pageProperty().get() != Page.IMAGES) {
      showPage();
      return;
    }
    // Built while the engine is asked.
    ui.run(() -> pages.get(Page.IMAGES));
    connected =
        connected.and(FirstList.await(session.images().contentProperty(), ui, this::showImages));
  }

  private void showImages() {
    if (shell.pageProperty().get() == Page.IMAGES) {
      showPage();
    }
  }

  private void showPage() {
    Page page = shell.pageProperty().get();
    Node node = pages.get(page);
    pagePlace.getChildren().setAll(node);
    pageShown.accept(node);
    if (page == Page.PULLS) {
      toast.hide();
    } else if (node instanceof SearchView search) {
      search.focusTerm();
    } else if (node instanceof TagsView tags) {
      tags.focusFirst();
    } else if (node instanceof UsageView usage) {
      usage.focusFirst();
    }
  }

  private void openPull() {
    if (shell.pageProperty().get() == Page.PULLS) {
      pageBar.get().focusReference();
    } else {
      overlay.get().open();
    }
  }

  private void pullText(String reference) {
    withRequest(
        reference,
        request -> {
          shell.pull(request);
          pullStarted();
        });
  }

  private void previewText(String reference) {
    withRequest(reference, this::preview);
  }

  private void withRequest(String reference, Consumer<PullRequest> action) {
    PullRequest request;
    try {
      request = PullLine.parse(reference);
    } catch (InvalidReferenceException e) {
      toast.show(
          shell.texts().errors().of(e), messages.get("pulls.show"), () -> openPullWith(reference));
      return;
    }
    action.accept(request);
  }

  /** Shows what a pull on the engine of the window will bring. */
  public void preview(PullRequest request) {
    previews.open(request, this::pullStarted);
  }

  private void transferStarted(String title) {
    if (!title.isEmpty() && shell.pageProperty().get() != Page.PULLS) {
      toast.show(title, messages.get("pulls.show"), () -> shell.pageProperty().set(Page.PULLS));
    }
  }

  private void openPullWith(String text) {
    openPull();
    pullBar.textProperty().set(text);
  }

  private void linkPulled() {
    shell.pageProperty().set(Page.PULLS);
    pullStarted();
  }

  /** Elsewhere than on its own page a pull says that it began, and where to find it. */
  private void pullStarted() {
    pullBar.forget(shell.pulls().rows().getFirst().pull().request().reference());
    overlay.ifBuilt(PullOverlay::close);
    if (shell.pageProperty().get() != Page.PULLS) {
      toast.show(
          messages.get("pulls.started", shell.pulls().rows().getFirst().title()),
          messages.get("pulls.show"),
          () -> shell.pageProperty().set(Page.PULLS));
    }
  }
}
