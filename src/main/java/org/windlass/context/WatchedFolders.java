package org.windlass.context;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.files.DurableFiles;

/**
 * The folders that the system watches for one {@link ContextWatcher}: those of the files and trees,
 * or, while they do not exist, the nearest folder above that does.
 */
final class WatchedFolders implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedFolders.class);
  private static final int MAX_FOLDERS = 2000;

  private final @Nullable WatchService service;
  private Set<WatchKey> keys = new HashSet<>();

  private WatchedFolders(@Nullable WatchService service) {
    this.service = service;
  }

  /**
   * Asks the system to watch, if it can: it may have too many watchers already.
   *
   * @param watches whether to ask it at all
   */
  static WatchedFolders open(boolean watches) {
    try {
      return new WatchedFolders(watches ? FileSystems.getDefault().newWatchService() : null);
    } catch (IOException e) {
      LOG.debug("the system does not watch files", e);
      return new WatchedFolders(null);
    }
  }

  /** Whether the system watches anything. */
  boolean isOpen() {
    return service != null;
  }

  /** Watches what there is of these now, and no more what is gone; false when that failed. */
  boolean follow(List<Path> files, List<Path> trees) {
    WatchService watching = service;
    if (watching == null) {
      return false;
    }
    Set<WatchKey> next = new HashSet<>();
    boolean complete = true;
    for (Path folder : folders(files, trees)) {
      try {
        next.add(
            folder.register(
                watching,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
                StandardWatchEventKinds.ENTRY_MODIFY));
      } catch (IOException e) {
        LOG.debug("{} is not watched", folder, e);
        complete = false;
      }
    }
    keys.removeAll(next);
    keys.forEach(WatchKey::cancel);
    keys = next;
    return complete;
  }

  /** Waits until something happens; false when nothing did. */
  boolean await(Duration limit) throws InterruptedException {
    WatchService watching = service;
    WatchKey key = watching == null ? null : watching.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    if (key == null) {
      return false;
    }
    key.pollEvents();
    key.reset();
    return true;
  }

  @Override
  public void close() {
    try {
      if (service != null) {
        service.close();
      }
    } catch (IOException e) {
      LOG.debug("watching did not end cleanly", e);
    }
  }

  private static Set<Path> folders(List<Path> files, List<Path> trees) {
    Set<Path> folders = new HashSet<>();
    for (Path file : files) {
      addExisting(DurableFiles.parent(file), folders);
      if (Files.isSymbolicLink(file)) {
        try {
          addExisting(DurableFiles.parent(file.toRealPath()), folders);
        } catch (IOException e) {
          LOG.trace("{} leads nowhere", file, e);
        }
      }
    }
    for (Path tree : trees) {
      addExisting(tree.toAbsolutePath(), folders);
      try (Stream<Path> inside = Files.walk(tree, FileStates.MAX_DEPTH)) {
        inside.filter(Files::isDirectory).limit(MAX_FOLDERS).forEach(folders::add);
      } catch (IOException | UncheckedIOException e) {
        LOG.trace("{} cannot be walked", tree, e);
      }
    }
    return folders;
  }

  private static void addExisting(Path folder, Set<Path> folders) {
    Path there = folder;
    while (there != null && !Files.isDirectory(there)) {
      there = there.getParent();
    }
    if (there != null) {
      folders.add(there);
    }
  }
}
