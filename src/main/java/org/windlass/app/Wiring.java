package org.windlass.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.context.ConfigSecrets;
import org.windlass.context.Connections;
import org.windlass.context.KeyPassphraseStore;
import org.windlass.engine.Cancellation;
import org.windlass.engine.CheckListener;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineCheck;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.engine.docker.Timeouts;
import org.windlass.engine.transport.DialerOptions;
import org.windlass.engine.transport.KeyPassphrases;
import org.windlass.engine.transport.Passphrases;
import org.windlass.history.PullRecorder;
import org.windlass.pull.PullQueue;
import org.windlass.pull.QueueRules;
import org.windlass.settings.Setting;
import org.windlass.ui.about.AboutTools;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.connections.ConnectionTools;
import org.windlass.ui.connections.Discovery;
import org.windlass.ui.desktop.DesktopOpener;
import org.windlass.ui.notify.DesktopNotifier;
import org.windlass.ui.notify.WindowNotifier;
import org.windlass.ui.pulls.PullsViewModel;
import org.windlass.ui.registries.RegistryTools;
import org.windlass.ui.settings.SettingsViewModel;
import org.windlass.ui.shell.ConnectionNames;
import org.windlass.ui.shell.QuestionsViewModel;
import org.windlass.ui.shell.SessionFactory;
import org.windlass.ui.shell.ShellTools;
import org.windlass.ui.shell.ShellViewModel;
import org.windlass.ui.shell.Target;
import org.windlass.ui.store.StoreTools;
import org.windlass.ui.text.Texts;

/** Makes the objects of one window and hands them to each other. */
final class Wiring implements AutoCloseable {
  /** How often a pull is tried again by itself. */
  private static final int RETRIES = 3;

  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

  private final Texts texts;
  private final ExecutorService workers;
  private final BuiltIn builtIn;
  private final Background background;
  private final PullQueue queue;
  private final Subscription parallel;
  private final EngineOptions engineOptions;
  private final Questions questions;
  private final Connections connections;
  private final ConnectionList connectionList;
  private final Discovery discovery;
  private final KeyPassphrases passphrases;
  private final ShellViewModel shell;

  /** Starts to connect at once. Call on the UI thread. */
  Wiring(Start start, Shared shared, ExecutorService workers) {
    LOG.info("a window: {}", start.summary());
    this.texts = shared.texts();
    UiThread ui = shared.ui();
    RegistryClient registries = shared.registries().of(start);
    this.workers = workers;
    this.builtIn = shared.builtIn();
    this.background = new Background(workers, ui);
    SettingsViewModel settings = shared.settings();
    this.queue =
        new PullQueue(
            workers,
            Clock.systemUTC(),
            new QueueRules(
                () -> settings.current().get(Setting.PARALLEL_PULLS), RETRIES, Wiring::later));
    this.parallel =
        settings
            .valueOf(Setting.PARALLEL_PULLS)
            .subscribe((was, is) -> workers.execute(queue::beginWhatMay));
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
            new DialerOptions(passphrases, questions),
            new EngineLogins(registries.logins()));
    DesktopNotifier notifier =
        new DesktopNotifier(workers, new WindowNotifier(ui), texts.messages().get("app.name"));
    PullsViewModel pulls =
        new PullsViewModel(
            queue,
            background,
            texts,
            Clock.systemUTC(),
            (title, body) -> {
              if (settings.current().get(Setting.NOTIFICATIONS)) {
                notifier.notify(title, body);
              }
            });
    this.connections = new Connections(start.options(), start.environment(), home);
    this.discovery = new SocketSearch(start.environment(), home, engineOptions);
    this.connectionList =
        new ConnectionList(
            connections, builtIn.profile(), ui, list -> shell().connections().show(list));
    RegistryTools registryTools =
        new RegistryTools(
            registries.registries(), registries.logins(), background, texts, Clock.systemUTC());
    this.shell =
        new ShellViewModel(
            new SessionFactory(this::engine, workers, registryTools, shared.settings()),
            start.target(),
            pulls,
            new ShellTools(
                tools(),
                registryTools,
                new StoreTools(builtIn.engine(), builtIn.engine()::check, shared.settings()),
                asked,
                shared.records().shown(),
                about(start)));
    new PullRecorder(
        queue,
        shared.records().history(),
        shared.records().queues(),
        new ConnectionNames(shell.connections().list())::of,
        shared.records().shown()::recorded,
        shared.records().writer());
    start.resolved().warnings().forEach(w -> shell.notices().add(texts.errors().of(w)));
    shell.setDefaultPlatform(start.resolved().platform());
    connectionList.start(workers);
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

  private static void later(Duration delay, Runnable action) {
    CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS).execute(action);
  }

  private static AboutTools about(Start start) {
    Path home = Start.home(start.environment());
    return new AboutTools(
        Windlass.logFolder(Windlass.dataFolder()),
        start.environment(),
        home,
        () -> ConfigSecrets.read(start.options(), start.environment(), home),
        DesktopOpener::openAndWait);
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
                .work(cancellation -> connectionList.read())
                .onSuccess(list -> shell().connections().show(list))
                .start());
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
    parallel.unsubscribe();
    connectionList.close();
    questions.close();
    queue.close();
    shell.close();
    workers.shutdown();
  }
}
