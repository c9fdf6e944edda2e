package org.windlass.ui.usage;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.DiskUsage;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineAbility;
import org.windlass.engine.EngineException;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.Job;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.Texts;

/** What one engine's disk holds. All members belong to the UI thread. */
public final class UsageViewModel {
  private final Engine engine;
  private final Background background;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<@Nullable DiskUsage> usage = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ErrorText> error = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private @Nullable Job job;

  /** Asks nothing before the first {@link #refresh}. */
  public UsageViewModel(Engine engine, Background background, Texts texts) {
    this.engine = engine;
    this.background = background;
    this.texts = texts;
  }

  /** What was counted last; null before. */
  public ReadOnlyObjectProperty<@Nullable DiskUsage> usageProperty() {
    return usage.getReadOnlyProperty();
  }

  /** Why it could not be counted; null when it could. */
  public ReadOnlyObjectProperty<@Nullable ErrorText> errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Whether the engine is counting, which may take long. */
  public ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** Whether the engine has a build cache that could be emptied. */
  boolean hasBuildCache() {
    return engine.can(EngineAbility.BUILD_CACHE);
  }

  /** What would go, to be asked about. */
  PruneViewModel prune(PruneKind kind) {
    return new PruneViewModel(engine, background, texts, kind);
  }

  /** Counts again; does nothing while it counts. */
  public void refresh() {
    if (job != null) {
      return;
    }
    reading.set(true);
    error.set(null);
    job =
        background
            .work(engine::usage)
            .onSuccess(
                counted -> {
                  usage.set(counted);
                  ended();
                })
            .onFailure(this::fail)
            .start();
  }

  /** Counts no longer. */
  public void stop() {
    if (job != null) {
      job.cancel();
      ended();
    }
  }

  private void fail(EngineException failure) {
    error.set(texts.errors().of(failure));
    ended();
  }

  private void ended() {
    job = null;
    reading.set(false);
  }
}
