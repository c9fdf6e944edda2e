package org.windlass.context;

import org.windlass.engine.EngineHost;

/**
 * A socket where an engine may listen; whether one does, only asking it tells.
 *
 * @param instance the name of one of several of the product; empty where there is but one
 */
public record KnownSocket(Product product, String instance, EngineHost host) {

  /** Programs whose sockets are known. */
  public enum Product {
    /** The Docker engine of the system. */
    DOCKER,
    /** A Docker engine of this user. */
    DOCKER_ROOTLESS,
    /** Docker Desktop. */
    DOCKER_DESKTOP,
    /** The podman of the system. */
    PODMAN,
    /** A podman of this user. */
    PODMAN_ROOTLESS,
    /** The virtual machine of podman. */
    PODMAN_MACHINE,
    /** Colima. */
    COLIMA,
    /** Rancher Desktop. */
    RANCHER_DESKTOP,
    /** Lima. */
    LIMA,
    /** OrbStack. */
    ORBSTACK
  }
}
