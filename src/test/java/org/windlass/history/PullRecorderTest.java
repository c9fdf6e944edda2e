package org.windlass.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.history.PulledEntry.Outcome;
import org.windlass.pull.Pull;
import org.windlass.pull.PullLine;
import org.windlass.pull.PullQueue;
import org.windlass.testing.FakeEngine;

class PullRecorderTest {
  private @TempDir Path folder;
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private final PullQueue queue = new PullQueue(workers, Clock.systemUTC());
  private final FakeEngine engine = new FakeEngine("box");

  @AfterEach
  void end() {
    queue.close();
    workers.shutdownNow();
    writer.shutdown();
  }

  @Test
  void whatRunsIsWrittenDownAndWhatHasEndedIsHistory() throws Exception {
    HistoryFile history = new HistoryFile(folder.resolve("h.jsonl"));
    record(history);
    start("redis:7");
    start("nginx:1");
    await().until(() -> content().contains("redis:7") && content().contains("nginx:1"));
    assertThat(new QueueFiles(folder).left()).as("this program runs").isEmpty();

    side("redis:7").say("", "Digest: sha256:" + "a".repeat(64)).succeed();
    side("nginx:1").fail(new EngineRefusedException(404, "not found"));
    await().until(() -> history.load().size() == 2);

    PulledEntry good = entry(history, "redis:7");
    assertThat(good.outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(good.connection()).isEqualTo("the box");
    assertThat(good.host()).isEqualTo("tcp://box:2375");
    assertThat(entry(history, "nginx:1").error()).isEqualTo("not found");
    await().until(() -> content().isEmpty());
  }

  @Test
  void aPullWhoseEngineWasLostStaysUnfinished() throws Exception {
    record(new HistoryFile(folder.resolve("h.jsonl")));
    Pull pull = start("redis:7");
    side("redis:7")
        .fail(
            new EngineUnreachableException(
                "tcp://box:2375",
                EngineUnreachableException.Reason.CONNECTION_LOST,
                "",
                "lost",
                null));
    await().until(() -> !pull.running());
    await().during(java.time.Duration.ofMillis(200)).until(() -> content().contains("redis:7"));
    queue.remove(pull);
    await().until(() -> content().isEmpty());
  }

  @Test
  void whatAProgramLeftThatIsGoneIsOffered() throws Exception {
    Files.writeString(
        folder.resolve("queue-x.json"),
        "{\"process\":99999999,\"began\":1,\"pulls\":[{\"reference\":\"redis:7\",\"host\":\"tcp://a:1\"}]}");
    Files.writeString(folder.resolve("queue-y.json"), "{\"process\":");
    QueueFiles files = new QueueFiles(folder);

    List<QueueFiles.Left> left = files.left();
    assertThat(left).hasSize(1);
    assertThat(left.getFirst().pulls())
        .containsExactly(new UnfinishedPull("redis:7", "", "", "tcp://a:1"));
    assertThat(folder.resolve("queue-y.json.damaged")).exists();
    files.forget(left.getFirst());
    assertThat(files.left()).isEmpty();
  }

  private void record(HistoryFile history) {
    new PullRecorder(
        queue, history, new QueueFiles(folder), host -> "the box", entry -> {}, writer);
  }

  private static PulledEntry entry(HistoryFile history, String reference) throws Exception {
    return history.load().stream()
        .filter(entry -> entry.reference().equals(reference))
        .findFirst()
        .orElseThrow();
  }

  private String content() throws Exception {
    StringBuilder all = new StringBuilder();
    try (var files = Files.newDirectoryStream(folder, "queue-*.json")) {
      for (Path file : files) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private Pull start(String reference) throws Exception {
    return queue.start(engine, PullLine.parse(reference));
  }

  private FakeEngine.FakePull side(String reference) {
    await().until(() -> !asked(reference).isEmpty());
    return asked(reference).getFirst();
  }

  private List<FakeEngine.FakePull> asked(String reference) {
    return engine.pulls().stream()
        .filter(pull -> pull.request().reference().familiar().equals(reference))
        .toList();
  }
}
