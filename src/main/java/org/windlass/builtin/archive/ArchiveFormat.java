package org.windlass.builtin.archive;

/** Who an archive is for. */
public enum ArchiveFormat {
  /**
   * What {@code docker save} makes: {@code docker load} and {@code podman load} take it. It is an
   * {@link #OCI} archive too.
   */
  DOCKER,
  /** An OCI image layout in a tar archive. */
  OCI
}
