package org.windlass.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.windlass.files.DurableFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings in a file, JSON. What another version has written beside them stays as it is. Blocks
 * on files; safe for many threads.
 */
public final class SettingsFile {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

  /** No settings file is larger; in bytes. */
  private static final int LIMIT = 1 << 20;

  private final Path file;

  /**
   * @param file need not exist
   */
  public SettingsFile(Path file) {
    this.file = file;
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
    Optional<ObjectNode> tree = tree();
    return tree.isPresent()
        ? new Loaded(Settings.of(tree.get()), Optional.empty())
        : new Loaded(Settings.DEFAULT, Optional.of(putAside()));
  }

  /**
   * What the file says, without a word about what is wrong with it: {@link #load} tells. For what
   * must be known before there is a window.
   */
  public synchronized Settings peek() {
    try {
      return tree().map(Settings::of).orElse(Settings.DEFAULT);
    } catch (IOException e) {
      return Settings.DEFAULT;
    }
  }

  /** Writes the settings, under a temporary name first. */
  public synchronized void save(Settings settings) throws IOException {
    Optional<ObjectNode> before = tree();
    if (before.isEmpty()) {
      putAside();
    }
    ObjectNode tree = before.orElseGet(MAPPER::createObjectNode);
    settings.putInto(tree);
    Path folder = DurableFiles.parent(file);
    DurableFiles.makeFolders(folder, DurableFiles.PRIVATE_FOLDER);
    Path temporary = DurableFiles.temporaryIn(folder);
    DurableFiles.writeNew(
        temporary,
        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree),
        DurableFiles.PRIVATE_FILE);
    DurableFiles.replace(temporary, file);
  }

  /** What the file holds: nothing where there is none, empty when it is not to be understood. */
  private Optional<ObjectNode> tree() throws IOException {
    try {
      if (Files.size(file) > LIMIT) {
        return Optional.empty();
      }
      JsonNode tree = MAPPER.readTree(Files.readAllBytes(file));
      return tree instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.of(MAPPER.createObjectNode());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** Nothing a user may have written is lost. */
  private Path putAside() throws IOException {
    Path aside =
        file.resolveSibling(file.getFileName() + ".damaged-" + STAMP.format(Instant.now()));
    Files.move(file, aside);
    return aside;
  }
}
