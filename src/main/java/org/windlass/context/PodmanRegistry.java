package org.windlass.context;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A {@code [[registry]]} of podman's {@code registries.conf} (containers-registries.conf(5)).
 *
 * @param prefix of the references it is for
 * @param location where they really are
 */
record PodmanRegistry(String prefix, String location, boolean insecure, List<Mirror> mirrors) {
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9.-]+(:\\d+)?|\\[[0-9a-f:]+](:\\d+)?");

  /**
   * A {@code [[registry.mirror]]}.
   *
   * @param forDigestsOnly whether it is not asked for tags
   */
  record Mirror(String location, boolean insecure, boolean forDigestsOnly) {
    /** Whether it has the same repositories under the same names. */
    boolean isWholeRegistry() {
      return !forDigestsOnly && HOST.matcher(location).matches();
    }
  }

  static PodmanRegistry of(JsonNode entry) {
    String location = entry.path("location").asString("");
    String prefix = entry.path("prefix").asString("");
    boolean digestsOnly = entry.path("mirror-by-digest-only").asBoolean(false);
    List<Mirror> mirrors = new ArrayList<>();
    for (JsonNode mirror : entry.path("mirror")) {
      String from = mirror.path("pull-from-mirror").asString("all");
      mirrors.add(
          new Mirror(
              mirror.path("location").asString(""),
              mirror.path("insecure").asBoolean(false),
              digestsOnly || !from.equals("all")));
    }
    return new PodmanRegistry(
        prefix.isEmpty() ? location : prefix,
        location.isEmpty() ? prefix : location,
        entry.path("insecure").asBoolean(false),
        mirrors);
  }

  /** Whether it is for all of a registry, under its own name. */
  boolean isWholeRegistry() {
    return prefix.equals(location) && HOST.matcher(prefix).matches();
  }
}
