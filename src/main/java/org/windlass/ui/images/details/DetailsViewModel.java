package org.windlass.ui.images.details;

import java.time.Duration;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineException;
import org.windlass.ui.background.Job;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.text.ErrorText;

/** The details of one image at a time. All members belong to the UI thread. */
public final class DetailsViewModel {
  /** So long an image must stay chosen before the engine is asked: arrow keys pass by many. */
  static final Duration PAUSE = Duration.ofMillis(150);

  private final DetailsTools tools;
  private final ReadOnlyObjectWrapper<DetailsState> state =
      new ReadOnlyObjectWrapper<>(DetailsState.NONE);
  private final ReadOnlyObjectWrapper<@Nullable ImageFacts> facts = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ErrorText> error = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ObjectProperty<DetailsTab> tab = new SimpleObjectProperty<>(DetailsTab.OVERVIEW);
  private final LayersViewModel layers;
  private final FilesViewModel files;
  private final JsonViewModel json;
  private @Nullable DetailsTarget target;
  private UiThread.@Nullable Timer pause;
  private @Nullable Job job;

  /** Shows no image yet. */
  public DetailsViewModel(DetailsTools tools) {
    this.tools = tools;
    this.layers = new LayersViewModel(tools);
    this.files = new FilesViewModel(tools);
    this.json = new JsonViewModel(tools.texts().messages());
    facts.subscribe(json::show);
    facts.subscribe((was, is) -> showLayers());
    tab.subscribe((was, is) -> showLayers());
  }

  /** What the details are made with. */
  DetailsTools tools() {
    return tools;
  }

  /** Shows an image when nobody chooses another in a moment; null for none. */
  public void show(@Nullable DetailsTarget newTarget) {
    if (Objects.equals(newTarget, target)) {
      return;
    }
    stop();
    target = newTarget;
    title.set(newTarget == null ? "" : newTarget.title());
    if (newTarget == null) {
      facts.set(null);
      state.set(DetailsState.NONE);
    } else {
      state.set(DetailsState.LOADING);
      pause = tools.background().ui().after(PAUSE, this::load);
    }
  }

  /** Asks the engine again. */
  public void retry() {
    stop();
    if (target != null) {
      state.set(DetailsState.LOADING);
      load();
    }
  }

  /** Reads the image that is shown once more, since something may have changed. */
  public void refresh() {
    if (state.get() == DetailsState.READY && job == null) {
      load();
    }
  }

  /** Ends what runs. */
  public void close() {
    stop();
    layers.close();
    files.close();
  }

  /** The image that is shown, or about to be; null for none. */
  public @Nullable DetailsTarget target() {
    return target;
  }

  /** What there is to show. */
  public ReadOnlyObjectProperty<DetailsState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What the engine said; null while it has not, and that of the image before meanwhile. */
  public ReadOnlyObjectProperty<@Nullable ImageFacts> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  /** Why the engine said nothing; null when it did. */
  public ReadOnlyObjectProperty<@Nullable ErrorText> errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** What people call the image. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** The tab in front. */
  public ObjectProperty<DetailsTab> tabProperty() {
    return tab;
  }

  /** Its layers. */
  public LayersViewModel layers() {
    return layers;
  }

  /** What is in its layers. */
  public FilesViewModel files() {
    return files;
  }

  /** What the engine said, to search in. */
  public JsonViewModel json() {
    return json;
  }

  private void load() {
    pause = null;
    DetailsTarget asked = target;
    if (asked == null) {
      return;
    }
    job =
        tools
            .background()
            .work(cancellation -> ImageFacts.load(tools.engine(), asked.image(), cancellation))
            .onSuccess(this::loaded)
            .onFailure(this::failed)
            .start();
  }

  private void loaded(ImageFacts loaded) {
    job = null;
    error.set(null);
    if (!loaded.equals(facts.get())) {
      facts.set(loaded);
    }
    state.set(DetailsState.READY);
  }

  private void failed(EngineException failure) {
    job = null;
    facts.set(null);
    error.set(tools.texts().errors().of(failure));
    state.set(DetailsState.ERROR);
  }

  /** What takes time to find out is asked for only where it is shown. */
  private void showLayers() {
    files.show(facts.get(), tab.get() == DetailsTab.FILES);
    layers.show(facts.get(), tab.get() == DetailsTab.LAYERS);
  }

  private void stop() {
    if (pause != null) {
      pause.stop();
      pause = null;
    }
    if (job != null) {
      job.cancel();
      job = null;
    }
  }
}
