package org.windlass.ui.transfers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineException;
import org.windlass.pull.RateMeter;
import org.windlass.transfer.TransferProgress;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.FrameSignal;
import org.windlass.ui.background.Job;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.Texts;

/** One transfer of the list. All members belong to the UI thread. */
public final class TransferViewModel {
  private static final double NANOS = 1e9;

  private final String title;
  private final String registry;
  private final TransferWork work;
  private final Background background;
  private final Texts texts;
  private final InstantSource clock;
  private final FrameSignal moved;

  private final ReadOnlyObjectWrapper<TransferState> state =
      new ReadOnlyObjectWrapper<>(TransferState.RUNNING);
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyStringWrapper figures = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable ErrorText> error = new ReadOnlyObjectWrapper<>();

  private final TransferParts heardParts;
  private final ObservableList<TransferPart> parts = FXCollections.observableArrayList();
  private volatile Reading reading = Reading.NONE;
  private RateMeter rate = new RateMeter();
  private Instant started;
  private @Nullable Job job;

  /** What was heard last, from the thread that works. */
  private record Reading(long done, long total) {
    private static final Reading NONE = new Reading(0, -1);
  }

  /** Does nothing before {@link #start}. */
  TransferViewModel(
      String title,
      String registry,
      TransferWork work,
      Background background,
      Texts texts,
      InstantSource clock) {
    this.title = title;
    this.registry = registry;
    this.heardParts = new TransferParts(texts.messages());
    this.work = work;
    this.background = background;
    this.texts = texts;
    this.clock = clock;
    this.started = clock.instant();
    this.moved = background.frameSignal(this::showProgress);
  }

  /** What is carried, and where to. */
  public String title() {
    return title;
  }

  /** The registry that may want a login; empty for none. */
  public String registry() {
    return registry;
  }

  /** What is known of parts of it, such as layers; empty for what has none. */
  public ObservableList<TransferPart> parts() {
    return parts;
  }

  /** How it stands. */
  public ReadOnlyObjectProperty<TransferState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** 0 to 1; -1 while nobody knows how much there is. */
  public ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  /** Bytes, rate and time left; empty when it does not run. */
  public ReadOnlyStringProperty figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  /** What came of it; empty unless it ended well. */
  public ReadOnlyStringProperty outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /** Why it failed; null when it did not. */
  public ReadOnlyObjectProperty<@Nullable ErrorText> errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Begins, or begins again; does nothing while it runs. */
  public void start() {
    if (job != null) {
      return;
    }
    reading = Reading.NONE;
    heardParts.clear();
    parts.clear();
    rate = new RateMeter();
    started = clock.instant();
    fraction.set(-1);
    figures.set("");
    outcome.set("");
    error.set(null);
    state.set(TransferState.RUNNING);
    job =
        background
            .work(cancellation -> work.run(new Heard(), cancellation))
            .onSuccess(this::succeed)
            .onFailure(this::fail)
            .start();
  }

  /** Ends it at once; does nothing when it has ended. */
  public void cancel() {
    if (job != null) {
      job.cancel();
      end(TransferState.CANCELLED);
    }
  }

  /** Takes note of what the thread that works says. */
  private final class Heard implements TransferProgress {
    @Override
    public void moved(long done, long total) {
      reading = new Reading(done, total);
      moved.raise();
    }

    @Override
    public void part(String id, String status, long done, long total) {
      heardParts.heard(id, status, done, total);
      moved.raise();
    }
  }

  private void showProgress() {
    if (job == null) {
      return;
    }
    showParts();
    Reading now = reading;
    rate.read(System.nanoTime(), now.done());
    boolean known = now.total() > 0;
    fraction.set(known ? Math.min(1, (double) now.done() / now.total()) : -1);
    String bytes =
        known
            ? texts
                .messages()
                .get(
                    "pull.bytes",
                    texts.sizes().ofProgress(now.done()),
                    texts.sizes().ofProgress(now.total()))
            : texts.sizes().ofProgress(now.done());
    figures.set(joined(bytes, joined(rateText(), remaining(now))));
  }

  /** Only what has changed, so that rows are not made anew in each frame. */
  private void showParts() {
    List<TransferPart> now = heardParts.now();
    for (int i = 0; i < now.size(); i++) {
      if (i >= parts.size()) {
        parts.add(now.get(i));
      } else if (!now.get(i).equals(parts.get(i))) {
        parts.set(i, now.get(i));
      }
    }
  }

  private String rateText() {
    return rate.bytesPerSecond() >= 1 ? texts.sizes().rate(rate.bytesPerSecond()) : "";
  }

  private String remaining(Reading now) {
    double perSecond = rate.bytesPerSecond();
    if (now.total() <= 0 || perSecond < 1) {
      return "";
    }
    double seconds = (now.total() - now.done()) / perSecond;
    Duration left = Duration.ofNanos((long) (Math.max(0, seconds) * NANOS));
    return texts.messages().get("pull.remaining", texts.times().duration(left));
  }

  private String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty()
        ? first + second
        : first + texts.messages().get("separator") + second;
  }

  private void succeed(List<String> names) {
    showParts();
    Duration took = Duration.between(started, clock.instant());
    outcome.set(
        texts
            .messages()
            .get(
                "transfer.done",
                texts.times().duration(took),
                texts.sizes().ofProgress(reading.done()),
                String.join(", ", names)));
    end(TransferState.SUCCEEDED);
  }

  private void fail(EngineException failure) {
    error.set(texts.errors().of(failure));
    end(TransferState.FAILED);
  }

  private void end(TransferState ended) {
    job = null;
    figures.set("");
    state.set(ended);
  }
}
