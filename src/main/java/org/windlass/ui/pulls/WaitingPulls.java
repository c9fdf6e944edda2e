package org.windlass.ui.pulls;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.windlass.pull.PullQueue;

/** The line of pulls that wait for their turn. All members belong to the UI thread. */
public final class WaitingPulls {
  private static final LocalTime TONIGHT = LocalTime.of(22, 0);

  private final PullQueue queue;
  private final InstantSource clock;
  private final BooleanProperty paused = new SimpleBooleanProperty();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

  WaitingPulls(PullQueue queue, InstantSource clock) {
    this.queue = queue;
    this.clock = clock;
    paused.subscribe(
        (was, is) -> {
          if (is) {
            queue.pause();
          } else {
            queue.resume();
          }
        });
  }

  /** Whether nothing new begins; what runs goes on. */
  public BooleanProperty pausedProperty() {
    return paused;
  }

  /** How many wait. */
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  void count(int waiting) {
    count.set(waiting);
  }

  /** Whether several wait, so that their layers would be in the way. */
  boolean isCrowded() {
    return queue.waiting().size() > 1;
  }

  /** Begins one now, however many run. */
  public void startNow(PullRowViewModel row) {
    queue.startNow(row.pull());
  }

  /** Puts one before all others. */
  public void toFront(PullRowViewModel row) {
    queue.release(row.pull());
    queue.move(row.pull(), 0);
  }

  /**
   * Moves one up or down.
   *
   * @param by places; negative for up
   */
  public void move(PullRowViewModel row, int by) {
    int at = row.positionProperty().get();
    if (at >= 0 && at + by >= 0) {
      queue.move(row.pull(), at + by);
    }
  }

  /** Puts one where another is. */
  public void moveTo(PullRowViewModel row, PullRowViewModel place) {
    int at = place.positionProperty().get();
    if (row.positionProperty().get() >= 0 && at >= 0) {
      queue.move(row.pull(), at);
    }
  }

  /** Has one wait for a time. */
  public void holdFor(PullRowViewModel row, Duration time) {
    queue.hold(row.pull(), clock.instant().plus(time));
  }

  /** Has one wait until 22:00 of this evening, or of the next when that is over. */
  public void holdUntilTonight(PullRowViewModel row) {
    ZonedDateTime now = clock.instant().atZone(ZoneId.systemDefault());
    ZonedDateTime tonight = now.with(TONIGHT);
    queue.hold(
        row.pull(), (tonight.isAfter(now) ? tonight : tonight.plusDays(1)).toInstant());
  }

  /** Has one wait until it is started. */
  public void hold(PullRowViewModel row) {
    queue.hold(row.pull(), Instant.MAX);
  }
}
