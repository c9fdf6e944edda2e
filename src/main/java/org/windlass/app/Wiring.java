package org.windlass.app;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineMonitor;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.engine.docker.Timeouts;
import org.windlass.pull.PullQueue;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.images.ImagesViewModel;
import org.windlass.ui.notify.DesktopNotifier;
import org.windlass.ui.notify.WindowNotifier;
import org.windlass.ui.pulls.PullsViewModel;
import org.windlass.ui.search.SearchViewModel;
import org.windlass.ui.shell.EngineStatusViewModel;
import org.windlass.ui.shell.Session;
import org.windlass.ui.shell.ShellViewModel;
import org.windlass.ui.shell.Target;
import org.windlass.ui.text.Texts;

/** Makes the objects of one window and hands them to each other. */
final class Wiring implements AutoCloseable {
  private final Texts texts;
  private final ExecutorService workers;
  private final UiThread ui;
  private final Background background;
  private final PullQueue queue;
  private final EngineOptions engineOptions;
  private final ShellViewModel shell;

  /** Starts to connect at once. Call on the UI thread. */
  Wiring(Start start, Texts texts, ExecutorService workers, UiThread ui) {
    this.texts = texts;
    this.workers = workers;
    this.ui = ui;
    this.background = new Background(workers, ui);
    this.queue = new PullQueue(workers, Clock.systemUTC());
    this.engineOptions =
        new EngineOptions(
            start.apiVersion().orElse(null), "Windlass/" + ProgramVersion.get(), Timeouts.DEFAULT);
    DesktopNotifier notifier =
        new DesktopNotifier(workers, new WindowNotifier(ui), texts.messages().get("app.name"));
    PullsViewModel pulls =
        new PullsViewModel(queue, background, texts, Clock.systemUTC(), notifier);
    this.shell = new ShellViewModel(this::open, Target.of(start.host()), pulls, texts);
    start.command().ifPresent(shell::run);
  }

  ShellViewModel shell() {
    return shell;
  }

  private Session open(Target target) {
    Engine engine = DockerEngine.open(target.endpoint(), engineOptions);
    ImagesViewModel images = new ImagesViewModel(engine, background, texts);
    SearchViewModel search = new SearchViewModel(engine, background, texts);
    EngineStatusViewModel status =
        new EngineStatusViewModel(ui, texts, images::onEvent, images::refresh);
    EngineMonitor monitor = EngineMonitor.start(engine, workers, status);
    return new Session(target, engine, monitor, status, images, search);
  }

  /** Ends pulls and connections. */
  @Override
  public void close() {
    queue.close();
    shell.close();
    workers.shutdown();
  }
}
