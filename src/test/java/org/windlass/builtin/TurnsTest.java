package org.windlass.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;

class TurnsTest {
  private final AtomicInteger limit = new AtomicInteger(2);
  private final Turns turns = new Turns(limit::get);
  private final List<String> got = new CopyOnWriteArrayList<>();

  @Test
  void whoHasWaitedLongestComesFirst() throws Exception {
    Turns.Turn first = take("first");
    Turns.Turn second = take("second");
    startWaiting("third");
    startWaiting("fourth");
    first.close();
    await().until(() -> got.size() == 3);
    second.close();
    await().until(() -> got.size() == 4);
    assertThat(got).containsExactly("first", "second", "third", "fourth");
  }

  @Test
  void aLargerLimitLetsThoseInThatWait() throws Exception {
    take("first");
    take("second");
    startWaiting("third");
    limit.set(3);
    await().until(() -> got.contains("third"));
  }

  @Test
  void aSmallerLimitHoldsUntilEnoughHaveEnded() throws Exception {
    Turns.Turn first = take("first");
    Turns.Turn second = take("second");
    limit.set(1);
    startWaiting("third");
    first.close();
    assertThat(got).doesNotContain("third");
    second.close();
    await().until(() -> got.contains("third"));
  }

  @Test
  void whoGivesUpWaitingIsNotInTheWay() throws Exception {
    take("first");
    Turns.Turn second = take("second");
    Cancellation cancellation = new Cancellation();
    assertThatThrownBy(() -> turns.take(cancellation::cancel, cancellation))
        .isInstanceOf(EngineCancelledException.class);
    startWaiting("third");
    second.close();
    await().until(() -> got.contains("third"));
  }

  private Turns.Turn take(String name) throws EngineCancelledException {
    Turns.Turn turn = turns.take(() -> {}, new Cancellation());
    got.add(name);
    return turn;
  }

  private void startWaiting(String name) {
    AtomicInteger waiting = new AtomicInteger();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                turns.take(waiting::incrementAndGet, new Cancellation());
                got.add(name);
              } catch (EngineCancelledException e) {
                throw new IllegalStateException(e);
              }
            });
    await().until(() -> waiting.get() == 1);
  }
}
