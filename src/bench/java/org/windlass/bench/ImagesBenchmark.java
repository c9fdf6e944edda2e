package org.windlass.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
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
import org.windlass.ui.shell.Theme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many images: from the request to the rows in the items of a shown table, against reading the same
 * bytes into a tree; what the FX thread does for a sort and for a key in the filter; and the memory
 * that they take.
 */
final class ImagesBenchmark implements AutoCloseable {
  private static final int FEW = 10_000;
  private static final int MANY = 100_000;
  private static final int SORT_ROUNDS = 5;
  private static final int KEY_ROUNDS = 2;

  private final EngineHost host;
  private final Engine engine;
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  private final JsonMapper mapper = new JsonMapper();
  private final Stage stage;
  private final int images;

  /** One image in ten has two tags. */
  private final int rows;

  private ImagesBenchmark(EngineHost host, Stage stage, int images) {
    this.host = host;
    this.stage = stage;
    this.images = images;
    this.rows = images + images / 10;
    this.engine = DockerEngine.open(host, EngineOptions.defaults());
  }

  static void run(Transport transport) throws Exception {
    CompletableFuture<Stage> shown = new CompletableFuture<>();
    Platform.startup(() -> shown.complete(window()));
    run(transport, shown.get(), FEW, new Rounds(30, 21));
    run(transport, shown.get(), MANY, new Rounds(6, 9));
  }

  private static void run(Transport transport, Stage stage, int images, Rounds rounds)
      throws Exception {
    try (LoadServerProcess server = LoadServerProcess.start(transport, images);
        ImagesBenchmark benchmark = new ImagesBenchmark(server.host(), stage, images)) {
      benchmark.measure(rounds);
    }
  }

  private static Stage window() {
    Theme.follow(new SimpleObjectProperty<>(ThemeChoice.SYSTEM));
    Stage stage = new Stage();
    stage.setWidth(1280);
    stage.setHeight(800);
    return stage;
  }

  private void measure(Rounds rounds) throws Exception {
    System.out.printf(
        Locale.ROOT, "images: %,d images, %,d rows, over %s%n", images, rows, host.uri());
    rounds.compare(
        "request to rows in the table",
        this::list,
        Map.of("floor: Jackson's readTree, bare socket", this::tree));
    ImagesWindow window = Fx.get(() -> new ImagesWindow(engine, workers, stage));
    Fx.settle();
    long before = Heap.used();
    Fx.get(() -> window.list(rows)).get();
    Fx.settle();
    long after = Heap.used();
    System.out.printf(
        Locale.ROOT,
        "  heap after collections: %.1f MB without the list, %.1f MB with it: %d bytes an image%n",
        before / 1e6,
        after / 1e6,
        (after - before) / images);
    new ImagesSorts(window).measure(SORT_ROUNDS);
    new ImagesKeys(window).measure(KEY_ROUNDS);
    Fx.run(window::close);
  }

  private Stopwatch.Took tree() throws IOException {
    Stopwatch watch = new Stopwatch();
    JsonNode tree;
    try (InputStream in = FloorSocket.body(host, "/images/json")) {
      tree = mapper.readTree(in);
    }
    Stopwatch.Took took = watch.took();
    if (tree.size() != images) {
      throw new IllegalStateException("only " + tree.size() + " images came");
    }
    return took;
  }

  private Stopwatch.Took list() throws Exception {
    ImagesWindow window = Fx.get(() -> new ImagesWindow(engine, workers, stage));
    Fx.settle();
    Stopwatch.Took took = Fx.get(() -> window.list(rows)).get();
    // The table now shows its rows, which is not to be counted as work of the floor.
    Fx.settle();
    Fx.run(window::close);
    return took;
  }

  @Override
  public void close() {
    engine.close();
    workers.shutdownNow();
  }
}
