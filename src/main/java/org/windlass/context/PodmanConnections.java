package org.windlass.context;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.windlass.context.ConnectionProfile.Source;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.transport.HostParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code podman system connection list} lists. */
final class PodmanConnections {
  private final SortedMap<String, PodmanConnection> connections = new TreeMap<>(new NaturalOrder());
  private final List<ConnectionProfile> broken = new ArrayList<>();

  private PodmanConnections() {}

  /** Reads podman's files; one that cannot be read is among the profiles, as broken. */
  static PodmanConnections read(PodmanFiles files) {
    PodmanConnections all = new PodmanConnections();
    for (Path file : files.configuration()) {
      all.read(file, PodmanConnections::fromToml, "uri", "identity");
    }
    all.read(files.connections(), PodmanConnections::fromJson, "URI", "Identity");
    return all;
  }

  /** All that were read, by name. */
  List<PodmanConnection> all() {
    return List.copyOf(connections.values());
  }

  /** The same as connections of the list. */
  List<ConnectionProfile> profiles() {
    List<ConnectionProfile> profiles = new ArrayList<>();
    connections.values().forEach(connection -> profiles.add(profile(connection)));
    profiles.addAll(broken);
    return profiles;
  }

  private void read(Path file, Format format, String uri, String identity) {
    try {
      ObjectNode entries = format.connections(BoundedFiles.read(file));
      if (entries != null) {
        for (Map.Entry<String, JsonNode> entry : entries.properties()) {
          if (entry.getValue() instanceof ObjectNode connection) {
            connections.put(
                entry.getKey(),
                new PodmanConnection(
                    entry.getKey(),
                    JsonTree.text(connection, uri),
                    JsonTree.text(connection, identity)));
          }
        }
      }
    } catch (NoSuchFileException e) {
      // Nobody needs to have these files.
    } catch (IOException e) {
      addBroken(file, new ConnectionProblem.Unreadable(file, ContextFailures.detail(e)));
    } catch (MalformedException e) {
      addBroken(file, new ConnectionProblem.Damaged(file, e.getMessage()));
    }
  }

  private void addBroken(Path file, ConnectionProblem problem) {
    broken.add(new ConnectionProfile(Source.PODMAN, file.toString(), "", "", null, problem, false));
  }

  private static ConnectionProfile profile(PodmanConnection connection) {
    EngineEndpoint endpoint = null;
    ConnectionProblem problem = null;
    try {
      endpoint = EngineEndpoint.of(HostParser.parse(connection.uri()));
    } catch (InvalidHostException e) {
      problem = new ConnectionProblem.BadHost(e);
    }
    return new ConnectionProfile(
        Source.PODMAN, connection.name(), "", connection.uri(), endpoint, problem, false);
  }

  private static @Nullable ObjectNode fromToml(byte[] text) throws MalformedException {
    return below(TomlTree.parse(text), "engine", "service_destinations");
  }

  private static @Nullable ObjectNode fromJson(byte[] text) throws MalformedException {
    return below(JsonTree.parseFirst(text), "Connection", "Connections");
  }

  private static @Nullable ObjectNode below(ObjectNode tree, String first, String second)
      throws MalformedException {
    ObjectNode outer = JsonTree.object(tree, first);
    return outer == null ? null : JsonTree.object(outer, second);
  }

  /** How a file holds connections. */
  @FunctionalInterface
  private interface Format {
    /** The connections by their names; null for none. */
    @Nullable ObjectNode connections(byte[] text) throws MalformedException;
  }
}
