package org.windlass.ui.shell;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windlass.command.Invocation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineHost;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.PullRequest;
import org.windlass.engine.transport.HostParser;
import org.windlass.reference.Platform;
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
import org.windlass.ui.transfers.TransfersViewModel;

/** The window as a whole: which engine, which page. All members belong to the UI thread. */
public final class ShellViewModel {
  private final Sessions sessions;
  private final PullsViewModel pulls;
  private final Texts texts;
  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.IMAGES);
  private final WindowConnections connections;
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
  private final TransferStarts transferStarts;
  private final ViewRequests viewRequests = new ViewRequests();
  private final StringBinding title;
  private final Fallback fallback;
  private @Nullable Platform defaultPlatform;
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
    this.connections = new WindowConnections(this.sessions, () -> page.set(Page.CONNECTIONS));
    this.connectionsPage = new ConnectionsViewModel(this.tools, connections.list());
    this.foundEngines = new FoundEnginesViewModel(this.tools.discovery(), this.tools.background());
    this.questions = tools.questions();
    this.history = tools.history();
    this.about = tools.about();
    this.transfers = new TransfersViewModel(this.tools.background(), texts, this.tools.clock());
    this.transferStarts = new TransferStarts(transfers, texts.messages());
    this.store =
        new StoreViewModel(
            tools.store(),
            this.tools.background(),
            texts,
            request -> pulls.pull(tools.store().engine(), request));
    this.title =
        Bindings.createStringBinding(
            this::titleNow, pulls.summary().titleTextProperty(), sessionProperty());
    this.fallback = new Fallback(this);
    page.subscribe((was, is) -> turned(was));
  }

  /** The engine the window shows. */
  public ReadOnlyObjectProperty<Session> sessionProperty() {
    return sessions.currentProperty();
  }

  /** The connections to choose from. */
  public WindowConnections connections() {
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

  /** What a command asks for that only a view can do. */
  ViewRequests viewRequests() {
    return viewRequests;
  }

  /** What starts transfers. */
  TransferStarts transferStarts() {
    return transferStarts;
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

  /**
   * Takes that a connection was saved, and shows it on its page.
   *
   * @param before what it was called until now; empty for a new one
   */
  public void saved(String before, String name) {
    if (!before.isEmpty() && !before.equals(name)) {
      connections.renamed(before, name);
    }
    connectionsPage.select(name);
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
    String work = pulls.summary().titleTextProperty().get();
    return texts
        .messages()
        .get(
            "app.title",
            work.isEmpty() ? sessionProperty().get().target().label() : work,
            texts.messages().get("app.name"));
  }
}
