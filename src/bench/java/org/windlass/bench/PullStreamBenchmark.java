package org.windlass.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.windlass.bench.figures.Aim;
import org.windlass.bench.figures.Rounds;
import org.windlass.bench.figures.Stopwatch;
import org.windlass.bench.peer.Peer;
import org.windlass.bench.peer.Peers;
import org.windlass.bench.pull.FrameLoop;
import org.windlass.bench.server.LoadServerProcess;
import org.windlass.bench.server.Transport;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineHost;
import org.windlass.engine.PullRequest;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.pull.PullQueue;
import org.windlass.pull.PullState;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;
import org.windlass.ui.background.Background;
import org.windlass.ui.pulls.PullRowViewModel;
import org.windlass.ui.pulls.PullsViewModel;
import org.windlass.ui.text.Texts;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A million progress messages from a socket into the view-model of the pulls, against Jackson's
 * bare token loop over the same bytes, from a bare socket and from the HTTP answer as OkHttp hands
 * it out, and against other programs that pull.
 */
final class PullStreamBenchmark implements AutoCloseable {
  /** How many rounds count when nothing else is said. */
  static final int ROUNDS = 8;

  private static final int EVENTS = 1_000_000;
  private static final int WARM_UPS = 4;
  private static final String SOCKET_FLOOR = "floor: token loop, bare socket";
  private static final String HTTP_FLOOR = "floor: token loop, HTTP answer";

  private final EngineHost host;
  private final FloorHttp http;
  private final Engine engine;
  private final FrameLoop ui = new FrameLoop();
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  private final PullsViewModel pulls;
  private final JsonFactory factory = new JsonFactory();

  private PullStreamBenchmark(EngineHost host) {
    this.host = host;
    this.http = new FloorHttp(host);
    this.engine = DockerEngine.open(host, EngineOptions.defaults());
    Texts texts = Texts.of(Locale.ENGLISH, Clock.systemUTC(), ZoneId.of("UTC"));
    this.pulls =
        new PullsViewModel(
            new PullQueue(workers, Clock.systemUTC()),
            new Background(workers, ui),
            texts,
            Clock.systemUTC(),
            (title, text) -> {});
  }

  static void run(Transport transport, int rounds) throws Exception {
    try (LoadServerProcess server = LoadServerProcess.start(transport);
        PullStreamBenchmark benchmark = new PullStreamBenchmark(server.host());
        Peers peers = Peers.open(server.host())) {
      benchmark.compare("as dockerd sends them", "bars-" + EVENTS, peers, rounds);
      benchmark.compare("without the bar in \"progress\"", "counts-" + EVENTS, peers, rounds);
    }
  }

  private void compare(String what, String tag, Peers peers, int rounds) throws Exception {
    String path = "/images/create?tag=" + tag;
    try (InputStream in = FloorSocket.body(host, path)) {
      long bytes = in.transferTo(OutputStream.nullOutputStream());
      System.out.printf(
          Locale.ROOT,
          "pull-stream: %,d messages, %s, %.0f MB, over %s%n",
          EVENTS,
          what,
          bytes / 1e6,
          host.uri());
    }
    Map<String, Rounds.Timed> others = new LinkedHashMap<>();
    others.put(SOCKET_FLOOR, () -> tokens(() -> FloorSocket.body(host, path)));
    others.put(HTTP_FLOOR, () -> tokens(() -> http.body(path)));
    Map<String, Rounds.Timed> peerPulls = new LinkedHashMap<>();
    for (Peer peer : peers.all()) {
      peerPulls.put("peer: " + peer.name(), () -> peer.pull(tag, EVENTS));
    }
    others.putAll(peerPulls);
    Rounds.Results results =
        new Rounds(WARM_UPS, rounds).compare("pull into the view-model", () -> pull(tag), others);
    String best = results.quickest(peerPulls.keySet());
    Aim.atMost("0.33", "of the best " + best, results.ratio(best));
    Aim.atMost("1.5", "of the " + SOCKET_FLOOR, results.ratio(SOCKET_FLOOR));
    Aim.atMost("1.5", "of the " + HTTP_FLOOR, results.ratio(HTTP_FLOOR));
  }

  private Stopwatch.Took tokens(Body body) throws IOException {
    Stopwatch watch = new Stopwatch();
    long objects = 0;
    try (InputStream in = body.open();
        JsonParser json = factory.createParser(ObjectReadContext.empty(), in)) {
      for (var token = json.nextToken(); token != null; token = json.nextToken()) {
        objects += token == JsonToken.START_OBJECT ? 1 : 0;
      }
    }
    Stopwatch.Took took = watch.took();
    if (objects < EVENTS) {
      throw new IllegalStateException("only " + objects + " objects came");
    }
    return took;
  }

  private Stopwatch.Took pull(String tag) throws Exception {
    CompletableFuture<Stopwatch.Took> took = new CompletableFuture<>();
    ui.run(() -> pull(tag, took));
    return took.get();
  }

  private void pull(String tag, CompletableFuture<Stopwatch.Took> took) {
    pulls.clearFinished();
    Stopwatch watch = new Stopwatch();
    PullRowViewModel row = pulls.pull(engine, request(tag));
    row.stateProperty()
        .subscribe(
            state -> {
              if (state == PullState.SUCCEEDED) {
                took.complete(watch.took());
              } else if (state != PullState.PULLING) {
                took.completeExceptionally(new IllegalStateException("the pull " + state));
              }
            });
  }

  private static PullRequest request(String tag) {
    try {
      return new PullRequest(Reference.parse("bench:" + tag), null);
    } catch (InvalidReferenceException e) {
      throw new IllegalArgumentException(tag, e);
    }
  }

  /** Asks for a body. */
  @FunctionalInterface
  private interface Body {
    InputStream open() throws IOException;
  }

  @Override
  public void close() {
    engine.close();
    ui.close();
    workers.shutdownNow();
  }
}
