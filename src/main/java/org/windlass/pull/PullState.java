package org.windlass.pull;

/** What has become of a pull. */
public enum PullState {
  /** It is under way. */
  PULLING,
  /** The engine has the image. */
  SUCCEEDED,
  /** It failed; it can be tried again. */
  FAILED,
  /** The user ended it; it can be tried again. */
  CANCELLED
}
