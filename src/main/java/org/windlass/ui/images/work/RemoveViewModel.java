package org.windlass.ui.images.work;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineException;
import org.windlass.engine.Removal;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.Job;
import org.windlass.ui.images.work.RemovalRow.State;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.Texts;

/**
 * A removal of images: first what it will do, then, when that is agreed to, one after the other.
 * All members belong to the UI thread.
 */
public final class RemoveViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(RemoveViewModel.class);

  private final Engine engine;
  private final Background background;
  private final Texts texts;
  private final List<RemovalTarget> targets;
  private final ObservableList<RemovalRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<RemoveState> state =
      new ReadOnlyObjectWrapper<>(RemoveState.READING);
  private final ReadOnlyObjectWrapper<@Nullable ErrorText> error = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty force = new SimpleBooleanProperty();
  private final List<Untagging> untagged = new ArrayList<>();
  private @Nullable Job job;

  /** Reads what there is at once. */
  public RemoveViewModel(
      Engine engine, Background background, Texts texts, List<RemovalTarget> targets) {
    this.engine = engine;
    this.background = background;
    this.texts = texts;
    this.targets = List.copyOf(targets);
    read();
  }

  /** The images, in the order in which they will go. */
  public ObservableList<RemovalRow> rows() {
    return rows;
  }

  /** How far it is. */
  public ReadOnlyObjectProperty<RemoveState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Why the engine could not even be asked; null when it could. */
  public ReadOnlyObjectProperty<@Nullable ErrorText> errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Whether images go that stopped containers use. */
  public BooleanProperty forceProperty() {
    return force;
  }

  /** Whether {@link #forceProperty} matters. */
  public boolean mayForce() {
    return rows.stream().anyMatch(row -> row.item().needsForce());
  }

  /** Names that images have lost which are still there; each is told once. */
  public List<Untagging> takeUntagged() {
    boolean ended = state.get() == RemoveState.DONE || state.get() == RemoveState.FAILED;
    List<Untagging> taken = ended ? List.copyOf(untagged) : List.of();
    untagged.removeAll(taken);
    return taken;
  }

  /** Asks the engine again what there is. */
  public void read() {
    state.set(RemoveState.READING);
    error.set(null);
    job =
        background
            .work(cancellation -> RemovalPlan.read(engine, targets, cancellation))
            .onSuccess(this::show)
            .onFailure(
                failure -> {
                  error.set(texts.errors().of(failure));
                  state.set(RemoveState.UNREADABLE);
                })
            .start();
  }

  private void show(List<RemovalItem> items) {
    rows.setAll(items.stream().map(RemovalRow::new).toList());
    state.set(RemoveState.ASKING);
  }

  /** Removes what is not removed yet. */
  public void start() {
    if (state.get() == RemoveState.ASKING || state.get() == RemoveState.FAILED) {
      state.set(RemoveState.WORKING);
      rows.stream()
          .filter(row -> row.stateProperty().get() == State.FAILED)
          .forEach(row -> row.become(State.WAITING, null));
      next();
    }
  }

  private void next() {
    RemovalRow row =
        rows.stream()
            .filter(each -> each.stateProperty().get() == State.WAITING)
            .findFirst()
            .orElse(null);
    if (row == null) {
      boolean failed = rows.stream().anyMatch(each -> each.stateProperty().get() == State.FAILED);
      state.set(failed ? RemoveState.FAILED : RemoveState.DONE);
      return;
    }
    row.become(State.RUNNING, null);
    boolean forced = force.get() && row.item().needsForce();
    job =
        background
            .work(cancellation -> remove(row.item(), forced, cancellation))
            .onSuccess(removal -> done(row, removal))
            .onFailure(
                failure -> {
                  row.become(State.FAILED, texts.errors().of(failure));
                  next();
                })
            .start();
  }

  private Removal remove(RemovalItem item, boolean forced, Cancellation cancellation)
      throws EngineException {
    if (item.names().isEmpty()) {
      return engine.remove(item.id(), forced, cancellation);
    }
    List<String> gone = new ArrayList<>();
    for (String name : item.names()) {
      engine.remove(name, forced, cancellation);
      gone.add(name);
    }
    return new Removal(gone, List.of());
  }

  private void done(RemovalRow row, Removal removal) {
    if (!row.item().deletes()) {
      removal.untagged().forEach(name -> keep(row.item().id(), name));
    }
    row.become(State.DONE, null);
    next();
  }

  private void keep(String id, String name) {
    try {
      untagged.add(new Untagging(id, Reference.parse(name)));
    } catch (InvalidReferenceException e) {
      // An engine may have names that no registry would take: they cannot be given back.
      LOG.debug("{} cannot be tagged again", name, e);
    }
  }

  /** Leaves the images that are not gone yet as they are. */
  public void stop() {
    if (job != null) {
      job.cancel();
    }
    if (state.get() == RemoveState.WORKING) {
      rows.stream()
          .filter(row -> row.stateProperty().get() == State.RUNNING)
          .forEach(row -> row.become(State.WAITING, null));
      state.set(RemoveState.ASKING);
    }
  }
}
