package org.windlass.testing;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
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
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineMonitor;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.pull.PullQueue;
import org.windlass.testing.FakeEngine.FakePull;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.FxThread;
import org.windlass.ui.images.ImagesViewModel;
import org.windlass.ui.pulls.PullsViewModel;
import org.windlass.ui.search.SearchViewModel;
import org.windlass.ui.shell.EngineStatusViewModel;
import org.windlass.ui.shell.Session;
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
    shell =
        new ShellViewModel(
            this::open, Target.of(new EngineHost.Tcp("lab", 2375, "")), pulls, TestTexts.english());
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
  }

  private Session open(Target target) {
    FakeEngine engine =
        new FakeEngine(
            target.endpoint().host() instanceof EngineHost.Tcp tcp ? tcp.host() : "unix-socket");
    prepare.accept(engine);
    engines.add(engine);
    ImagesViewModel images = new ImagesViewModel(engine, background, TestTexts.english());
    SearchViewModel search = new SearchViewModel(engine, background, TestTexts.english());
    EngineStatusViewModel status =
        new EngineStatusViewModel(ui, TestTexts.english(), images::onEvent, images::refresh);
    EngineMonitor monitor = EngineMonitor.start(engine, workers, status);
    return new Session(target, engine, monitor, status, images, search);
  }
}
