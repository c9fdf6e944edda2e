package org.windlass.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windlass.command.Invocation;
import org.windlass.context.ConnectionProfile;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineHost;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.PullRequest;
import org.windlass.engine.transport.HostParser;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;
import org.windlass.transfer.ImagePush;
import org.windlass.ui.about.AboutTools;
import org.windlass.ui.background.Background;
import org.windlass.ui.connections.ConnectionTools;
import org.windlass.ui.connections.ConnectionsViewModel;
import org.windlass.ui.connections.FoundEnginesViewModel;
import org.windlass.ui.history.HistoryViewModel;
import org.windlass.ui.pulls.PullRowViewModel;
import org.windlass.ui.pulls.PullsViewModel;
import org.windlass.ui.registries.RegistriesViewModel;
import org.windlass.ui.registries.RegistryTools;
import org.windlass.ui.store.StoreViewModel;
import org.windlass.ui.text.Texts;
import org.windlass.ui.transfers.TransferWork;
import org.windlass.ui.transfers.TransfersViewModel;

/** The window as a whole: which engine, which page. All members belong to the UI thread. */
public final class ShellViewModel {
  private final Sessions sessions;
  private final PullsViewModel pulls;
  private final Texts texts;
  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.IMAGES);
  private final ObservableList<ConnectionProfile> connections = FXCollections.observableArrayList();
  private final ObservableList<String> notices = FXCollections.observableArrayList();
  private final ConnectionTools tools;
  private final RegistryTools registries;
  private final RegistriesViewModel registriesPage;
  private final ConnectionsViewModel connectionsPage;
  private final FoundEnginesViewModel foundEngines;
  private final QuestionsViewModel questions;
  private final HistoryViewModel history;
  private final AboutTools about;
  private final TransfersViewModel transfers;
  private final StoreViewModel store;
  private final ReadOnlyStringWrapper startedTransfer = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Invocation> askedOfView =
      new ReadOnlyObjectWrapper<>();
  private final StringBinding title;
  private final Fallback fallback;
  private @Nullable Platform defaultPlatform;
  private final Followed followed = new Followed();
  private String wanted = "";
  private Page beforeTags = Page.SEARCH;

  /** Opens a session on {@code first} at once. */
  public ShellViewModel(
      Session.Factory sessions, Target first, PullsViewModel pulls, ShellTools tools) {
    this.sessions = new Sessions(sessions, first);
    this.pulls = pulls;
    this.tools = tools.connections();
    this.texts = this.tools.texts();
    this.registries = tools.registries();
    this.registriesPage = new RegistriesViewModel(registries);
    this.connectionsPage = new ConnectionsViewModel(this.tools, connections);
    this.foundEngines = new FoundEnginesViewModel(this.tools.discovery(), this.tools.background());
    this.questions = tools.questions();
    this.history = tools.history();
    this.about = tools.about();
    this.transfers = new TransfersViewModel(this.tools.background(), texts, this.tools.clock());
    this.store =
        new StoreViewModel(
            tools.store(),
            this.tools.background(),
            texts,
            request -> pulls.pull(tools.store().engine(), request));
    this.title =
        Bindings.createStringBinding(this::titleNow, pulls.titleTextProperty(), sessionProperty());
    this.fallback = new Fallback(this);
    page.subscribe((was, is) -> turned(was));
  }

  /** The engine the window shows. */
  public ReadOnlyObjectProperty<Session> sessionProperty() {
    return sessions.currentProperty();
  }

  /** The connections to choose from, in the order of their numbers. */
  public ObservableList<ConnectionProfile> connections() {
    return connections;
  }

  /** What was set and is not heeded, a sentence each. */
  public ObservableList<String> notices() {
    return notices;
  }

  /**
   * Turns to another engine, once, when the one of the start does not answer; call before {@link
   * #runWhenConnected}.
   */
  public void fallBackTo(Target other) {
    fallback.arm(other);
  }

  /** Does what a command line asks for as soon as it is clear which engine answers. */
  public void runWhenConnected(Invocation invocation) {
    fallback.run(invocation);
  }

  /** What did not answer at the start, while another engine stands in; empty otherwise. */
  public ReadOnlyStringProperty missedProperty() {
    return fallback.missedProperty();
  }

  /** Takes the word away that another engine stands in. */
  public void dismissMissed() {
    fallback.dismiss();
  }

  /** The page of connections. */
  public ConnectionsViewModel connectionsPage() {
    return connectionsPage;
  }

  /** The engines that answer on this computer. */
  public FoundEnginesViewModel foundEngines() {
    return foundEngines;
  }

  /** What asks registries. */
  public RegistryTools registries() {
    return registries;
  }

  /** What a command asks for that only a view can do, as it opens a dialog; null for nothing. */
  ReadOnlyObjectProperty<@Nullable Invocation> askedOfViewProperty() {
    return askedOfView.getReadOnlyProperty();
  }

  /** Has a view do something, as soon as there is one. */
  void askView(Invocation invocation) {
    askedOfView.set(invocation);
  }

  /** Takes that a view does what it was asked for. */
  void takenByView() {
    askedOfView.set(null);
  }

  /**
   * Pushes an image of the engine that the window shows.
   *
   * @param image its name or id
   */
  void push(String image, Reference target) {
    Engine engine = sessionProperty().get().engine();
    startTransfer(
        texts.messages().get("push.transfer", target.familiar()),
        target.registry(),
        (progress, cancellation) -> ImagePush.run(engine, image, target, progress, cancellation));
  }

  /** The pulls that have ended. */
  public HistoryViewModel history() {
    return history;
  }

  /** What the program knows of itself. */
  AboutTools about() {
    return about;
  }

  /** What runs work off the UI thread. */
  Background background() {
    return tools.background();
  }

  /** The images of the built-in engine on the disk. */
  public StoreViewModel store() {
    return store;
  }

  /** What is carried from engine to engine, or to files. */
  public TransfersViewModel transfers() {
    return transfers;
  }

  /** The title of the transfer that was started last; a view says that it began. */
  public ReadOnlyStringProperty startedTransferProperty() {
    return startedTransfer.getReadOnlyProperty();
  }

  /**
   * Starts a transfer, and says so, though one of that title was begun before.
   *
   * @param registry that may want a login; empty for none
   */
  void startTransfer(String title, String registry, TransferWork work) {
    transfers.start(title, registry, work);
    startedTransfer.set("");
    startedTransfer.set(title);
  }

  /** What to call images in a title: the one by its name, several by their number. */
  String imagesTitle(List<String> namesOrIds) {
    return namesOrIds.size() == 1
        ? namesOrIds.getFirst()
        : texts.messages().get("transfer.images", namesOrIds.size());
  }

  /** The engine of a target, whether the window has turned to it or not. */
  Engine engineOf(Target target) {
    return sessions.engine(target);
  }

  /** The registries that somebody is logged in to. */
  public RegistriesViewModel registriesPage() {
    return registriesPage;
  }

  /** Asks for the login of a registry; what follows runs when somebody has logged in. */
  public void askLogin(String registry, Runnable then) {
    registriesPage.openLogin(registry, "", then);
  }

  /** What ssh wants to know. */
  public QuestionsViewModel questions() {
    return questions;
  }

  /** Takes a new list of connections. */
  public void show(List<ConnectionProfile> list) {
    if (!connections.equals(list)) {
      connections.setAll(list);
    }
    follow(list);
    if (!wanted.isEmpty() && !list.isEmpty()) {
      String name = wanted;
      wanted = "";
      use(name);
    }
  }

  /**
   * Takes that a connection was saved, and shows it on its page.
   *
   * @param before what it was called until now; empty for a new one
   */
  public void saved(String before, String name) {
    if (!before.isEmpty() && !before.equals(name)) {
      followed.renamed(before, name);
    }
    connectionsPage.select(name);
  }

  /** A connection that was changed stays the window's; one that is gone is no longer watched. */
  private void follow(List<ConnectionProfile> list) {
    followed.successor(sessionProperty().get().target(), list).ifPresent(sessions::replaceBy);
    sessions.targets().stream()
        .filter(target -> followed.isGone(target, list))
        .forEach(sessions::leave);
    followed.list(list);
  }

  /** Whether the window can still turn back to a session. */
  boolean isOpen(Session session) {
    return sessions.isOpen(session);
  }

  /** Opens an encrypted key with its passphrase, and tries again to connect. */
  public void unlock(Path key, char[] passphrase) {
    tools.passphrases().put(key, passphrase);
    retryConnection();
  }

  /** The platform of a pull that names none; null for the engine's own. */
  public void setDefaultPlatform(@Nullable Platform platform) {
    defaultPlatform = platform;
  }

  /** The page shown. */
  public ObjectProperty<Page> pageProperty() {
    return page;
  }

  /** Shows the tags of a repository; from there it goes {@link #leaveTags back} to this page. */
  public void browseTags(String repository) {
    sessionProperty().get().tags().open(repository);
    page.set(Page.TAGS);
  }

  /** Turns back to the page from which the tags were reached. */
  public void leaveTags() {
    page.set(beforeTags);
  }

  /** What a task bar should show of the window. */
  public ObservableStringValue titleProperty() {
    return title;
  }

  /** The words of the interface. */
  public Texts texts() {
    return texts;
  }

  /** The pulls of this window. */
  public PullsViewModel pulls() {
    return pulls;
  }

  /** Reads what was typed as a host, without connecting. */
  public static EngineHost parseHost(String text) throws InvalidHostException {
    return HostParser.parse(text);
  }

  /**
   * Turns to another engine; what runs on this one goes on, and is there when it is turned back.
   */
  public void connect(Target target) {
    sessions.turnTo(target);
  }

  /** Turns to a host without a name. */
  public void connect(EngineHost host) {
    connect(Target.of(host));
  }

  /** Turns to a connection; to the page of connections when this one cannot be used. */
  public void connect(ConnectionProfile profile) {
    if (profile.endpoint() == null) {
      page.set(Page.CONNECTIONS);
    } else {
      connect(Target.of(profile));
    }
  }

  /** Turns to the connection with this number, counted from 1; does nothing when there is none. */
  public void connectToNumber(int number) {
    if (number >= 1 && number <= connections.size()) {
      connect(connections.get(number - 1));
    }
  }

  /** What is known of the engine of a connection; null when the window has not turned to it. */
  public @Nullable EngineStatusViewModel statusOf(ConnectionProfile profile) {
    return profile.endpoint() == null
        ? null
        : sessions.find(Target.of(profile)).map(Session::status).orElse(null);
  }

  /** Whether the window shows this connection. */
  public boolean shows(ConnectionProfile profile) {
    return profile.endpoint() != null
        && Target.of(profile).equals(sessionProperty().get().target());
  }

  /** Tries to reach the engine again, now. */
  public void retryConnection() {
    sessionProperty().get().monitor().retryNow();
  }

  /** Pulls on the engine the window shows, staying on the page. */
  public PullRowViewModel pull(PullRequest request) {
    return pull(sessionProperty().get(), request);
  }

  /** Pulls on the engine of a session, though the window may have turned to another. */
  PullRowViewModel pull(Session session, PullRequest request) {
    return pulls.pull(session.engine(), withPlatform(request));
  }

  /** The request, for the default platform when it names none. */
  PullRequest withPlatform(PullRequest request) {
    return request.platform() == null
        ? new PullRequest(request.reference(), defaultPlatform)
        : request;
  }

  /** Does what a command line or the command field asked for. */
  public void run(Invocation invocation) {
    new Invocations(this).run(invocation);
  }

  /** Turns to a connection by its name; to the page of connections when there is none. */
  void use(String name) {
    if (connections.isEmpty()) {
      // The list has not been read yet.
      wanted = name;
      return;
    }
    connections.stream()
        .filter(profile -> profile.name().equals(name))
        .findFirst()
        .ifPresentOrElse(this::connect, () -> page.set(Page.CONNECTIONS));
  }

  /** Stops watching every engine, and ends transfers. */
  public void close() {
    transfers.close();
    store.cancel();
    sessions.close();
  }

  private void turned(Page from) {
    if (from == Page.TAGS) {
      sessionProperty().get().tags().stop();
    } else {
      beforeTags = from;
    }
  }

  private String titleNow() {
    String work = pulls.titleTextProperty().get();
    return texts
        .messages()
        .get(
            "app.title",
            work.isEmpty() ? sessionProperty().get().target().label() : work,
            texts.messages().get("app.name"));
  }
}
