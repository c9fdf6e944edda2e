package org.windlass.batch;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A compose file, or Kubernetes manifests: in YAML, of which JSON is a part. */
final class YamlFile {
  private static final Set<String> CONTAINERS =
      Set.of("containers", "initContainers", "ephemeralContainers");

  private final Findings findings;

  private YamlFile(Findings findings) {
    this.findings = findings;
  }

  static void read(String text, Findings findings) {
    YamlFile file = new YamlFile(findings);
    for (Node root : YamlDocuments.read(text, findings)) {
      YamlMap document = YamlMap.of(root);
      if (document.has("services") && !document.has("kind")) {
        file.compose(YamlMap.of(document.get("services")));
      } else {
        file.manifest(root);
      }
    }
  }

  private void compose(YamlMap services) {
    for (Node service : services.values().values()) {
      Node image = YamlMap.of(service).get("image");
      if (image instanceof ScalarNode text) {
        findings.addWithVariables(text.getValue().strip(), Map.of(), YamlDocuments.lineOf(text));
      } else {
        notText(image);
      }
    }
  }

  /** A pod template may lie at any depth: in lists, and in kinds that are not known here. */
  private void manifest(Node root) {
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Node> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty()) {
      Node node = open.removeFirst();
      if (!seen.add(node)) {
        continue;
      }
      Deque<Node> inside = new ArrayDeque<>();
      if (node instanceof SequenceNode list) {
        inside.addAll(list.getValue());
      } else if (node instanceof MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
          Node value = tuple.getValueNode();
          if (tuple.getKeyNode() instanceof ScalarNode key
              && CONTAINERS.contains(key.getValue())
              && value instanceof SequenceNode containers) {
            containers.getValue().forEach(this::container);
          }
          inside.add(value);
        }
      }
      // Depth first keeps the file's order.
      while (!inside.isEmpty()) {
        open.addFirst(inside.removeLast());
      }
    }
  }

  private void container(Node container) {
    Node image = YamlMap.of(container).get("image");
    if (image instanceof ScalarNode text) {
      if (!text.getValue().isBlank()) {
        findings.add(text.getValue().strip(), YamlDocuments.lineOf(text));
      }
    } else {
      notText(image);
    }
  }

  private void notText(@Nullable Node image) {
    if (image != null) {
      findings.say("", YamlDocuments.lineOf(image), Unreadable.Reason.NOT_A_VALUE);
    }
  }
}
