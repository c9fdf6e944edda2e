package org.windlass.ui.usage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.ContainerSummary;
import org.windlass.engine.DiskUsage;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineAbility;
import org.windlass.engine.EngineException;
import org.windlass.engine.ImageSummary;
import org.windlass.engine.Pruned;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.Job;
import org.windlass.ui.text.Texts;

/** Pruning: what would go, then what went. All members belong to the UI thread. */
final class PruneViewModel {
  private static final int SHORT_ID = 19;

  private final Engine engine;
  private final Background background;
  private final Texts texts;
  private final PruneKind kind;
  private final ObservableList<Candidate> candidates = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<PruneState> state =
      new ReadOnlyObjectWrapper<>(PruneState.READING);
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private @Nullable Job job;

  /**
   * Something that would go.
   *
   * @param size bytes
   */
  record Candidate(String name, long size) {}

  /** Asks at once what there is. */
  PruneViewModel(Engine engine, Background background, Texts texts, PruneKind kind) {
    this.engine = engine;
    this.background = background;
    this.texts = texts;
    this.kind = kind;
    read();
  }

  PruneKind kind() {
    return kind;
  }

  ObservableList<Candidate> candidates() {
    return candidates;
  }

  ReadOnlyObjectProperty<PruneState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** How much would be freed, what was, or why it failed. */
  ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  private void read() {
    job =
        background
            .work(this::find)
            .onSuccess(
                found -> {
                  candidates.setAll(found);
                  long bytes = found.stream().mapToLong(Candidate::size).sum();
                  words.set(
                      found.isEmpty()
                          ? texts.messages().get("prune.nothing")
                          : texts
                              .messages()
                              .get("prune.frees", found.size(), texts.sizes().of(bytes)));
                  state.set(PruneState.ASKING);
                })
            .onFailure(this::fail)
            .start();
  }

  private List<Candidate> find(Cancellation cancellation) throws EngineException {
    if (kind == PruneKind.BUILD_CACHE) {
      return engine.usage(cancellation).parts().stream()
          .filter(part -> part.kind() == DiskUsage.Kind.BUILD_CACHE && part.reclaimable() > 0)
          .map(
              part ->
                  new Candidate(
                      texts.messages().get("prune.records", part.count() - part.active()),
                      part.reclaimable()))
          .toList();
    }
    Set<String> used =
        engine.can(EngineAbility.CONTAINERS)
            ? engine.containers(cancellation).stream()
                .map(ContainerSummary::imageId)
                .collect(Collectors.toSet())
            : Set.of();
    return engine.images(cancellation).stream()
        .filter(image -> !used.contains(image.id()))
        .filter(image -> kind == PruneKind.UNUSED || image.repoTags().isEmpty())
        .map(image -> new Candidate(name(image), image.size()))
        .toList();
  }

  private static String name(ImageSummary image) {
    return image.repoTags().isEmpty()
        ? image.id().substring(0, Math.min(SHORT_ID, image.id().length()))
        : String.join(", ", image.repoTags());
  }

  /** Prunes; does nothing before it is known what goes. */
  void start() {
    if (state.get() != PruneState.ASKING) {
      return;
    }
    state.set(PruneState.WORKING);
    job =
        background
            .work(
                cancellation ->
                    switch (kind) {
                      case DANGLING -> engine.pruneImages(false, cancellation);
                      case UNUSED -> engine.pruneImages(true, cancellation);
                      case BUILD_CACHE -> engine.pruneBuildCache(cancellation);
                    })
            .onSuccess(this::done)
            .onFailure(this::fail)
            .start();
  }

  private void done(Pruned pruned) {
    words.set(texts.messages().get("prune.freed", texts.sizes().of(pruned.freed())));
    state.set(PruneState.DONE);
  }

  private void fail(EngineException failure) {
    words.set(texts.errors().of(failure).sentence());
    state.set(PruneState.FAILED);
  }

  /** Asks and prunes no longer. */
  void stop() {
    if (job != null) {
      job.cancel();
    }
  }
}
