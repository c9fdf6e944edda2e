package org.windlass.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the user has left windows, columns and the like: short texts by key, in a JSON file. Blocks
 * on files; safe for many threads.
 */
public final class ViewStateFile {
  private final ObjectFile file;

  /**
   * @param file need not exist
   */
  public ViewStateFile(Path file) {
    this.file = new ObjectFile(file);
  }

  /** All texts; none where the file is missing, cannot be read or is not to be understood. */
  public synchronized Map<String, String> load() {
    try {
      Optional<ObjectNode> tree = file.tree();
      Map<String, String> texts = new HashMap<>();
      tree.ifPresent(
          object ->
              object.properties().stream()
                  .filter(entry -> entry.getValue().isString())
                  .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString())));
      return texts;
    } catch (IOException e) {
      return Map.of();
    }
  }

  /** Puts texts beside those of other programs, under a temporary name first. */
  public synchronized void save(Map<String, String> changed) throws IOException {
    ObjectNode tree = file.treeToChange();
    changed.forEach(tree::put);
    file.write(tree);
  }
}
