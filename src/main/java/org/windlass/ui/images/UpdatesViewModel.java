package org.windlass.ui.images;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.windlass.builtin.RegistryCalls;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.pull.PulledTag;
import org.windlass.pull.TagUpdate;
import org.windlass.pull.UpdateCheck;
import org.windlass.reference.Digest;
import org.windlass.settings.Setting;
import org.windlass.ui.background.FrameSignal;
import org.windlass.ui.background.Job;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.registries.RegistryTools;
import org.windlass.ui.settings.SettingsViewModel;

/**
 * For which of an engine's images there is an update in their registries: asked for on demand, and
 * from time to time where that is switched on. All members belong to the UI thread.
 */
public final class UpdatesViewModel {
  /** Between two questions, while somebody waits for the answers. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** And while nobody does. */
  private static final Duration BACKGROUND_PAUSE = Duration.ofSeconds(2);

  /** From the moment it is switched on to the first check in the background. */
  static final Duration FIRST = Duration.ofMinutes(1);

  /** From one check in the background to the next. */
  static final Duration PERIOD = Duration.ofHours(6);

  private final ImagesViewModel images;
  private final RegistryTools tools;
  private final SettingsViewModel settings;
  private final ReadOnlyBooleanWrapper inBackground = new ReadOnlyBooleanWrapper();
  private final Subscription switched;
  private final FrameSignal told;
  private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final Map<ImageRow.Mark, TagUpdate> known = new LinkedHashMap<>();
  private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problems = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<ImageRow>> updates =
      new ReadOnlyObjectWrapper<>(List.of());
  private final UpdateTexts texts;
  private @Nullable Job job;
  private UiThread.@Nullable Timer timer;
  private int asked;
  private int checked;

  /**
   * Asks nobody yet.
   *
   * @param settings say whether to check without being told to
   */
  public UpdatesViewModel(ImagesViewModel images, RegistryTools tools, SettingsViewModel settings) {
    this.images = images;
    this.tools = tools;
    this.settings = settings;
    this.texts = new UpdateTexts(tools.texts());
    this.told = tools.background().stepSignal(this::take);
    images.everyRow().addListener((ListChangeListener<ImageRow>) change -> forgetChanged());
    switched =
        settings
            .valueOf(Setting.UPDATE_CHECKS)
            .subscribe(
                on -> {
                  inBackground.set(on);
                  schedule(on);
                });
  }

  /** Whether registries are being asked. */
  public ReadOnlyBooleanProperty checkingProperty() {
    return checking.getReadOnlyProperty();
  }

  /** How far the check is, or what it found; empty before the first. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** What could not be checked, and why, a line each; empty when everything could. */
  public ReadOnlyStringProperty problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /** The images for which there is an update, whatever the filter hides. */
  public ReadOnlyObjectProperty<List<ImageRow>> updatesProperty() {
    return updates.getReadOnlyProperty();
  }

  /** Whether to check without being told to: a minute after the start, then every six hours. */
  public ReadOnlyBooleanProperty inBackgroundProperty() {
    return inBackground.getReadOnlyProperty();
  }

  /** Says whether to check without being told to, from now on and after the next start. */
  public void setInBackground(boolean wanted) {
    settings.set(Setting.UPDATE_CHECKS, wanted);
  }

  /** What a row's tag stands for in its registry; null when that is what the engine has. */
  public @Nullable Digest updateOf(ImageRow row) {
    return known.get(row.mark()) instanceof TagUpdate.Available(Digest digest) ? digest : null;
  }

  /** Asks about every image that has a tag and came from a registry. */
  public void check() {
    check(PAUSE);
  }

  /** Ends a check; what it found stays. */
  public void cancel() {
    if (job != null) {
      job.cancel();
      take();
      ended();
    }
  }

  /** Checks no more. */
  public void close() {
    switched.unsubscribe();
    schedule(false);
    cancel();
  }

  private void check(Duration pause) {
    if (job != null) {
      return;
    }
    Map<PulledTag, ImageRow.Mark> tags = new LinkedHashMap<>();
    images
        .everyRow()
        .forEach(
            row ->
                row.pulledTag()
                    .filter(PulledTag::canBeChecked)
                    .ifPresent(tag -> tags.put(tag, row.mark())));
    known.values().removeIf(TagUpdate.Unknown.class::isInstance);
    if (tags.isEmpty()) {
      summary.set(texts.nothing());
      return;
    }
    asked = tags.size();
    checked = 0;
    job =
        tools
            .background()
            .work(cancellation -> run(tags, pause, cancellation))
            .onSuccess(all -> finished())
            .onFailure(fault -> finished())
            .start();
    checking.set(true);
    publish();
  }

  /** On a worker. */
  private boolean run(Map<PulledTag, ImageRow.Mark> tags, Duration pause, Cancellation cancellation)
      throws EngineException {
    return RegistryCalls.get(
        cancellation,
        signal -> {
          new UpdateCheck(tools.registries(), pause)
              .run(
                  List.copyOf(tags.keySet()),
                  (tag, update) -> {
                    answers.add(new Answer(Objects.requireNonNull(tags.get(tag)), update));
                    told.raise();
                  },
                  signal);
          return true;
        });
  }

  private void finished() {
    take();
    ended();
  }

  private void ended() {
    job = null;
    checking.set(false);
    publish();
  }

  private void take() {
    for (Answer answer = answers.poll(); answer != null; answer = answers.poll()) {
      known.put(answer.row(), answer.update());
      checked++;
    }
    forgetChanged();
  }

  /** An image that was pulled again or removed is no longer the one that was asked about. */
  private void forgetChanged() {
    if (!known.isEmpty()) {
      Set<ImageRow.Mark> rows = new HashSet<>();
      images.everyRow().forEach(row -> rows.add(row.mark()));
      known.keySet().retainAll(rows);
    }
    publish();
  }

  private void publish() {
    List<ImageRow> found =
        known.isEmpty()
            ? List.of()
            : images.everyRow().stream().filter(row -> updateOf(row) != null).toList();
    if (!found.equals(updates.get())) {
      updates.set(found);
      images.mark(found);
    }
    summary.set(
        checking.get() ? texts.progress(checked, asked) : texts.summary(known, found.size()));
    problems.set(texts.problems(known));
  }

  private void schedule(boolean on) {
    if (timer != null) {
      timer.stop();
      timer = null;
    }
    if (on) {
      timer = tools.background().ui().after(FIRST, this::checkInBackground);
    }
  }

  private void checkInBackground() {
    check(BACKGROUND_PAUSE);
    timer = tools.background().ui().after(PERIOD, this::checkInBackground);
  }

  private record Answer(ImageRow.Mark row, TagUpdate update) {}
}
