package org.windlass.engine;

/** Windlass and the engine have no API version in common. */
public final class EngineIncompatibleException extends EngineException {
  private final ApiVersion.Range ours;
  private final ApiVersion.Range theirs;

  /** Both ranges are inclusive and do not overlap. */
  public EngineIncompatibleException(ApiVersion.Range ours, ApiVersion.Range theirs) {
    super("no API version in common: Windlass speaks " + ours + ", the engine " + theirs, null);
    this.ours = ours;
    this.theirs = theirs;
  }

  /** What Windlass speaks. */
  public ApiVersion.Range ours() {
    return ours;
  }

  /** What the engine speaks. */
  public ApiVersion.Range theirs() {
    return theirs;
  }
}
