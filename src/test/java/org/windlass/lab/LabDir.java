package org.windlass.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory of one component. Its path is short, so that a unix socket's fits into the 107 bytes
 * there are, and other users may pass through it. Closing unmounts what an engine left mounted
 * below it and deletes it.
 */
public final class LabDir implements AutoCloseable {
  private static final Path MOUNTS = Path.of("/proc/self/mounts");
  private static final int MOUNT_POINT = 1;
  private static final int LONG = 24;

  private final Path path;

  private LabDir(Path path) {
    this.path = path;
  }

  /** A new, empty directory whose name begins with {@code wl-} and {@code name}. */
  public static LabDir create(String name) {
    Path base = Path.of(System.getProperty("java.io.tmpdir"));
    Path parent = base.toString().length() <= LONG ? base : Path.of("/tmp");
    try {
      Path path = Files.createTempDirectory(parent, "wl-" + name + "-");
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
      return new LabDir(path.toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The directory. */
  public Path path() {
    return path;
  }

  /** A path inside. */
  public Path file(String name) {
    return path.resolve(name);
  }

  /** Makes a directory inside. */
  public Path makeDirectory(String name) {
    try {
      return Files.createDirectories(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file inside, and the directories above it. */
  public Path write(String name, String content) {
    try {
      Path target = file(name);
      Files.createDirectories(target.getParent());
      return Files.writeString(target, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a file inside, if it is there. */
  public void delete(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      for (String mounted : mountsBelow()) {
        LabProcess.run(List.of("umount", "--lazy", mounted));
      }
      Files.walkFileTree(path, new Deletion());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The deepest first. */
  private List<String> mountsBelow() throws IOException {
    try (Stream<String> lines = Files.lines(MOUNTS, StandardCharsets.UTF_8)) {
      return lines
          .map(line -> line.split(" ", -1)[MOUNT_POINT])
          .filter(point -> point.startsWith(path + "/"))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
