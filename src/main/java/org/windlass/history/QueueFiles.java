package org.windlass.history;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.files.DurableFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pulls that are not finished: a file for each window, {@code queue-NAME.json}, so that several
 * programs never write the same one. A file whose program runs no longer was left by a crash.
 * Blocks on files; safe for many threads.
 */
public final class QueueFiles {
  private static final Logger LOG = LoggerFactory.getLogger(QueueFiles.class);
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String PREFIX = "queue-";
  private static final String SUFFIX = ".json";
  private static final int LIMIT = 1 << 22;

  private final Path folder;

  /**
   * @param folder need not exist
   */
  public QueueFiles(Path folder) {
    this.folder = folder;
  }

  /** A file's content; the process is known by its number and the moment it began. */
  record Content(long process, long began, List<UnfinishedPull> pulls) {}

  /**
   * What a program has left behind.
   *
   * @param file in which it is
   */
  public record Left(Path file, List<UnfinishedPull> pulls) {
    /** Copies the list. */
    public Left {
      pulls = List.copyOf(pulls);
    }
  }

  /** A name for the file of one window, which no other has. */
  public static String newName() {
    return UUID.randomUUID().toString();
  }

  /** Writes what is not finished of a window, under a temporary name first. */
  public synchronized void save(String name, List<UnfinishedPull> pulls) throws IOException {
    Path file = folder.resolve(PREFIX + name + SUFFIX);
    if (pulls.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    DurableFiles.makeFolders(folder, DurableFiles.PRIVATE_FOLDER);
    ProcessHandle me = ProcessHandle.current();
    DurableFiles.write(
        file,
        MAPPER.writeValueAsBytes(new Content(me.pid(), began(me), pulls)),
        DurableFiles.PRIVATE_FILE);
  }

  /** What programs have left that run no longer. A file that is not understood is put aside. */
  public synchronized List<Left> left() throws IOException {
    List<Left> left = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (Path file : files) {
        read(file)
            .filter(content -> !runs(content))
            .ifPresent(content -> left.add(new Left(file, content.pulls())));
      }
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return left;
  }

  /** Forgets what a program has left. */
  public synchronized void forget(Left left) throws IOException {
    Files.deleteIfExists(left.file());
  }

  private Optional<Content> read(Path file) throws IOException {
    try {
      if (Files.size(file) <= LIMIT) {
        Content content = MAPPER.readValue(Files.readAllBytes(file), Content.class);
        if (content != null && content.pulls() != null) {
          return Optional.of(content);
        }
      }
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JacksonException e) {
      LOG.debug("{} is not understood", file, e);
    }
    Path aside = file.resolveSibling(file.getFileName() + ".damaged");
    LOG.warn("{} could not be understood, and is now {}", file, aside);
    Files.move(file, aside);
    return Optional.empty();
  }

  private static boolean runs(Content content) {
    return ProcessHandle.of(content.process())
        .filter(ProcessHandle::isAlive)
        .filter(process -> began(process) == content.began())
        .isPresent();
  }

  private static long began(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
  }
}
