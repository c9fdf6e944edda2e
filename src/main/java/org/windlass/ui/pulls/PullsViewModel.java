package org.windlass.ui.pulls;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Engine;
import org.windlass.engine.PullRequest;
import org.windlass.pull.Pull;
import org.windlass.pull.PullQueue;
import org.windlass.pull.PullState;
import org.windlass.reference.Digest;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.FrameSignal;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.Texts;

/** All pulls of this window, of any engine. All members belong to the UI thread. */
public final class PullsViewModel {
  private static final Duration TICK = Duration.ofSeconds(1);

  /** What runs stands above what waits, and that above what has ended; then the newest first. */
  private static final Comparator<PullRowViewModel> ORDER =
      Comparator.<PullRowViewModel>comparingInt(PullsViewModel::rank)
          .thenComparingInt(row -> row.positionProperty().get())
          .thenComparing(Comparator.comparingInt(PullRowViewModel::number).reversed());

  private final PullQueue queue;
  private final UiThread ui;
  private final PullTexts texts;
  private final InstantSource clock;
  private final Notifier notifier;

  /** Lists made from this one hear of a row's state, too. */
  private final ObservableList<PullRowViewModel> rows =
      FXCollections.observableArrayList(
          row ->
              new Observable[] {row.stateProperty(), row.positionProperty(), row.groupProperty()});

  private final SortedList<PullRowViewModel> inOrder =
      new SortedList<>(new FilteredList<>(rows, PullsViewModel::isShown), ORDER);

  private final Map<Pull, PullRowViewModel> byPull = new HashMap<>();
  private final Set<Pull> dirty = ConcurrentHashMap.newKeySet();
  private final FrameSignal changed;
  private final PullsSummary summary;
  private final BooleanProperty windowInFront = new SimpleBooleanProperty(true);
  private final WaitingPulls waiting;
  private UiThread.@Nullable Timer tick;
  private int made;

  /** Shows what is in {@code queue}, and everything that is added to it. */
  public PullsViewModel(
      PullQueue queue, Background background, Texts texts, InstantSource clock, Notifier notifier) {
    this.queue = queue;
    this.ui = background.ui();
    this.texts = new PullTexts(texts, clock);
    this.summary = new PullsSummary(this.texts);
    this.clock = clock;
    this.notifier = notifier;
    this.changed = background.stepSignal(this::update);
    this.waiting = new WaitingPulls(queue, clock);
    queue.listen(new QueueListener());
  }

  /** The pulls, newest first. */
  public ObservableList<PullRowViewModel> rows() {
    return rows;
  }

  /** The pulls as they are shown: what runs, what waits in its order, what has ended. */
  public ObservableList<PullRowViewModel> inOrder() {
    return inOrder;
  }

  /** The line of pulls that wait. */
  public WaitingPulls waiting() {
    return waiting;
  }

  /** What runs, in a few words. */
  public PullsSummary summary() {
    return summary;
  }

  /** Whether the user is looking at the window; set by it. Notifications come only when not. */
  public BooleanProperty windowInFrontProperty() {
    return windowInFront;
  }

  /** Pulls on {@code engine}; a pull of the same thing that is running already is shown instead. */
  public PullRowViewModel pull(Engine engine, PullRequest request) {
    return pull(engine, request, Map.of());
  }

  /**
   * Pulls on {@code engine} what was looked at before.
   *
   * @param sizes bytes of the layers that will be downloaded, as far as they are known
   */
  public PullRowViewModel pull(Engine engine, PullRequest request, Map<Digest, Long> sizes) {
    return shown(queue.start(engine, request, sizes));
  }

  /** Pulls on {@code engine} when it is its turn, after what was asked for by itself. */
  public PullRowViewModel pullInBatch(Engine engine, PullRequest request) {
    return shown(queue.start(engine, request, Map.of(), false));
  }

  private PullRowViewModel shown(Pull pull) {
    PullRowViewModel row = rowOf(pull);
    row.expandedProperty().set(!waiting.isCrowded());
    update();
    return row;
  }

  /**
   * Pulls one thing on several engines, and shows that as one.
   *
   * @param engines at least one
   */
  public PullRowViewModel pullOn(List<Engine> engines, PullRequest request) {
    List<PullRowViewModel> members =
        engines.stream().map(engine -> pull(engine, request)).distinct().toList();
    if (members.size() > 1) {
      PullGroup group = new PullGroup(members);
      members.forEach(row -> row.join(group));
    }
    return members.getFirst();
  }

  private static boolean isShown(PullRowViewModel row) {
    PullGroup group = row.groupProperty().get();
    return group == null || group.isLedBy(row);
  }

  /** Takes a whole group that has ended off the list. */
  void remove(PullGroup group) {
    List.copyOf(group.members()).forEach(this::remove);
  }

  /** Takes every pull that has ended off the list. */
  public void clearFinished() {
    queue.clearFinished();
  }

  /** Takes one pull that has ended off the list. */
  public void remove(PullRowViewModel row) {
    queue.remove(row.pull());
  }

  private PullRowViewModel rowOf(Pull pull) {
    return byPull.computeIfAbsent(
        pull,
        added -> {
          PullRowViewModel row = new PullRowViewModel(added, texts, clock, ++made);
          rows.addFirst(row);
          return row;
        });
  }

  private void update() {
    for (Pull pull : Set.copyOf(dirty)) {
      // Forgotten before it is read, so that a change in between marks it again.
      dirty.remove(pull);
      PullRowViewModel row = byPull.get(pull);
      if (row != null) {
        refresh(row);
      }
    }
    summarize();
  }

  private void refresh(PullRowViewModel row) {
    if (row.refresh()) {
      ended(row);
    }
  }

  private void ended(PullRowViewModel row) {
    PullState state = row.stateProperty().get();
    if (state == PullState.SUCCEEDED) {
      row.expandedProperty().set(false);
    }
    OldPulls.of(rows).forEach(this::remove);
    if (!windowInFront.get() && state != PullState.CANCELLED) {
      ErrorText error = row.errorProperty().get();
      notifier.notify(
          texts.notificationTitle(row.snapshot(), row.title()),
          error == null ? row.summaryProperty().get() : error.sentence());
    }
  }

  private static int rank(PullRowViewModel row) {
    PullState state = row.stateProperty().get();
    PullGroup group = row.groupProperty().get();
    if (group != null && group.runningProperty().get() > 0) {
      return 0;
    }
    return state.ended() ? 2 : state == PullState.QUEUED ? 1 : 0;
  }

  private void placeWaiting() {
    List<Pull> line = queue.waiting();
    Map<Pull, Integer> places = new HashMap<>();
    line.forEach(pull -> places.put(pull, places.size()));
    for (PullRowViewModel row : rows) {
      row.place(places.getOrDefault(row.pull(), -1));
    }
    waiting.count(line.size());
  }

  private void summarize() {
    placeWaiting();
    SharedLayers shared = SharedLayers.of(rows);
    rows.forEach(row -> row.share(shared.of(row)));
    Overall overall = Overall.of(rows, shared);
    summary.show(overall, newestRunning());
    keepTicking(rows.stream().anyMatch(row -> !row.stateProperty().get().ended()));
  }

  private String newestRunning() {
    return rows.stream()
        .filter(row -> row.stateProperty().get() == PullState.PULLING)
        .map(PullRowViewModel::title)
        .findFirst()
        .orElse("");
  }

  /** Elapsed times and stalls change without an event. */
  private void keepTicking(boolean needed) {
    if (needed && tick == null) {
      tick = ui.every(TICK, this::tick);
    } else if (!needed && tick != null) {
      tick.stop();
      tick = null;
    }
  }

  private void tick() {
    for (PullRowViewModel row : rows) {
      if (!row.stateProperty().get().ended()) {
        refresh(row);
      }
    }
    summarize();
  }

  /** Called on the pulls' own threads. */
  private final class QueueListener implements PullQueue.Listener {
    @Override
    public void added(Pull pull) {
      ui.run(
          () -> {
            rowOf(pull);
            summarize();
          });
    }

    @Override
    public void changed(Pull pull) {
      // To look is cheaper than to add, and it is there nearly always.
      if (!dirty.contains(pull)) {
        dirty.add(pull);
      }
      changed.raise();
    }

    @Override
    public void removed(Pull pull) {
      ui.run(
          () -> {
            PullRowViewModel row = byPull.remove(pull);
            if (row != null) {
              rows.remove(row);
            }
            summarize();
          });
    }
  }
}
