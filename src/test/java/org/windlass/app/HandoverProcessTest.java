package org.windlass.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several starts of the real program; what they do is what engines are asked for. */
class HandoverProcessTest {
  private static final String HANDED_OVER = "Handed over to the Windlass that runs already.\n";

  private final List<AutoCloseable> opened = new ArrayList<>();

  @TempDir Path folder;

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : opened.reversed()) {
      each.close();
    }
  }

  @Test
  void commandsGoToTheWindowOnTheirEngine() throws Exception {
    Engine engine = engine();
    Engine other = engine();
    ProgramProcess first = start(Map.of(), "-H", engine.host());
    until(() -> engine.asked("/events") == 1);

    // It names no engine, so the window that is there does it.
    ProgramProcess second = start(Map.of(), "search", "redis");
    assertThat(second.exitCode()).isZero();
    assertThat(second.said()).isEqualTo(HANDED_OVER);
    until(() -> engine.asked("term=redis") == 1);

    // Another engine, by the environment of the second start: in a window of its own.
    ProgramProcess third = start(Map.of("DOCKER_HOST", other.host()), "search", "postgres");
    assertThat(third.exitCode()).isZero();
    assertThat(third.said()).isEqualTo(HANDED_OVER);
    until(() -> other.asked("term=postgres") == 1);
    assertThat(engine.asked("term=postgres")).isZero();
    until(() -> other.asked("/events") == 1);

    // That window is there now.
    assertThat(start(Map.of(), "-H", other.host(), "search", "nginx").exitCode()).isZero();
    until(() -> other.asked("term=nginx") == 1);
    assertThat(other.asked("/events")).isEqualTo(1);
    assertThat(first.runs()).isTrue();
  }

  @Test
  void startWithoutACommandOpensAWindowInTheRunningProgram() throws Exception {
    Engine engine = engine();
    start(Map.of(), "-H", engine.host());
    until(() -> engine.asked("/events") == 1);

    ProgramProcess second = start(Map.of(), "-H", engine.host());
    assertThat(second.exitCode()).isZero();
    assertThat(second.said()).isEqualTo(HANDED_OVER);
    until(() -> engine.asked("/events") == 2);
  }

  @Test
  void programThatWasKilledLeavesThePlaceToTheNext() throws Exception {
    Engine engine = engine();
    ProgramProcess first = start(Map.of(), "-H", engine.host());
    until(() -> engine.asked("/events") == 1);
    first.close();

    ProgramProcess second = start(Map.of(), "-H", engine.host(), "search", "redis");
    until(() -> engine.asked("term=redis") == 1);
    assertThat(second.runs()).isTrue();
  }

  @Test
  void ofTwoStartsAtOnceOneOpensTheWindowsAndBothAreDone() throws Exception {
    Engine engine = engine();
    ProgramProcess one = start(Map.of(), "-H", engine.host(), "search", "redis");
    ProgramProcess two = start(Map.of(), "-H", engine.host(), "search", "nginx");

    until(() -> engine.asked("term=redis") == 1 && engine.asked("term=nginx") == 1);
    until(() -> one.runs() != two.runs());
    ProgramProcess ended = one.runs() ? two : one;
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.said()).isEqualTo(HANDED_OVER);
  }

  @Test
  void linksAreHandedOverAndPullNothingByThemselves() throws Exception {
    Engine engine = engine();
    start(Map.of(), "-H", engine.host(), "windlass://pull?ref=redis");
    until(() -> engine.asked("/events") == 1);

    ProgramProcess second = start(Map.of(), "windlass://pull?ref=nginx%3A1&platform=linux/arm64");
    assertThat(second.exitCode()).isZero();
    assertThat(second.said()).isEqualTo(HANDED_OVER);

    ProgramProcess wrong = start(Map.of(), "windlass://pull?ref=redis&then=run");
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.said()).contains("in this link is not known. A link may say ref=");
    assertThat(start(Map.of(), "windlass://pull?ref=redis", "--debug").exitCode()).isEqualTo(1);
    assertThat(engine.asked("/images/create")).isZero();
  }

  @Test
  void wrongWordsAreNotHandedOver() throws Exception {
    Engine engine = engine();
    start(Map.of(), "-H", engine.host());
    until(() -> engine.asked("/events") == 1);

    ProgramProcess wrong = start(Map.of(), "pull", "Redis");
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.said()).contains("upper-case");
    assertThat(start(Map.of(), "--frob").exitCode()).isEqualTo(125);
  }

  @Test
  void startWhoseHeadersMayBeSecretIsDoneByItself() throws Exception {
    Engine engine = engine();
    start(Map.of(), "-H", engine.host());
    until(() -> engine.asked("/events") == 1);

    ProgramProcess second =
        start(
            Map.of("DOCKER_CUSTOM_HEADERS", "X-Token=hidden"),
            "-H",
            engine.host(),
            "search",
            "redis");
    until(() -> engine.asked("term=redis") == 1);
    assertThat(second.runs()).isTrue();
    assertThat(second.said()).doesNotContain("hidden");
  }

  @Test
  void levelOfTheLogsIsTheOneAskedFor() throws Exception {
    Engine engine = engine();
    ProgramProcess quiet = start(Map.of(), "-H", engine.host());
    until(() -> engine.asked("/events") == 1);
    assertThat(quiet.said()).isEmpty();
    quiet.close();

    ProgramProcess talkative = start(Map.of(), "-D", "-H", engine.host());
    until(() -> engine.asked("/events") == 2);
    assertThat(talkative.said()).contains(" DEBUG [main] Handoff: nobody to hand over to");
  }

  private ProgramProcess start(Map<String, String> more, String... arguments) throws IOException {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", folder.toString());
    environment.put("XDG_RUNTIME_DIR", Files.createDirectories(folder.resolve("run")).toString());
    ProgramProcess process = ProgramProcess.start(environment, folder, arguments);
    opened.add(process);
    return process;
  }

  private Engine engine() throws IOException {
    Engine engine = new Engine();
    opened.add(engine);
    return engine;
  }

  private static void until(Callable<Boolean> condition) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition);
  }

  /** Answers what a window asks, and remembers it. */
  private static final class Engine extends Dispatcher implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final List<String> targets = new CopyOnWriteArrayList<>();

    Engine() throws IOException {
      server.setDispatcher(this);
      server.start();
    }

    String host() {
      return "tcp://127.0.0.1:" + server.getPort();
    }

    long asked(String part) {
      return targets.stream().filter(target -> target.contains(part)).count();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
      String target = request.getTarget();
      targets.add(target);
      MockResponse.Builder answer =
          new MockResponse.Builder()
              .setHeader("Content-Type", "application/json")
              .setHeader("Api-Version", "1.41");
      if (target.contains("/events")) {
        // Stays open, as an engine's stream does.
        return answer.headersDelay(1, TimeUnit.HOURS).build();
      } else if (target.contains("/version")) {
        return answer
            .body("{\"Version\":\"99\",\"ApiVersion\":\"1.41\",\"MinAPIVersion\":\"1.12\"}")
            .build();
      }
      return answer
          .body(target.contains("/_ping") ? "OK" : target.contains("/info") ? "{}" : "[]")
          .build();
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
