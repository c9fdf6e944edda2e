package org.windlass.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.windlass.context.Connections;
import org.windlass.context.StartUpOptions;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineHost;
import org.windlass.engine.PullRequest;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.engine.transport.KeyPassphrases;
import org.windlass.history.HistoryFile;
import org.windlass.pull.Pull;
import org.windlass.pull.PullQueue;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;
import org.windlass.settings.ThemeChoice;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.FxThread;
import org.windlass.ui.connections.ConnectionTools;
import org.windlass.ui.connections.Discovery;
import org.windlass.ui.history.HistoryViewModel;
import org.windlass.ui.pulls.PullsViewModel;
import org.windlass.ui.registries.RegistryTools;
import org.windlass.ui.settings.SettingsViewModel;
import org.windlass.ui.shell.Page;
import org.windlass.ui.shell.QuestionsViewModel;
import org.windlass.ui.shell.SessionFactory;
import org.windlass.ui.shell.ShellTools;
import org.windlass.ui.shell.ShellView;
import org.windlass.ui.shell.ShellViewModel;
import org.windlass.ui.shell.Target;
import org.windlass.ui.shell.Theme;
import org.windlass.ui.store.StoreTools;
import org.windlass.ui.text.Texts;

/** The program's window on its page of pulls. All members belong to the FX thread. */
final class BenchmarkWindow {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Texts texts = Texts.of(Locale.ENGLISH, Clock.systemUTC(), ZoneId.of("UTC"));
  private final FxThread ui = new FxThread();
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  private final Background background = new Background(workers, ui);
  private final PullQueue queue = new PullQueue(workers, Clock.systemUTC());
  private final LongAdder messages = new LongAdder();
  private final long threadId = Thread.currentThread().threadId();
  private final Stage stage = new Stage();
  private final ShellView view;

  /** Opens the window and starts {@code count} pulls of {@code tag}. */
  BenchmarkWindow(EngineHost host, int count, String tag) throws InvalidReferenceException {
    queue.listen(new Counter());
    PullsViewModel pulls =
        new PullsViewModel(queue, background, texts, Clock.systemUTC(), (title, text) -> {});
    RegistryTools registries = BenchmarkRegistries.tools(background, texts);
    SettingsViewModel settings = BenchmarkRegistries.settings(ui, texts);
    ShellViewModel shell =
        new ShellViewModel(
            new SessionFactory(BenchmarkWindow::engine, workers, registries, settings),
            Target.of(host),
            pulls,
            new ShellTools(
                tools(),
                registries,
                store(settings),
                new QuestionsViewModel(ui),
                new HistoryViewModel(
                    new HistoryFile(Path.of("no-such-file")), work -> {}, ui, texts)));
    Theme.follow(new SimpleObjectProperty<>(ThemeChoice.SYSTEM));
    view = new ShellView(shell, ui);
    Scene scene = new Scene(view, WIDTH, HEIGHT);
    scene.getStylesheets().add(Theme.STYLE_SHEET);
    stage.setScene(scene);
    stage.titleProperty().bind(shell.titleProperty());
    stage.show();
    shell.pageProperty().set(Page.PULLS);
    for (int i = 1; i <= count; i++) {
      shell.pull(new PullRequest(Reference.parse("bench-" + i + ":" + tag), null));
    }
  }

  /** The id of the FX thread; from any thread. */
  long threadId() {
    return threadId;
  }

  /** How many messages have arrived so far; from any thread. */
  LongAdder messages() {
    return messages;
  }

  /** How many pulls run; from any thread. */
  long running() {
    return queue.pulls().stream().filter(Pull::running).count();
  }

  /** Closes the window; returns how many rows of layers it showed. */
  int close() {
    stage.hide();
    return view.lookupAll(".layer-progress").size();
  }

  /** Docker's files are read by nobody here. */
  private ConnectionTools tools() {
    Path nowhere = Path.of("no-such-folder");
    return new ConnectionTools(
        new Connections(StartUpOptions.NONE, Map.of("DOCKER_CONFIG", nowhere.toString()), nowhere),
        new KeyPassphrases(),
        (endpoint, passphrases, listener, cancellation) -> {},
        Discovery.NONE,
        background,
        texts,
        Clock.systemUTC(),
        () -> {});
  }

  /** The built-in engine is asked nothing here. */
  private static StoreTools store(SettingsViewModel settings) {
    return new StoreTools(
        engine(Target.of(new EngineHost.Tcp("nowhere", 1, ""))),
        (done, cancellation) -> List.of(),
        settings);
  }

  private static Engine engine(Target target) {
    return DockerEngine.open(Objects.requireNonNull(target.endpoint()), EngineOptions.defaults());
  }

  private final class Counter implements PullQueue.Listener {
    @Override
    public void added(Pull pull) {}

    @Override
    public void changed(Pull pull) {
      messages.increment();
    }

    @Override
    public void removed(Pull pull) {}
  }
}
