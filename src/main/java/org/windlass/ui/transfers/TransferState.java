package org.windlass.ui.transfers;

/** How a transfer stands. */
public enum TransferState {
  /** It runs. */
  RUNNING,
  /** It ended well. */
  SUCCEEDED,
  /** It ended badly. */
  FAILED,
  /** Somebody ended it. */
  CANCELLED
}
