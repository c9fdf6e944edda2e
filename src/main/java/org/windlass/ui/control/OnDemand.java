package org.windlass.ui.control;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part of the window that is built when it is first needed. Belongs to the UI thread. */
public final class OnDemand<T> {
  private final Supplier<T> builder;
  private @Nullable T built;

  /**
   * @param builder called once at most
   */
  public OnDemand(Supplier<T> builder) {
    this.builder = builder;
  }

  /** The part; builds it the first time. */
  public T get() {
    T part = built;
    if (part == null) {
      part = builder.get();
      built = part;
    }
    return part;
  }

  /** Does something with the part, but only if it was needed before. */
  public void ifBuilt(Consumer<? super T> action) {
    if (built != null) {
      action.accept(built);
    }
  }
}
