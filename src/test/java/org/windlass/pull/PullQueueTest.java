package org.windlass.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.PullRequest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;
import org.windlass.testing.FakeEngine;

class PullQueueTest {
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final FakeEngine engine = new FakeEngine("one");
  private final PullQueue queue = new PullQueue(workers, Instant::now);

  @AfterEach
  void endWork() {
    queue.close();
    workers.close();
  }

  @Test
  void newestPullStandsFirst() throws Exception {
    Pull first = queue.start(engine, request("redis:7"));
    Pull second = queue.start(engine, request("alpine"));

    assertThat(queue.pulls()).containsExactly(second, first);
  }

  @Test
  void samePullOnTheSameHostIsJoined() throws Exception {
    Pull first = queue.start(engine, request("redis:7"));

    assertThat(queue.start(engine, request("docker.io/library/redis:7"))).isSameAs(first);
    assertThat(queue.start(new FakeEngine("one"), request("redis:7"))).isSameAs(first);
    assertThat(queue.pulls()).hasSize(1);
  }

  @Test
  void anotherTagPlatformOrHostIsAPullOfItsOwn() throws Exception {
    queue.start(engine, request("redis:7"));
    queue.start(engine, request("redis:8"));
    queue.start(
        engine,
        new PullRequest(request("redis:7").reference(), new Platform("linux", "arm64", null)));
    queue.start(new FakeEngine("two"), request("redis:7"));

    assertThat(queue.pulls()).hasSize(4);
  }

  @Test
  void pullThatHasEndedIsNotJoined() throws Exception {
    Pull first = queue.start(engine, request("redis:7"));
    first.cancel();

    assertThat(queue.start(engine, request("redis:7"))).isNotSameAs(first);
  }

  @Test
  void onlyPullsThatHaveEndedAreForgotten() throws Exception {
    Pull ended = queue.start(engine, request("redis:7"));
    Pull running = queue.start(engine, request("alpine"));
    Pull alsoEnded = queue.start(engine, request("busybox"));
    ended.cancel();
    alsoEnded.cancel();

    queue.remove(running);
    queue.remove(alsoEnded);
    assertThat(queue.pulls()).containsExactly(running, ended);

    queue.clearFinished();
    assertThat(queue.pulls()).containsExactly(running);
  }

  @Test
  void closingCancelsEveryRunningPull() throws Exception {
    queue.start(engine, request("redis:7"));
    queue.start(engine, request("alpine"));
    await().until(() -> engine.pulls().size() == 2);

    queue.close();

    assertThat(queue.pulls()).allMatch(pull -> pull.snapshot().state() == PullState.CANCELLED);
    assertThat(engine.pulls()).allMatch(FakeEngine.FakePull::cancelled);
  }

  @Test
  void listenersHearOfEveryChangeInOrder() throws Exception {
    Queue<Runnable> later = new ArrayDeque<>();
    PullQueue quiet = new PullQueue(later::add, Instant::now);
    List<String> heard = new ArrayList<>();
    quiet.listen(
        new PullQueue.Listener() {
          @Override
          public void added(Pull pull) {
            heard.add("added " + pull.snapshot().state());
          }

          @Override
          public void changed(Pull pull) {
            heard.add("changed " + pull.snapshot().state());
          }

          @Override
          public void removed(Pull pull) {
            heard.add("removed " + pull.request().reference());
          }
        });

    Pull pull = quiet.start(engine, request("redis:7"));
    pull.cancel();
    quiet.clearFinished();
    later.forEach(Runnable::run);

    assertThat(heard)
        .containsExactly("added QUEUED", "changed PULLING", "changed CANCELLED", "removed redis:7");
    assertThat(engine.pulls()).isEmpty();
  }

  private static PullRequest request(String line) throws InvalidReferenceException {
    return PullLine.parse(line);
  }
}
