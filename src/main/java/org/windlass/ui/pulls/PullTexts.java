package org.windlass.ui.pulls;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineException;
import org.windlass.pull.LayerProgress;
import org.windlass.pull.LayerState;
import org.windlass.pull.PullProgress;
import org.windlass.pull.PullSnapshot;
import org.windlass.pull.PullState;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.ErrorTexts;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Sizes;
import org.windlass.ui.text.Texts;
import org.windlass.ui.text.Times;

/** The words of a pull row. */
final class PullTexts {
  private final Messages messages;
  private final Sizes sizes;
  private final Times times;
  private final ErrorTexts errors;
  private final InstantSource clock;

  /**
   * @param clock tells how long it is until the next try
   */
  PullTexts(Texts texts, InstantSource clock) {
    this.clock = clock;
    this.messages = texts.messages();
    this.sizes = texts.sizes();
    this.times = texts.times();
    this.errors = texts.errors();
  }

  String state(PullSnapshot pull) {
    PullProgress progress = pull.progress();
    return switch (pull.state()) {
      case QUEUED -> queued(pull.next());
      case RETRYING -> retrying(pull);
      case SUCCEEDED -> messages.get("pull.state.succeeded");
      case FAILED -> messages.get("pull.state.failed");
      case CANCELLED -> messages.get("pull.state.cancelled");
      case PULLING -> {
        if (pull.stalled()) {
          yield messages.get("pull.state.stalled", times.duration(pull.quiet()));
        } else if (progress.layers().isEmpty()) {
          yield messages.get("pull.state.resolving");
        }
        yield messages.get(running(progress));
      }
    };
  }

  private String queued(@Nullable Instant next) {
    if (next == null) {
      return messages.get("pull.state.queued");
    }
    return next.equals(Instant.MAX)
        ? messages.get("pull.state.held")
        : messages.get("pull.state.later", times.exact(next));
  }

  private String retrying(PullSnapshot pull) {
    Instant next = pull.next();
    Duration left = next == null ? Duration.ZERO : Duration.between(clock.instant(), next);
    return messages.get(
        "pull.state.retrying",
        times.duration(left.isNegative() ? Duration.ZERO : left),
        pull.retry() + 1);
  }

  private static String running(PullProgress progress) {
    boolean downloading = false;
    boolean extracting = false;
    for (LayerProgress layer : progress.layers()) {
      downloading |= layer.state() == LayerState.DOWNLOADING;
      extracting |= layer.state() == LayerState.EXTRACTING;
    }
    if (downloading) {
      return "pull.state.downloading";
    }
    return extracting ? "pull.state.extracting" : "pull.state.pulling";
  }

  /** Bytes done of bytes in all: "of at least" while a layer has not said how large it is. */
  String bytes(PullSnapshot pull) {
    PullProgress progress = pull.progress();
    if (progress.total() <= 0) {
      return progress.downloaded() > 0 ? sizes.ofProgress(progress.downloaded()) : "";
    }
    if (pull.state() == PullState.SUCCEEDED) {
      return sizes.ofProgress(progress.total());
    }
    return messages.get(
        progress.totalComplete() ? "pull.bytes" : "pull.bytes.at-least",
        sizes.ofProgress(progress.downloaded()),
        sizes.ofProgress(progress.total()));
  }

  String exactBytes(PullProgress progress) {
    return progress.total() > 0
        ? messages.get(
            "pull.bytes", sizes.exact(progress.downloaded()), sizes.exact(progress.total()))
        : "";
  }

  String rate(double bytesPerSecond) {
    return bytesPerSecond >= 1 ? sizes.rate(bytesPerSecond) : "";
  }

  String remaining(@Nullable Duration remaining) {
    return remaining == null ? "" : messages.get("pull.remaining", times.duration(remaining));
  }

  @Nullable ErrorText error(PullSnapshot pull) {
    EngineException failure = pull.error();
    return failure == null || !showsError(pull.state()) ? null : errors.of(failure);
  }

  private static boolean showsError(PullState state) {
    return state == PullState.FAILED || state == PullState.RETRYING;
  }

  String elapsed(Duration elapsed) {
    return messages.get("pull.elapsed", times.duration(elapsed));
  }

  /** One line for a pull that has ended well: how long, how much, how fast on average. */
  String summary(PullSnapshot pull, Duration elapsed) {
    long bytes = pull.progress().total();
    if (bytes <= 0) {
      return messages.get("pull.summary.nothing", times.duration(elapsed));
    }
    double seconds = Math.max(0.001, elapsed.toMillis() / 1000.0);
    return messages.get(
        "pull.summary",
        times.duration(elapsed),
        sizes.ofProgress(bytes),
        sizes.rate(bytes / seconds));
  }

  String layers(int count) {
    return count == 0 ? "" : messages.get("pull.layers", count);
  }

  String layerState(LayerProgress layer) {
    return switch (layer.state()) {
      case WAITING -> messages.get("layer.waiting");
      case DOWNLOADING -> messages.get("layer.downloading");
      case VERIFYING -> messages.get("layer.verifying");
      case DOWNLOADED -> messages.get("layer.downloaded");
      case EXTRACTING -> messages.get("layer.extracting");
      case COMPLETE -> messages.get("layer.complete");
      case EXISTS -> messages.get("layer.exists");
      case RETRYING -> messages.get("layer.retrying", layer.retrySeconds());
    };
  }

  String sharedWith(String title) {
    return messages.get("layer.shared", title);
  }

  String layerBytes(LayerProgress layer) {
    long done = layer.state() == LayerState.EXTRACTING ? layer.extracted() : layer.downloaded();
    boolean moving =
        layer.state() == LayerState.DOWNLOADING || layer.state() == LayerState.EXTRACTING;
    if (layer.total() > 0) {
      return moving
          ? messages.get("pull.bytes", sizes.of(done), sizes.of(layer.total()))
          : sizes.of(layer.total());
    }
    return done > 0 ? sizes.of(done) : "";
  }

  String notificationTitle(PullSnapshot pull, String reference) {
    return messages.get(
        pull.state() == PullState.SUCCEEDED ? "notify.succeeded" : "notify.failed", reference);
  }

  String percent(double fraction) {
    return fraction < 0 ? "" : messages.get("pull.percent", (int) (fraction * 100));
  }

  String running(int count) {
    return messages.get("pull.running", count);
  }

  /** What a task bar shows: the percentage first, for it cuts the rest. */
  String title(String percent, String reference, int count) {
    String what = count == 1 ? reference : messages.get("pull.title.more", reference, count - 1);
    return percent.isEmpty() ? what : messages.get("pull.title", percent, what);
  }

  String join(String first, String second) {
    return first.isEmpty() || second.isEmpty()
        ? first + second
        : first + messages.get("separator") + second;
  }
}
