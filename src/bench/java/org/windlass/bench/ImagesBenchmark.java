package org.windlass.bench;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.windlass.bench.figures.Rounds;
import org.windlass.bench.figures.Stopwatch;
import org.windlass.bench.server.LoadServerProcess;
import org.windlass.bench.server.Transport;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineHost;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.settings.ThemeChoice;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.FxThread;
import org.windlass.ui.control.ReferenceActions;
import org.windlass.ui.images.ImageLoads;
import org.windlass.ui.images.ImagesView;
import org.windlass.ui.images.ImagesViewModel;
import org.windlass.ui.images.UpdatesViewModel;
import org.windlass.ui.images.work.ImageTasks;
import org.windlass.ui.shell.Theme;
import org.windlass.ui.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ten thousand images from the request to the rows in the items of a shown table, against reading
 * the same bytes into a tree.
 */
final class ImagesBenchmark implements AutoCloseable {
  private static final int IMAGES = 10_000;
  private static final int ROWS = 11_000;
  private static final int SETTLED_FRAMES = 10;

  private final EngineHost host;
  private final Engine engine;
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  private final Texts texts = Texts.of(Locale.ENGLISH, Clock.systemUTC(), ZoneId.of("UTC"));
  private final JsonMapper mapper = new JsonMapper();
  private final Stage stage;

  private ImagesBenchmark(EngineHost host, Stage stage) {
    this.host = host;
    this.stage = stage;
    this.engine = DockerEngine.open(host, EngineOptions.defaults());
  }

  static void run(Transport transport) throws Exception {
    CompletableFuture<Stage> shown = new CompletableFuture<>();
    Platform.startup(() -> shown.complete(window()));
    try (LoadServerProcess server = LoadServerProcess.start(transport);
        ImagesBenchmark benchmark = new ImagesBenchmark(server.host(), shown.get())) {
      benchmark.compare();
    }
  }

  private static Stage window() {
    Theme.follow(new SimpleObjectProperty<>(ThemeChoice.SYSTEM));
    Stage stage = new Stage();
    stage.setWidth(1280);
    stage.setHeight(800);
    return stage;
  }

  private void compare() throws Exception {
    System.out.printf(
        Locale.ROOT, "images: %,d images, %,d rows, over %s%n", IMAGES, ROWS, host.uri());
    new Rounds(40, 41)
        .compare(
            "request to rows in the table",
            this::list,
            Map.of("floor: Jackson's readTree, bare socket", this::tree));
  }

  private Stopwatch.Took tree() throws IOException {
    Stopwatch watch = new Stopwatch();
    JsonNode tree;
    try (InputStream in = FloorSocket.body(host, "/images/json")) {
      tree = mapper.readTree(in);
    }
    Stopwatch.Took took = watch.took();
    if (tree.size() != IMAGES) {
      throw new IllegalStateException("only " + tree.size() + " images came");
    }
    return took;
  }

  private Stopwatch.Took list() throws Exception {
    Listing listing = onFxThread(Listing::new);
    settle();
    onFxThread(listing::start);
    Stopwatch.Took took = listing.took.get();
    // The table now shows its rows, which is not to be counted as work of the floor.
    settle();
    return took;
  }

  private static <T> T onFxThread(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }

  /** Waits until what is new in the window has been laid out and painted. */
  private static void settle() throws Exception {
    CountDownLatch frames = new CountDownLatch(SETTLED_FRAMES);
    AnimationTimer timer =
        onFxThread(
            () -> {
              AnimationTimer counter = new FrameCounter(frames);
              counter.start();
              return counter;
            });
    frames.await();
    onFxThread(
        () -> {
          timer.stop();
          return timer;
        });
  }

  @Override
  public void close() {
    engine.close();
    workers.shutdownNow();
  }

  /** A new view, shown with no rows yet. */
  private final class Listing {
    private final CompletableFuture<Stopwatch.Took> took = new CompletableFuture<>();
    private final Background background = new Background(workers, new FxThread());
    private final ImagesViewModel viewModel = new ImagesViewModel(engine, background, texts);
    private final TableView<?> table;
    private Stopwatch watch = new Stopwatch();

    Listing() {
      UpdatesViewModel updates =
          new UpdatesViewModel(
              viewModel,
              BenchmarkRegistries.tools(background, texts),
              BenchmarkRegistries.settings(background.ui(), texts));
      ImagesView view =
          new ImagesView(
              viewModel,
              updates,
              texts,
              () -> {},
              ReferenceActions.NONE,
              ImageLoads.NONE,
              ImageTasks.NONE);
      Scene scene = new Scene(view, 1280, 800);
      scene.getStylesheets().add(Theme.STYLE_SHEET);
      stage.setScene(scene);
      stage.show();
      view.applyCss();
      view.layout();
      table = (TableView<?>) view.lookup("#images-table");
      viewModel.loadingProperty().subscribe((was, is) -> loading(is));
    }

    Listing start() {
      watch = new Stopwatch();
      viewModel.refresh();
      return this;
    }

    private void loading(boolean is) {
      if (is) {
        return;
      }
      Stopwatch.Took now = watch.took();
      if (table.getItems().size() == ROWS) {
        took.complete(now);
      } else {
        took.completeExceptionally(
            new IllegalStateException(table.getItems().size() + " rows in the table"));
      }
    }
  }

  private static final class FrameCounter extends AnimationTimer {
    private final CountDownLatch frames;

    FrameCounter(CountDownLatch frames) {
      this.frames = frames;
    }

    @Override
    public void handle(long now) {
      frames.countDown();
    }
  }
}
