package org.windlass.batch;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping by its keys, with what {@code <<} merges into it. */
record YamlMap(Map<String, Node> values) {
  private static final String MERGE = "<<";

  /** The mapping of a node; an empty one for any other node. */
  static YamlMap of(@Nullable Node node) {
    Map<String, Node> values = new LinkedHashMap<>();
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Node> open = new ArrayDeque<>();
    if (node instanceof MappingNode) {
      open.add(node);
    }
    while (!open.isEmpty()) {
      Node next = open.removeFirst();
      // What merges itself, or the same again, adds nothing.
      if (!seen.add(next)) {
        continue;
      }
      if (next instanceof SequenceNode list) {
        open.addAll(list.getValue());
      } else if (next instanceof MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
          if (tuple.getKeyNode() instanceof ScalarNode key) {
            if (key.getValue().equals(MERGE)) {
              open.addLast(tuple.getValueNode());
            } else {
              values.putIfAbsent(key.getValue(), tuple.getValueNode());
            }
          }
        }
      }
    }
    return new YamlMap(values);
  }

  /** The value of a key; null when there is none. */
  @Nullable Node get(String key) {
    return values.get(key);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }
}
