package org.windlass.ui.images.details;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Digest;
import org.windlass.ui.background.Job;

/** How an image was made. All members belong to the UI thread. */
public final class LayersViewModel {
  private final DetailsTools tools;
  private final ReadOnlyObjectWrapper<List<LayerLine>> lines =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Map<Digest, List<String>>> users =
      new ReadOnlyObjectWrapper<>();
  private @Nullable ImageFacts shown;
  private @Nullable Job job;

  LayersViewModel(DetailsTools tools) {
    this.tools = tools;
  }

  /** The steps, the lowest layer first. */
  public ReadOnlyObjectProperty<List<LayerLine>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /** For each layer that other images have too, which; null while that is not known. */
  public ReadOnlyObjectProperty<@Nullable Map<Digest, List<String>>> usersProperty() {
    return users.getReadOnlyProperty();
  }

  /**
   * Shows an image; null for none.
   *
   * @param inFront whether to find out which images share its layers, for which each is asked for
   */
  void show(@Nullable ImageFacts facts, boolean inFront) {
    boolean same = facts != null && facts.isSameImage(shown);
    shown = facts;
    if (!same) {
      close();
      users.set(null);
      lines.set(facts == null ? List.of() : LayerLine.of(facts));
    }
    if (facts != null && inFront && users.get() == null && job == null) {
      findUsers(facts);
    }
  }

  /** Ends what runs. */
  void close() {
    if (job != null) {
      job.cancel();
      job = null;
    }
  }

  private void findUsers(ImageFacts facts) {
    String id = facts.details().summary().id();
    List<Digest> diffIds = facts.details().diffIds();
    job =
        tools
            .background()
            .work(cancellation -> tools.users().others(id, diffIds, cancellation))
            .onSuccess(
                found -> {
                  job = null;
                  users.set(found);
                })
            // The list is worth having without; the next image asks again.
            .onFailure(failure -> job = null)
            .start();
  }
}
