package org.windlass.bench.pull;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.windlass.engine.Engine;
import org.windlass.engine.PullRequest;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.engine.transport.HostParser;
import org.windlass.pull.PullQueue;
import org.windlass.pull.PullState;
import org.windlass.reference.Reference;
import org.windlass.ui.background.Background;
import org.windlass.ui.pulls.PullRowViewModel;
import org.windlass.ui.pulls.PullsViewModel;
import org.windlass.ui.text.Texts;

/** A program that has an engine pull an image, as Windlass does, into the view-model of pulls. */
final class EnginePullProgram {
  private static final double NANOS = 1e6;

  private final Engine engine;
  private final FrameLoop ui = new FrameLoop();
  private final PullsViewModel pulls;

  private EnginePullProgram(Engine engine) {
    this.engine = engine;
    ExecutorService workers =
        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
    this.pulls =
        new PullsViewModel(
            new PullQueue(workers, Clock.systemUTC()),
            new Background(workers, ui),
            Texts.of(Locale.ENGLISH, Clock.systemUTC(), ZoneId.of("UTC")),
            Clock.systemUTC(),
            (title, text) -> {});
  }

  /**
   * Argument: the engine's host. Each line of the input is an image; prints how long each pull
   * took, in ms.
   */
  public static void main(String[] args) throws Exception {
    EnginePullProgram program =
        new EnginePullProgram(
            DockerEngine.open(HostParser.parse(args[0]), EngineOptions.defaults()));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String image = in.readLine(); image != null; image = in.readLine()) {
      PullRequest request = new PullRequest(Reference.parse(image), null);
      CompletableFuture<Double> millis = new CompletableFuture<>();
      program.ui.run(() -> program.pull(request, millis));
      System.out.printf(Locale.ROOT, "%.1f%n", millis.get());
    }
    System.exit(0);
  }

  private void pull(PullRequest request, CompletableFuture<Double> millis) {
    pulls.clearFinished();
    long start = System.nanoTime();
    PullRowViewModel row = pulls.pull(engine, request);
    row.stateProperty()
        .subscribe(
            state -> {
              if (state == PullState.SUCCEEDED) {
                millis.complete((System.nanoTime() - start) / NANOS);
              } else if (state.ended()) {
                millis.completeExceptionally(new IllegalStateException("the pull " + state));
              }
            });
  }

  /** With the options of the packaged program. */
  static List<String> command(String host) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--module-path",
        System.getProperty("jdk.module.path"),
        "--add-modules",
        "javafx.controls",
        "--enable-native-access=ALL-UNNAMED",
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "-cp",
        System.getProperty("java.class.path"),
        EnginePullProgram.class.getName(),
        host);
  }
}
