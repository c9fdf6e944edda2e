package org.windlass.pull.plan;

/** By what an engine knows a layer again that it has already. */
public enum LayerReuse {
  /**
   * By what it unpacks to, and by all layers below it: dockerd keeps each layer as what it changes
   * on top of another.
   */
  CHAIN,
  /** By what it unpacks to, wherever it lies: podman copies a layer that it has elsewhere. */
  CONTENT,
  /** By the bytes that a registry sends: the built-in engine stores just these. */
  BLOB
}
