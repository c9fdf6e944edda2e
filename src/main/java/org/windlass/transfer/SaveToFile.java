package org.windlass.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineException;
import org.windlass.engine.LocalFileException;
import org.windlass.files.DurableFiles;

/**
 * Saves images to a tar file, as {@code docker save -o} does. The file has its name only when it is
 * whole and on the disk; what could not be finished is gone again.
 */
public final class SaveToFile {
  private static final Logger LOG = LoggerFactory.getLogger(SaveToFile.class);
  private static final int BUFFER = 1 << 17;

  private SaveToFile() {}

  /**
   * Saves images; blocks until they are on the disk.
   *
   * @param namesOrIds of images, at least one
   * @param file is overwritten when it is there; only its owner may read it
   * @return the file's name
   * @throws LocalFileException when the file cannot be written
   */
  public static List<String> run(
      Engine from,
      List<String> namesOrIds,
      Path file,
      TransferProgress progress,
      Cancellation cancellation)
      throws EngineException {
    Path temporary = DurableFiles.temporaryIn(DurableFiles.parent(file));
    try {
      from.save(
          namesOrIds,
          (archive, size) -> copy(archive, size, temporary, file, progress),
          cancellation);
      cancellation.throwIfCancelled();
      put(temporary, file);
    } finally {
      clear(temporary);
    }
    return List.of(file.toString());
  }

  private static void copy(
      InputStream archive, long size, Path temporary, Path file, TransferProgress progress)
      throws EngineException, IOException {
    try (FileChannel channel = open(temporary, file)) {
      byte[] buffer = new byte[BUFFER];
      long sum = 0;
      for (int n = archive.read(buffer); n >= 0; n = archive.read(buffer)) {
        write(channel, ByteBuffer.wrap(buffer, 0, n), file);
        sum += n;
        progress.moved(sum, size);
      }
      sync(channel, file);
    }
  }

  private static FileChannel open(Path temporary, Path file) throws LocalFileException {
    try {
      return FileChannel.open(
          temporary,
          Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
          DurableFiles.attributes(temporary, DurableFiles.PRIVATE_FILE));
    } catch (IOException e) {
      throw new LocalFileException(file, e);
    }
  }

  private static void write(FileChannel channel, ByteBuffer bytes, Path file)
      throws LocalFileException {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new LocalFileException(file, e);
    }
  }

  private static void sync(FileChannel channel, Path file) throws LocalFileException {
    try {
      channel.force(true);
    } catch (IOException e) {
      throw new LocalFileException(file, e);
    }
  }

  private static void put(Path temporary, Path file) throws LocalFileException {
    try {
      DurableFiles.replace(temporary, file);
    } catch (IOException e) {
      throw new LocalFileException(file, e);
    }
  }

  private static void clear(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      LOG.warn("{} stays behind", temporary, e);
    }
  }
}
