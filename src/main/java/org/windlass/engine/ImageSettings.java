package org.windlass.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What containers of an image begin with. Whatever an image does not say is empty.
 *
 * @param environment each {@code NAME=value}
 * @param user who the image's program runs as
 * @param exposedPorts such as {@code 80/tcp}
 * @param volumes folders that are kept apart from the container
 * @param labels in their order
 * @param healthCheck null when the image has none, and from podman, which does not say it
 */
public record ImageSettings(
    List<String> entrypoint,
    List<String> command,
    List<String> environment,
    String workingFolder,
    String user,
    List<String> exposedPorts,
    List<String> volumes,
    Map<String, String> labels,
    @Nullable HealthCheck healthCheck) {
  /** Copies the lists. */
  public ImageSettings {
    entrypoint = List.copyOf(entrypoint);
    command = List.copyOf(command);
    environment = List.copyOf(environment);
    exposedPorts = List.copyOf(exposedPorts);
    volumes = List.copyOf(volumes);
  }
}
