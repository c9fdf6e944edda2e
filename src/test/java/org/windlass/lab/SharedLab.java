package org.windlass.lab;

import org.jspecify.annotations.Nullable;

/**
 * The components that tests share, each started when it is first asked for and stopped when all
 * tests have ended. A test uses repositories of its own in them, and harms none of them: what it
 * wants to break it starts itself. Safe for use by many threads.
 */
public final class SharedLab implements AutoCloseable {
  private final LabScope scope = new LabScope();
  private @Nullable RegistryLab registry;
  private @Nullable DockerdLab dockerd;
  private @Nullable PodmanLab podman;

  SharedLab() {}

  /** A registry that lets everybody push and pull. */
  public synchronized RegistryLab registry() {
    if (registry == null) {
      registry = scope.add(RegistryLab.start());
    }
    return registry;
  }

  /** A dockerd that listens at a unix socket and at a port. */
  public synchronized DockerdLab dockerd() {
    if (dockerd == null) {
      dockerd = scope.add(DockerdLab.start("-H", "tcp://127.0.0.1:0"));
    }
    return dockerd;
  }

  /** A podman that knows the registry. */
  public synchronized PodmanLab podman() {
    if (podman == null) {
      podman = scope.add(PodmanLab.start(registry().address()));
    }
    return podman;
  }

  @Override
  public void close() {
    scope.close();
  }
}
