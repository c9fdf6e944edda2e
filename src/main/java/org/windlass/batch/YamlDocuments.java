package org.windlass.batch;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The documents of a YAML text as trees of nodes. What an alias stands for is shared, not copied,
 * so that a small text cannot become a large tree.
 */
final class YamlDocuments {
  private static final int MAX_DEPTH = 100;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setCodePointLimit(BatchReader.MAX_BYTES)
          .setAllowDuplicateKeys(true)
          // Shared as they are, aliases cost nothing; large compose files have hundreds.
          .setMaxAliasesForCollections(Integer.MAX_VALUE)
          .build();

  private YamlDocuments() {}

  /** The roots; what could not be read is told to {@code findings}. */
  static List<Node> read(String text, Findings findings) {
    List<Node> roots = new ArrayList<>();
    try {
      int deep = tooDeep(text);
      if (deep > 0) {
        findings.say("", deep, Unreadable.Reason.TOO_DEEP);
        return roots;
      }
      new Compose(SETTINGS).composeAllFromString(text).forEach(roots::add);
    } catch (YamlEngineException e) {
      findings.say("", lineOf(e), Unreadable.Reason.NOT_YAML);
    }
    return roots;
  }

  static int lineOf(Node node) {
    return node.getStartMark().map(YamlDocuments::lineOf).orElse(0);
  }

  /** Where the text is nested too deep; 0 when it is not. Composing goes down recursively. */
  private static int tooDeep(String text) {
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (depth > MAX_DEPTH) {
        return event.getStartMark().map(YamlDocuments::lineOf).orElse(1);
      }
    }
    return 0;
  }

  private static int lineOf(YamlEngineException failure) {
    return failure instanceof MarkedYamlEngineException marked
        ? marked.getProblemMark().map(YamlDocuments::lineOf).orElse(0)
        : 0;
  }

  private static int lineOf(Mark mark) {
    return mark.getLine() + 1;
  }
}
