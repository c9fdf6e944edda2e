package org.windlass.ui.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windlass.builtin.store.BrokenBlob;
import org.windlass.engine.EngineException;
import org.windlass.engine.PullRequest;
import org.windlass.pull.PullLine;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.FrameSignal;
import org.windlass.ui.background.Job;
import org.windlass.ui.settings.SettingsViewModel;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.Texts;

/** Checks the images of the built-in engine, and repairs them. Belongs to the UI thread. */
public final class StoreViewModel {
  private final StoreTools tools;
  private final Background background;
  private final Texts texts;
  private final Consumer<PullRequest> pull;
  private final ReadOnlyObjectWrapper<StoreState> state =
      new ReadOnlyObjectWrapper<>(StoreState.UNKNOWN);
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private final ObservableList<BrokenBlob> broken = FXCollections.observableArrayList();
  private final FrameSignal moved;
  private volatile long checked;
  private @Nullable Job job;

  /**
   * @param pull pulls with the built-in engine
   */
  public StoreViewModel(
      StoreTools tools, Background background, Texts texts, Consumer<PullRequest> pull) {
    this.tools = tools;
    this.background = background;
    this.texts = texts;
    this.pull = pull;
    this.moved = background.frameSignal(this::showProgress);
  }

  /** What is known. */
  public ReadOnlyObjectProperty<StoreState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The same in words; empty before the first check. */
  public ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /** What the last check has found broken. */
  public ObservableList<BrokenBlob> broken() {
    return broken;
  }

  /** What the user has chosen. */
  public SettingsViewModel settings() {
    return tools.settings();
  }

  /** Begins a check; does nothing while one runs. */
  public void check() {
    if (job != null) {
      return;
    }
    checked = 0;
    broken.clear();
    state.set(StoreState.CHECKING);
    showProgress();
    job =
        background
            .work(cancellation -> tools.check().run(this::heard, cancellation))
            .onSuccess(this::show)
            .onFailure(this::fail)
            .start();
  }

  /** Ends a check; what was checked so far is forgotten. */
  public void cancel() {
    if (job != null) {
      job.cancel();
      job = null;
      words.set("");
      state.set(StoreState.UNKNOWN);
    }
  }

  /** Pulls the images again that need what is broken. */
  public void repair() {
    pullable().forEach(pull);
    broken.clear();
    words.set(texts.messages().get("store.repairing"));
    state.set(StoreState.UNKNOWN);
  }

  /** Whether pulling again would help: an image without a name cannot be pulled. */
  public boolean canRepair() {
    return !pullable().isEmpty();
  }

  private List<PullRequest> pullable() {
    return broken.stream()
        .flatMap(blob -> blob.images().stream())
        .distinct()
        .filter(name -> !name.startsWith("sha256:"))
        .map(StoreViewModel::request)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<PullRequest> request(String name) {
    try {
      return Optional.of(PullLine.parse(name));
    } catch (InvalidReferenceException e) {
      return Optional.empty();
    }
  }

  private void heard(long bytes) {
    checked = bytes;
    moved.raise();
  }

  private void showProgress() {
    if (state.get() == StoreState.CHECKING) {
      words.set(texts.messages().get("store.checking", texts.sizes().ofProgress(checked)));
    }
  }

  private void show(List<BrokenBlob> found) {
    job = null;
    broken.setAll(found);
    words.set(
        found.isEmpty()
            ? texts.messages().get("store.sound", texts.sizes().of(checked))
            : texts.messages().get("store.broken", found.size()));
    state.set(found.isEmpty() ? StoreState.SOUND : StoreState.BROKEN);
  }

  private void fail(EngineException failure) {
    job = null;
    ErrorText error = texts.errors().of(failure);
    words.set(error.sentences());
    state.set(StoreState.FAILED);
  }
}
