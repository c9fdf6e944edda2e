package org.windlass.context;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** TOML of podman's files. */
final class TomlTree {
  private static final TomlMapper MAPPER = new TomlMapper();

  private TomlTree() {}

  /** Reads a text; no text at all counts as an empty one. */
  static ObjectNode parse(byte[] text) throws MalformedException {
    try {
      JsonNode tree = MAPPER.readTree(text);
      return tree.isMissingNode() ? JsonTree.empty() : tree.asObject();
    } catch (JacksonException e) {
      throw JsonTree.malformed("TOML", e);
    }
  }
}
