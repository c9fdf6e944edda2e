package org.windlass.ui.shell;

import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.askpass.AskPassQuestion;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.connections.ConnectionDialog;
import org.windlass.ui.connections.ConnectionFormViewModel;
import org.windlass.ui.control.DialogLayer;
import org.windlass.ui.control.OnDemand;
import org.windlass.ui.control.ReferenceActions;
import org.windlass.ui.control.WindowLayers;
import org.windlass.ui.text.Messages;

/** The window's content: rail, top bar, page, bottom bar, and what floats over the page. */
public final class ShellView extends StackPane {
  private final ShellViewModel shell;
  private final Messages messages;
  private final Toast toast;
  private final PagePlace place;
  private final WindowKeys keys;
  private final StackPane center = new StackPane();
  private final VBox banners = new VBox();
  private final DialogLayer dialogs = new DialogLayer();

  /** Above the dialogs: a link must not take away what somebody is typing into one. */
  private final DialogLayer links = new DialogLayer();

  /** Above the dialogs: another program may ask for a login while one is open. */
  private final DialogLayer logins = new DialogLayer();

  /** Above the dialogs: testing a connection may make ssh ask. */
  private final DialogLayer questions = new DialogLayer();

  private final WindowLayers layers;

  /**
   * @param ui the thread that owns this view
   */
  public ShellView(ShellViewModel shell, UiThread ui) {
    this.shell = shell;
    this.messages = shell.texts().messages();
    toast = new Toast(ui);
    layers = new Layers(dialogs, toast);
    Batches batches = new Batches(shell, layers);
    StartNotice notice = new StartNotice(shell, layers);
    // Between the page and what is told of below it.
    PullStarts pulls =
        new PullStarts(
            shell, dialogs, toast, notice, batches, node -> center.getChildren().add(1, node));
    CommandField commandField =
        new CommandField(
            new CommandViewModel(shell.texts(), new WindowSuggestions(shell), shell::run),
            messages);
    ReferenceActions actions =
        new ReferenceActions(pulls::pull, pulls::preview, shell::browseTags, shell::askLogin);
    Pages pages =
        new Pages(shell, new OnDemand<>(pulls::page), pulls::open, actions, layers, this::openForm);
    shell.pageProperty().subscribe((was, is) -> turned(pulls, is));
    place = new PagePlace(shell, ui, pages);
    keys =
        new WindowKeys(
            shell,
            new WindowKeys.Actions(
                pulls::open, commandField::focusField, place::focusFilter, this::openSheet),
            this::asking);

    center.getChildren().addAll(place, toast);
    BorderPane content = new BorderPane();
    content.getStyleClass().add("shell");
    content.setLeft(new NavRail(shell.pageProperty(), messages));
    content.setCenter(main(new TopBar(shell, commandField, pulls::open)));
    FileDrop drop =
        new FileDrop(
            content,
            () -> messages.get("load.drop", shell.sessionProperty().get().target().label()),
            files -> new ImageWork(shell, shell.sessionProperty().get(), layers).load(files),
            batches::take);
    getChildren().addAll(content, drop, dialogs, links, logins, questions);
    new ImageCommands(shell, layers, new LinkQuestions(shell, links, pulls::linkPulled)::ask);
    new LoginAsker(shell, ui, logins, toast);
    shell.questions().questionProperty().subscribe(this::ask);
    shell.transferStarts().lastProperty().subscribe(title -> transferStarted(notice, title));
  }

  private BorderPane main(TopBar topBar) {
    banners
        .getChildren()
        .addAll(topBar, NoticeBanner.of(shell), FallbackBanner.of(shell), LostBanner.of(shell));
    BorderPane main = new BorderPane(center);
    main.setTop(banners);
    main.setBottom(new StatusBar(shell, this::showPulls, this::openSheet));
    return main;
  }

  /** Adds a strip above the page. */
  public void addBanner(Node banner) {
    banners.getChildren().add(banner);
  }

  /** Has something done with the page that is shown, and with each that will be. */
  public void onPageShown(Consumer<Node> action) {
    place.setOnShown(action);
  }

  /** Adds the window's keys to its scene. */
  public void installShortcuts(Scene scene) {
    keys.install(scene);
  }

  private void turned(PullStarts pulls, Page page) {
    pulls.close();
    if (page == Page.PULLS) {
      toast.hide();
    }
  }

  private void showPulls() {
    shell.pageProperty().set(Page.PULLS);
  }

  private boolean asking() {
    return Stream.of(dialogs, links, logins, questions).anyMatch(DialogLayer::isOpen);
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

  private void openSheet() {
    ShortcutSheet sheet =
        new ShortcutSheet(messages, new AboutWindow(shell, layers)::open, dialogs::close);
    dialogs.open(sheet, sheet.first());
  }

  private static void transferStarted(StartNotice notice, String title) {
    if (!title.isEmpty()) {
      notice.tell(title);
    }
  }
}
