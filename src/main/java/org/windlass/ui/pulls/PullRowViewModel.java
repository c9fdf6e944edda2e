package org.windlass.ui.pulls;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windlass.pull.LayerProgress;
import org.windlass.pull.Pull;
import org.windlass.pull.PullProgress;
import org.windlass.pull.PullSnapshot;
import org.windlass.pull.PullState;
import org.windlass.reference.Platform;
import org.windlass.ui.text.ErrorText;

/** One pull of the list. All members belong to the UI thread. */
public final class PullRowViewModel {
  private final Pull pull;
  private final PullTexts texts;
  private final InstantSource clock;
  private final int number;

  private final ReadOnlyObjectWrapper<PullState> state =
      new ReadOnlyObjectWrapper<>(PullState.QUEUED);
  private final ReadOnlyStringWrapper stateText = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyStringWrapper percentText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper bytesText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper exactBytes = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper rateText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper etaText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper elapsedText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper layersText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper digest = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable ErrorText> error = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty expanded = new SimpleBooleanProperty();
  private final ObservableList<LayerRowViewModel> layers = FXCollections.observableArrayList();

  private final ReadOnlyObjectWrapper<@Nullable PullGroup> group = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Double>> rates = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(-1);
  private PullSnapshot shown;
  private Map<String, String> shared = Map.of();
  private boolean unannounced = true;

  /**
   * @param number the later it was made, the higher
   */
  PullRowViewModel(Pull pull, PullTexts texts, InstantSource clock, int number) {
    this.number = number;
    this.pull = pull;
    this.texts = texts;
    this.clock = clock;
    this.shown = pull.snapshot();
    expanded.subscribe((was, is) -> showLayers(shown.progress()));
    show(shown);
  }

  /** The pull this row shows. */
  public Pull pull() {
    return pull;
  }

  /** The later it was made, the higher. */
  int number() {
    return number;
  }

  /** The reference as people write it, with its platform when one was asked for. */
  public String title() {
    String reference = pull.request().reference().familiar();
    Platform platform = pull.request().platform();
    return platform == null ? reference : texts.join(reference, platform.toString());
  }

  /** Bytes a second over its time, at even distances; empty when it does not pull. */
  public ReadOnlyObjectProperty<List<Double>> ratesProperty() {
    return rates.getReadOnlyProperty();
  }

  /** Its place among those that wait, from 0; -1 when it does not wait. */
  public ReadOnlyIntegerProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  void place(int index) {
    position.set(index);
  }

  /** The group it is pulled in; null when it is pulled on one engine only. */
  public ReadOnlyObjectProperty<@Nullable PullGroup> groupProperty() {
    return group.getReadOnlyProperty();
  }

  /** Takes which layers belong to other pulls, whose titles are the values. */
  void share(Map<String, String> others) {
    if (!others.equals(shared)) {
      shared = others;
      layers.forEach(layer -> layer.belongTo(shared.getOrDefault(layer.id(), "")));
    }
  }

  void join(PullGroup joined) {
    group.set(joined);
  }

  /** The registry that is pulled from. */
  public String registry() {
    return pull.request().reference().registry();
  }

  /** The host of the engine that pulls. */
  public String host() {
    return pull.host().uri();
  }

  /** The state. */
  public ReadOnlyObjectProperty<PullState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The state in words, saying so when nothing has come for a while. */
  public ReadOnlyStringProperty stateTextProperty() {
    return stateText.getReadOnlyProperty();
  }

  /** The whole pull, 0 to 1; -1 when indeterminate. Never decreases within one attempt. */
  public ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  /** The fraction in whole percent; empty when indeterminate. */
  public ReadOnlyStringProperty percentTextProperty() {
    return percentText.getReadOnlyProperty();
  }

  /** Bytes done of bytes in all. */
  public ReadOnlyStringProperty bytesTextProperty() {
    return bytesText.getReadOnlyProperty();
  }

  /** The same to the byte. */
  public ReadOnlyStringProperty exactBytesProperty() {
    return exactBytes.getReadOnlyProperty();
  }

  /** Bytes a second, smoothed; empty when nothing moves. */
  public ReadOnlyStringProperty rateTextProperty() {
    return rateText.getReadOnlyProperty();
  }

  /** Time left; empty while it is not known. */
  public ReadOnlyStringProperty etaTextProperty() {
    return etaText.getReadOnlyProperty();
  }

  /** Time since the attempt began, or how long it took. */
  public ReadOnlyStringProperty elapsedTextProperty() {
    return elapsedText.getReadOnlyProperty();
  }

  /** One line about a pull that has ended well. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** How many layers there are. */
  public ReadOnlyStringProperty layersTextProperty() {
    return layersText.getReadOnlyProperty();
  }

  /** The digest that was pulled; empty until the engine says it. */
  public ReadOnlyStringProperty digestProperty() {
    return digest.getReadOnlyProperty();
  }

  /**
   * The engine's last word, such as {@code Status: Image is up to date}; empty until it is said.
   */
  public ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Why the pull failed; null when it did not. */
  public ReadOnlyObjectProperty<@Nullable ErrorText> errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Whether the layers are shown. */
  public BooleanProperty expandedProperty() {
    return expanded;
  }

  /** The layers in the engine's order; empty while collapsed. */
  public ObservableList<LayerRowViewModel> layers() {
    return layers;
  }

  /** Ends the pull at once. */
  public void cancel() {
    pull.cancel();
  }

  /** Starts a pull that failed or was cancelled again. */
  public void retry() {
    pull.retry();
  }

  PullSnapshot snapshot() {
    return shown;
  }

  /**
   * Takes the newest state; returns whether the pull has just ended. A pull that ended before this
   * row was made ends with the first call.
   */
  boolean refresh() {
    shown = pull.snapshot();
    show(shown);
    boolean running = !shown.state().ended();
    boolean ended = unannounced && !running;
    unannounced = running;
    return ended;
  }

  private void show(PullSnapshot snapshot) {
    PullProgress progress = snapshot.progress();
    Duration elapsed = elapsed(snapshot);
    state.set(snapshot.state());
    stateText.set(texts.state(snapshot));
    fraction.set(progress.fraction());
    percentText.set(texts.percent(progress.fraction()));
    bytesText.set(texts.bytes(snapshot));
    exactBytes.set(texts.exactBytes(progress));
    boolean pulling = snapshot.state() == PullState.PULLING;
    rateText.set(pulling ? texts.rate(progress.bytesPerSecond()) : "");
    rates.set(pulling ? pull.rates() : List.of());
    etaText.set(pulling ? texts.remaining(progress.remaining()) : "");
    elapsedText.set(texts.elapsed(elapsed));
    summary.set(snapshot.state() == PullState.SUCCEEDED ? texts.summary(snapshot, elapsed) : "");
    layersText.set(texts.layers(progress.layers().size()));
    digest.set(progress.digest());
    status.set(progress.status());
    error.set(texts.error(snapshot));
    showLayers(progress);
  }

  private Duration elapsed(PullSnapshot snapshot) {
    Instant end = snapshot.ended();
    return Duration.between(snapshot.started(), end == null ? clock.instant() : end);
  }

  private void showLayers(PullProgress progress) {
    List<LayerProgress> fresh = expanded.get() ? progress.layers() : List.of();
    if (fresh.size() < layers.size()) {
      layers.remove(fresh.size(), layers.size());
    }
    for (int i = 0; i < fresh.size(); i++) {
      LayerProgress layer = fresh.get(i);
      if (i == layers.size()) {
        layers.add(row(layer));
      } else if (layers.get(i).id().equals(layer.id())) {
        layers.get(i).update(layer);
      } else {
        layers.set(i, row(layer));
      }
    }
  }

  private LayerRowViewModel row(LayerProgress layer) {
    LayerRowViewModel row = new LayerRowViewModel(layer, texts);
    row.belongTo(shared.getOrDefault(layer.id(), ""));
    return row;
  }
}
