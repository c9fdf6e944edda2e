package org.windlass.testing;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;
import org.windlass.context.ConnectionProfile;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.pull.PullQueue;
import org.windlass.registry.FakeRegistries;
import org.windlass.testing.FakeEngine.FakePull;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.FxThread;
import org.windlass.ui.pulls.PullsViewModel;
import org.windlass.ui.registries.RegistryTools;
import org.windlass.ui.settings.SettingsViewModel;
import org.windlass.ui.shell.QuestionsViewModel;
import org.windlass.ui.shell.SessionFactory;
import org.windlass.ui.shell.ShellView;
import org.windlass.ui.shell.ShellViewModel;
import org.windlass.ui.shell.Target;
import org.windlass.ui.shell.Theme;

/** The real window on fake engines, put together as the program does it. */
public final class TestWindow implements AutoCloseable {
  /** The smallest size at which nothing may be cut. */
  public static final double WIDTH = 900;

  /** And its height. */
  public static final double HEIGHT = 600;

  private final List<FakeEngine> engines = new CopyOnWriteArrayList<>();
  private final Consumer<FakeEngine> prepare;
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  private final FxThread ui = new FxThread();
  private final TestConnections connections = new TestConnections();
  private final QuestionsViewModel questions = new QuestionsViewModel(ui);
  private final FakeChecker checks = new FakeChecker();
  private final FakeRegistries registries = new FakeRegistries();
  private final SettingsViewModel settings = connections.settings(ui);
  private final Background background = new Background(workers, ui);
  private final PullQueue queue = new PullQueue(workers, TestTexts.CLOCK);
  private final ShellViewModel shell;
  private final Scene scene;

  /**
   * Opens the window. Call on the FX thread.
   *
   * @param prepare sets up each engine before it is asked anything
   */
  public TestWindow(Stage stage, Consumer<FakeEngine> prepare) {
    this.prepare = prepare;
    PullsViewModel pulls =
        new PullsViewModel(
            queue, background, TestTexts.english(), TestTexts.CLOCK, (title, body) -> {});
    RegistryTools registryTools = connections.registryTools(background, registries);
    shell =
        new ShellViewModel(
            new SessionFactory(this::engine, workers, registryTools, settings),
            Target.of(new EngineHost.Tcp("lab", 2375, "")),
            pulls,
            connections.shellTools(
                background, checks, this::readConnections, registryTools, settings, questions));
    Theme.apply(ColorScheme.LIGHT);
    ShellView view = new ShellView(shell, ui);
    scene = new Scene(view, WIDTH, HEIGHT);
    scene.getStylesheets().add(Theme.STYLE_SHEET);
    view.installShortcuts(scene);
    stage.setScene(scene);
    stage.titleProperty().bind(shell.titleProperty());
    stage.show();
  }

  /** What the window shows; its members belong to the FX thread. */
  public ShellViewModel shell() {
    return shell;
  }

  /** The window's scene. */
  public Scene scene() {
    return scene;
  }

  /** Docker's files, as the window sees them. */
  public TestConnections connections() {
    return connections;
  }

  /** The registries of the window. */
  public FakeRegistries registries() {
    return registries;
  }

  /** Makes the connection tests of the window. */
  public FakeChecker checks() {
    return checks;
  }

  /** Lets the window read Docker's files again. */
  public void readConnections() {
    workers.execute(
        () -> {
          List<ConnectionProfile> list = connections.connections().snapshot();
          ui.run(() -> shell.connections().show(list));
        });
  }

  /** The engine the window opened last. */
  public FakeEngine engine() {
    return engines.getLast();
  }

  /** Waits until a condition, asked on the test's own thread, holds; fails after ten seconds. */
  public static void until(String what, Callable<Boolean> condition) {
    await(what)
        .pollInSameThread()
        .atMost(10, TimeUnit.SECONDS)
        .pollInterval(10, TimeUnit.MILLISECONDS)
        .until(condition);
  }

  /** The same with a condition that is asked on the FX thread; it must not wait itself. */
  public static void untilFx(String what, Callable<Boolean> condition) {
    until(what, () -> WaitForAsyncUtils.asyncFx(condition).get(10, TimeUnit.SECONDS));
  }

  /** Waits until the engine has answered. */
  public void untilConnected() {
    untilFx(
        "connected",
        () ->
            shell.sessionProperty().get().status().errorProperty().get() == null
                && shell.sessionProperty().get().status().everConnectedProperty().get()
                && !shell.sessionProperty().get().status().roundTripProperty().get().isEmpty());
  }

  /** Lets the engine refuse connections, and the window notice it. */
  public void loseEngine() {
    engine().fail(refused());
    shell.retryConnection();
  }

  /** Lets the engine answer again, and the window notice it. */
  public void restoreEngine() {
    engine().fail(null);
    shell.retryConnection();
  }

  /** The engine's side of the newest pull of a familiar name. */
  public FakePull side(String reference) {
    await()
        .until(
            () ->
                engine().pulls().stream()
                    .anyMatch(p -> p.request().reference().familiar().equals(reference)));
    List<FakePull> asked = new ArrayList<>(engine().pulls());
    return asked.reversed().stream()
        .filter(p -> p.request().reference().familiar().equals(reference))
        .findFirst()
        .orElseThrow();
  }

  /** How an engine fails at whose address nothing listens. */
  public static EngineException refused() {
    return new EngineUnreachableException(
        "tcp://lab:2375", EngineUnreachableException.Reason.REFUSED, "Connection refused", null);
  }

  @Override
  public void close() {
    queue.close();
    shell.close();
    connections.close();
  }

  private FakeEngine engine(Target target) {
    FakeEngine engine =
        new FakeEngine(
            Objects.requireNonNull(target.endpoint()).host() instanceof EngineHost.Tcp tcp
                ? tcp.host()
                : "unix-socket");
    prepare.accept(engine);
    engines.add(engine);
    return engine;
  }
}
