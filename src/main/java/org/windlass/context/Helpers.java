package org.windlass.context;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Which programs {@code config.json} names for keeping secrets. */
final class Helpers {
  static final String STORE = "credsStore";
  private static final String BY_SERVER = "credHelpers";

  private Helpers() {}

  /** The program for a server: its own, or that for all; empty when there is none. */
  static Optional<String> name(ObjectNode tree, String server) throws MalformedException {
    ObjectNode byServer = JsonTree.object(tree, BY_SERVER);
    if (byServer != null && byServer.has(server)) {
      return checked(JsonTree.text(byServer, server));
    }
    return checked(JsonTree.text(tree, STORE));
  }

  /** The servers that have a program of their own. */
  static List<String> named(ObjectNode tree) throws MalformedException {
    ObjectNode byServer = JsonTree.object(tree, BY_SERVER);
    return byServer == null ? List.of() : List.copyOf(byServer.propertyNames());
  }

  /** A name that stays a name when it is put into that of a program. */
  private static Optional<String> checked(String name) throws MalformedException {
    if (!name.isEmpty() && !name.matches("[A-Za-z0-9._-]+")) {
      throw new MalformedException("a credential helper whose name is not one");
    }
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }
}
