package org.windlass.history;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.history.PulledEntry.Outcome;
import org.windlass.pull.Pull;
import org.windlass.pull.PullQueue;
import org.windlass.pull.PullSnapshot;
import org.windlass.pull.PullState;
import org.windlass.reference.Platform;

/**
 * Writes down what becomes of a queue's pulls. Hears of it on any thread, and writes on another.
 */
public final class PullRecorder implements PullQueue.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(PullRecorder.class);

  private final PullQueue queue;
  private final HistoryFile history;
  private final QueueFiles files;
  private final String name = QueueFiles.newName();
  private final Function<EngineHost, String> connections;
  private final Consumer<PulledEntry> recorded;
  private final Executor writer;
  private final Map<Pull, PullState> states = new ConcurrentHashMap<>();

  /**
   * Records from the next change on.
   *
   * @param connections the name of the connection to a host; empty for none
   * @param recorded hears of each pull that was written down, on the writer's thread
   * @param writer does one piece of work after the other
   */
  public PullRecorder(
      PullQueue queue,
      HistoryFile history,
      QueueFiles files,
      Function<EngineHost, String> connections,
      Consumer<PulledEntry> recorded,
      Executor writer) {
    this.queue = queue;
    this.history = history;
    this.files = files;
    this.connections = connections;
    this.recorded = recorded;
    this.writer = writer;
    queue.listen(this);
  }

  @Override
  public void added(Pull pull) {
    states.put(pull, PullState.QUEUED);
    writer.execute(this::writeQueue);
  }

  @Override
  public void changed(Pull pull) {
    PullState state = pull.state();
    // Most changes are of bytes only, and thousands a second.
    if (states.get(pull) != state && states.put(pull, state) != state) {
      PulledEntry entry = state.ended() ? entry(pull) : null;
      writer.execute(
          () -> {
            writeQueue();
            if (entry != null) {
              write(entry);
            }
          });
    }
  }

  @Override
  public void removed(Pull pull) {
    states.remove(pull);
    writer.execute(this::writeQueue);
  }

  private void writeQueue() {
    List<UnfinishedPull> unfinished =
        queue.pulls().stream()
            .filter(pull -> pull.running() || isCutOff(pull))
            .map(this::unfinished)
            .toList()
            .reversed();
    try {
      files.save(name, unfinished);
    } catch (IOException e) {
      LOG.warn("the queue of pulls cannot be written down", e);
    }
  }

  /** Its engine was lost: it would go on if it were there. */
  private static boolean isCutOff(Pull pull) {
    return pull.state() == PullState.FAILED && pull.mayPass();
  }

  private void write(PulledEntry entry) {
    try {
      history.append(entry);
    } catch (IOException e) {
      LOG.warn("the history of pulls cannot be written", e);
    }
    recorded.accept(entry);
  }

  private UnfinishedPull unfinished(Pull pull) {
    return new UnfinishedPull(
        pull.request().reference().familiar(),
        platform(pull),
        connections.apply(pull.host()),
        pull.host().uri());
  }

  private PulledEntry entry(Pull pull) {
    PullSnapshot last = pull.snapshot();
    Instant ended = last.ended();
    EngineException error = last.error();
    return new PulledEntry(
        last.started(),
        ended == null ? last.started() : ended,
        pull.request().reference().familiar(),
        platform(pull),
        connections.apply(pull.host()),
        pull.host().uri(),
        switch (last.state()) {
          case SUCCEEDED -> Outcome.SUCCEEDED;
          case CANCELLED -> Outcome.CANCELLED;
          default -> Outcome.FAILED;
        },
        Math.max(0, last.progress().downloaded()),
        last.progress().digest(),
        error == null ? "" : error.getMessage(),
        pull.rates().stream().map(rate -> (double) Math.round(rate)).toList());
  }

  private static String platform(Pull pull) {
    Platform platform = pull.request().platform();
    return platform == null ? "" : platform.toString();
  }
}
