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

/** A file that holds one JSON object. Blocks; its users see to it that one of them writes. */
final class ObjectFile {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

  /** No such file is larger; in bytes. */
  private static final int LIMIT = 1 << 20;

  private final Path file;

  /**
   * @param file need not exist
   */
  ObjectFile(Path file) {
    this.file = file;
  }

  /** What the file holds: nothing where there is none, empty when it is not to be understood. */
  Optional<ObjectNode> tree() throws IOException {
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

  /** What the file holds, to be changed and written; one that is not understood is put aside. */
  ObjectNode treeToChange() throws IOException {
    Optional<ObjectNode> tree = tree();
    if (tree.isEmpty()) {
      putAside();
    }
    return tree.orElseGet(MAPPER::createObjectNode);
  }

  /** Nothing a user may have written is lost. */
  Path putAside() throws IOException {
    Path aside =
        file.resolveSibling(file.getFileName() + ".damaged-" + STAMP.format(Instant.now()));
    Files.move(file, aside);
    return aside;
  }

  /** Writes under a temporary name first. */
  void write(ObjectNode tree) throws IOException {
    DurableFiles.makeFolders(DurableFiles.parent(file), DurableFiles.PRIVATE_FOLDER);
    DurableFiles.write(
        file,
        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree),
        DurableFiles.PRIVATE_FILE);
  }
}
