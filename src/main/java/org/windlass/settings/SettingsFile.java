package org.windlass.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings in a file, JSON. What another version has written beside them stays as it is. Blocks
 * on files; safe for many threads.
 */
public final class SettingsFile {
  private final ObjectFile file;

  /**
   * @param file need not exist
   */
  public SettingsFile(Path file) {
    this.file = new ObjectFile(file);
  }

  /**
   * What was read.
   *
   * @param keptAside where a file is now that could not be understood; empty when all was well
   */
  public record Loaded(Settings settings, Optional<Path> keptAside) {}

  /**
   * Reads the settings; those that are missing are as nobody has chosen them.
   *
   * @throws IOException when the file is there and cannot be read
   */
  public synchronized Loaded load() throws IOException {
    Optional<ObjectNode> tree = file.tree();
    return tree.isPresent()
        ? new Loaded(Settings.of(tree.get()), Optional.empty())
        : new Loaded(Settings.DEFAULT, Optional.of(file.putAside()));
  }

  /**
   * What the file says, without a word about what is wrong with it: {@link #load} tells. For what
   * must be known before there is a window.
   */
  public synchronized Settings peek() {
    try {
      return file.tree().map(Settings::of).orElse(Settings.DEFAULT);
    } catch (IOException e) {
      return Settings.DEFAULT;
    }
  }

  /** Writes the settings, under a temporary name first. */
  public synchronized void save(Settings settings) throws IOException {
    ObjectNode tree = file.treeToChange();
    settings.putInto(tree);
    file.write(tree);
  }
}
