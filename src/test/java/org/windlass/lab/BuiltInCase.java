package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.ImageSummary;

/** A test with a built-in engine of its own. */
abstract class BuiltInCase {
  static final int KB = 1000;

  final BuiltInLab builtIn = new BuiltInLab();
  final Cancellation never = new Cancellation();

  @AfterEach
  final void close() {
    builtIn.close();
  }

  /** The image of a name, which must be there. */
  final ImageSummary image(String name) {
    return images().stream()
        .filter(image -> image.repoTags().contains(name))
        .findFirst()
        .orElseThrow();
  }

  final String idOf(String name) {
    return image(name).id();
  }

  final boolean isListed(String name) {
    return images().stream().anyMatch(image -> image.repoTags().contains(name));
  }

  final void assertWhole() throws EngineException {
    assertThat(builtIn.engine().check(bytes -> {}, never)).isEmpty();
  }

  final List<Path> blobs() throws IOException {
    return files("blobs/sha256");
  }

  /** The file of a blob. */
  final Path blob(String digest) {
    return builtIn.store().resolve("blobs").resolve(digest.replace(':', '/'));
  }

  /** What only those who work on the store should leave there while they do. */
  final List<Path> leftovers() throws IOException {
    List<Path> left = new ArrayList<>(files(".windlass/leases"));
    left.addAll(files(".windlass/partial"));
    left.addAll(files(".windlass/tmp"));
    return left;
  }

  private List<ImageSummary> images() {
    try {
      return builtIn.engine().images(never);
    } catch (EngineException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(builtIn.store().resolve(folder))) {
      return files.toList();
    }
  }
}
