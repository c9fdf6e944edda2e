package org.windlass.pull;

/** Where a layer is on its way, in the order of the way. */
public enum LayerState {
  /** Its turn has not come. */
  WAITING,
  /** Its bytes are arriving. */
  DOWNLOADING,
  /** The download broke off and starts again in a moment. */
  RETRYING,
  /** Its digest is being checked. */
  VERIFYING,
  /** All its bytes have arrived. */
  DOWNLOADED,
  /** It is being unpacked. */
  EXTRACTING,
  /** It is there. */
  COMPLETE,
  /** It was there before. */
  EXISTS;

  /** Whether nothing more will happen to the layer. */
  public boolean terminal() {
    return this == COMPLETE || this == EXISTS;
  }

  /** Whether all bytes of the layer have arrived. */
  boolean hasAllBytes() {
    return compareTo(VERIFYING) >= 0;
  }
}
