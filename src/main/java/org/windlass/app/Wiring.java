package org.windlass.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.windlass.context.ConnectionProfile;
import org.windlass.context.Connections;
import org.windlass.context.ContextWatcher;
import org.windlass.context.CredentialStore;
import org.windlass.context.KeyPassphraseStore;
import org.windlass.engine.Cancellation;
import org.windlass.engine.CheckListener;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineMonitor;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineCheck;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.engine.docker.Timeouts;
import org.windlass.engine.transport.DialerOptions;
import org.windlass.engine.transport.KeyPassphrases;
import org.windlass.engine.transport.Passphrases;
import org.windlass.pull.PullQueue;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.connections.ConnectionTools;
import org.windlass.ui.connections.Discovery;
import org.windlass.ui.images.ImagesViewModel;
import org.windlass.ui.notify.DesktopNotifier;
import org.windlass.ui.notify.WindowNotifier;
import org.windlass.ui.pulls.PullsViewModel;
import org.windlass.ui.search.SearchViewModel;
import org.windlass.ui.shell.EngineStatusViewModel;
import org.windlass.ui.shell.QuestionsViewModel;
import org.windlass.ui.shell.Session;
import org.windlass.ui.shell.ShellViewModel;
import org.windlass.ui.shell.Target;
import org.windlass.ui.text.Texts;

/** Makes the objects of one window and hands them to each other. */
final class Wiring implements AutoCloseable {
  private final Texts texts;
  private final ExecutorService workers;
  private final UiThread ui;
  private final BuiltIn builtIn;
  private final Background background;
  private final PullQueue queue;
  private final EngineOptions engineOptions;
  private final Questions questions;
  private final Connections connections;
  private final Discovery discovery;
  private final KeyPassphrases passphrases;
  private final ShellViewModel shell;
  private final ContextWatcher watcher;

  /** Starts to connect at once. Call on the UI thread. */
  Wiring(Start start, Texts texts, ExecutorService workers, UiThread ui, BuiltIn builtIn) {
    this.texts = texts;
    this.workers = workers;
    this.ui = ui;
    this.builtIn = builtIn;
    this.background = new Background(workers, ui);
    this.queue = new PullQueue(workers, Clock.systemUTC());
    Path home = Start.home(start.environment());
    this.passphrases =
        new KeyPassphrases(new KeyPassphraseStore(start.options(), start.environment(), home));
    QuestionsViewModel asked = new QuestionsViewModel(ui);
    this.questions = new Questions(asked);
    this.engineOptions =
        new EngineOptions(
            start.resolved().apiVersion(),
            "Windlass/" + ProgramVersion.get(),
            Timeouts.DEFAULT,
            start.resolved().headers(),
            new DialerOptions(passphrases, questions.environment()),
            new EngineLogins(new CredentialStore(start.options(), start.environment(), home)));
    DesktopNotifier notifier =
        new DesktopNotifier(workers, new WindowNotifier(ui), texts.messages().get("app.name"));
    PullsViewModel pulls =
        new PullsViewModel(queue, background, texts, Clock.systemUTC(), notifier);
    this.connections = new Connections(start.options(), start.environment(), home);
    this.discovery = new SocketSearch(start.environment(), home, engineOptions);
    this.shell = new ShellViewModel(this::open, start.target(), pulls, tools(), asked);
    start.resolved().warnings().forEach(w -> shell.notices().add(texts.errors().of(w)));
    shell.setDefaultPlatform(start.resolved().platform());
    this.watcher = connections.watch(this::readConnections);
    workers.execute(this::readConnections);
    if (start.mayFallBack()) {
      shell.fallBackTo(builtIn.target());
      start.command().ifPresent(shell::runWhenConnected);
    } else {
      start.command().ifPresent(shell::run);
    }
  }

  ShellViewModel shell() {
    return shell;
  }

  private ConnectionTools tools() {
    return new ConnectionTools(
        connections,
        passphrases,
        this::check,
        discovery,
        background,
        texts,
        Clock.systemUTC(),
        () ->
            background
                .work(cancellation -> allConnections())
                .onSuccess(list -> shell().show(list))
                .start());
  }

  private void readConnections() {
    List<ConnectionProfile> list = allConnections();
    ui.run(() -> shell.show(list));
  }

  private List<ConnectionProfile> allConnections() {
    List<ConnectionProfile> list = new ArrayList<>(connections.snapshot());
    list.add(builtIn.profile());
    return list;
  }

  private void check(
      EngineEndpoint endpoint, Passphrases typed, CheckListener listener, Cancellation cancellation)
      throws EngineCancelledException {
    Passphrases either =
        key -> {
          char[] passphrase = typed.of(key);
          return passphrase != null ? passphrase : passphrases.of(key);
        };
    EngineCheck.run(
        endpoint,
        engineOptions.withDialing(
            new DialerOptions(either, engineOptions.dialing().sshEnvironment())),
        listener,
        cancellation);
  }

  private Session open(Target target) {
    Engine engine = engine(target);
    ImagesViewModel images = new ImagesViewModel(engine, background, texts);
    SearchViewModel search = new SearchViewModel(engine, background, texts);
    EngineStatusViewModel status =
        new EngineStatusViewModel(ui, texts, images::onEvent, images::refresh);
    EngineMonitor monitor = EngineMonitor.start(engine, workers, status);
    return new Session(target, engine, monitor, status, images, search);
  }

  private Engine engine(Target target) {
    EngineEndpoint endpoint = target.endpoint();
    if (endpoint == null) {
      return new UnusableEngine(target);
    }
    return endpoint.host() instanceof EngineHost.BuiltIn
        ? builtIn.engine()
        : DockerEngine.open(endpoint, engineOptions);
  }

  /** Ends pulls and connections. */
  @Override
  public void close() {
    watcher.close();
    questions.close();
    queue.close();
    shell.close();
    workers.shutdown();
  }
}
