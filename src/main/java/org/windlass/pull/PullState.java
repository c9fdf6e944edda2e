package org.windlass.pull;

/** What has become of a pull. */
public enum PullState {
  /** It waits for its turn. */
  QUEUED,
  /** It is under way. */
  PULLING,
  /** It failed for what may pass, and is tried again by itself. */
  RETRYING,
  /** The engine has the image. */
  SUCCEEDED,
  /** It failed; it can be tried again. */
  FAILED,
  /** The user ended it; it can be tried again. */
  CANCELLED;

  /** Whether nothing happens any more unless somebody asks for it. */
  public boolean ended() {
    return this == SUCCEEDED || this == FAILED || this == CANCELLED;
  }
}
