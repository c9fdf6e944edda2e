package org.windlass.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writing such that after a crash the old content is there, or the new, and never a part of it. */
public final class DurableFiles {
  /** How all that is only there for a while is called, so that a later run can clear it away. */
  public static final String TEMPORARY = ".windlass-";

  /** Permissions of what only its owner may read. */
  public static final String PRIVATE_FILE = "rw-------";

  /** The same of a folder. */
  public static final String PRIVATE_FOLDER = "rwx------";

  /** Permissions of what everybody may read. */
  public static final String PUBLIC_FILE = "rw-r--r--";

  /** The same of a folder. */
  public static final String PUBLIC_FOLDER = "rwxr-xr-x";

  private DurableFiles() {}

  /** A name in {@code folder} that nobody else uses. */
  public static Path temporaryIn(Path folder) {
    return folder.resolve(TEMPORARY + UUID.randomUUID());
  }

  /**
   * Writes a file that must not exist yet, to the disk; nobody can read it who may not. What cannot
   * be written whole is gone again.
   */
  public static void writeNew(Path file, byte[] content, String permissions) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            attributes(file, permissions))) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /**
   * Writes a file, or puts another content in its place: under a temporary name first, so that one
   * or the other is there at any time.
   */
  public static void write(Path file, byte[] content, String permissions) throws IOException {
    Path temporary = temporaryIn(parent(file));
    writeNew(temporary, content, permissions);
    replace(temporary, file);
  }

  /** Puts a written file in the place of another. */
  public static void replace(Path temporary, Path target) throws IOException {
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncFolder(parent(target));
  }

  /**
   * Puts a written file where there is none.
   *
   * @throws FileAlreadyExistsException when there is one, which then stays
   */
  public static void putNew(Path temporary, Path target) throws IOException {
    try {
      Files.createLink(target, temporary);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) {
      // Not every file system knows links; there two programs may race.
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileAlreadyExistsException(target.toString());
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }
    syncFolder(parent(target));
  }

  /** Makes a folder and those above it, where they are missing. */
  public static void makeFolders(Path folder, String permissions) throws IOException {
    if (!Files.isDirectory(folder)) {
      Path above = folder.getParent();
      if (above != null && !Files.isDirectory(above)) {
        makeFolders(above, permissions);
      }
      try {
        Files.createDirectory(folder, attributes(folder, permissions));
      } catch (FileAlreadyExistsException e) {
        if (!Files.isDirectory(folder)) {
          throw e;
        }
      }
      if (above != null) {
        syncFolder(above);
      }
    }
  }

  /** Makes what was renamed or deleted in a folder last. */
  public static void syncFolder(Path folder) throws IOException {
    if (isPosix(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Deletes a file or a folder with all in it; follows no link; what is missing is no failure. */
  public static void deleteTree(Path tree) throws IOException {
    if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(tree, new Deletion());
    }
  }

  /** Whether its file system has permissions as POSIX has them. */
  public static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** The folder of a file that has one. */
  public static Path parent(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file : parent;
  }

  /** Permissions for a file that is about to be made; none where there are no such. */
  public static FileAttribute<?>[] attributes(Path file, String permissions) {
    return isPosix(file)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
