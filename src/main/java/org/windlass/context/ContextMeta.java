package org.windlass.context;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code meta.json} of a context holds; all that Windlass does not know is carried along. */
final class ContextMeta {
  /** The name of Docker's endpoint among those of a context. */
  static final String DOCKER = "docker";

  private static final String NAME = "Name";
  private static final String METADATA = "Metadata";
  private static final String DESCRIPTION = "Description";
  private static final String ENDPOINTS = "Endpoints";
  private static final String HOST = "Host";
  private static final String SKIP_TLS_VERIFY = "SkipTLSVerify";

  private final ObjectNode tree;

  private ContextMeta(ObjectNode tree) {
    this.tree = tree;
  }

  /** A context of a name, with nothing in it. */
  static ContextMeta named(String name) {
    ObjectNode tree = JsonTree.empty();
    tree.put(NAME, name);
    tree.set(METADATA, JsonTree.empty());
    tree.set(ENDPOINTS, JsonTree.empty());
    return new ContextMeta(tree);
  }

  /** Reads a file, and fails where docker would. */
  static ContextMeta parse(byte[] text) throws MalformedException {
    ContextMeta meta = new ContextMeta(JsonTree.parse(text));
    meta.name();
    meta.description();
    if (meta.hasEndpoint()) {
      meta.host();
      meta.skipsTlsVerify();
    }
    return meta;
  }

  String name() throws MalformedException {
    return JsonTree.text(tree, NAME);
  }

  /** Empty for none. */
  String description() throws MalformedException {
    ObjectNode metadata = JsonTree.object(tree, METADATA);
    JsonNode description = metadata == null ? null : metadata.get(DESCRIPTION);
    if (description == null || description.isString()) {
      return description == null ? "" : description.stringValue();
    }
    throw new MalformedException("\"Description\" is not a text");
  }

  boolean hasEndpoint() throws MalformedException {
    return endpoint() != null;
  }

  /** As it is written; empty when there is none. */
  String host() throws MalformedException {
    ObjectNode endpoint = endpoint();
    return endpoint == null ? "" : JsonTree.text(endpoint, HOST);
  }

  boolean skipsTlsVerify() throws MalformedException {
    ObjectNode endpoint = endpoint();
    return endpoint != null && JsonTree.flag(endpoint, SKIP_TLS_VERIFY);
  }

  /** The same under another name. */
  ContextMeta withName(String name) {
    ContextMeta copy = new ContextMeta(tree.deepCopy());
    put(copy.tree, NAME, JsonNodeFactory.instance.stringNode(name));
    return copy;
  }

  /** The same with another description and Docker endpoint. */
  ContextMeta with(String description, String host, boolean skipTlsVerify)
      throws MalformedException {
    ContextMeta copy = new ContextMeta(tree.deepCopy());
    ObjectNode metadata = child(copy.tree, METADATA);
    if (description.isEmpty()) {
      metadata.remove(DESCRIPTION);
    } else {
      metadata.put(DESCRIPTION, description);
    }
    ObjectNode endpoints = child(copy.tree, ENDPOINTS);
    ObjectNode endpoint =
        endpoints.get(DOCKER) instanceof ObjectNode known ? known : endpoints.putObject(DOCKER);
    put(endpoint, HOST, JsonNodeFactory.instance.stringNode(host));
    put(endpoint, SKIP_TLS_VERIFY, JsonNodeFactory.instance.booleanNode(skipTlsVerify));
    return copy;
  }

  byte[] encode() throws MalformedException {
    return JsonTree.compact(tree);
  }

  private @Nullable ObjectNode endpoint() throws MalformedException {
    ObjectNode endpoints = JsonTree.object(tree, ENDPOINTS);
    JsonNode endpoint = endpoints == null ? null : endpoints.get(DOCKER);
    if (endpoint == null || endpoint.isNull()) {
      return null;
    } else if (endpoint.isObject()) {
      return endpoint.asObject();
    }
    throw new MalformedException("the endpoint \"docker\" is not an object");
  }

  private static void put(ObjectNode object, String name, JsonNode value) {
    object.set(JsonTree.key(object, name).orElse(name), value);
  }

  private static ObjectNode child(ObjectNode object, String name) throws MalformedException {
    ObjectNode child = JsonTree.object(object, name);
    if (child == null) {
      child = JsonTree.empty();
      put(object, name, child);
    }
    return child;
  }
}
