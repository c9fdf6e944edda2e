package org.windlass.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.windlass.files.DurableFiles;

/** Finds all contexts of the store, as docker does in folders of folders too. */
final class ContextListing {
  private static final int MAX_DEPTH = 8;

  private final Path configFolder;
  private final String current;
  private final List<Found> found = new ArrayList<>();

  /** A context, and where it is. */
  private record Found(ConnectionProfile profile, StoreFolder folder) {}

  private ContextListing(Path configFolder, String current) {
    this.configFolder = configFolder;
    this.current = current;
  }

  /** All of them, in docker's order; what cannot be read has its problem. */
  static List<ConnectionProfile> of(Path configFolder, String current) {
    return list(configFolder, current).stream().map(Found::profile).toList();
  }

  /** The folder of a context; a broken one may be listed under its folder's name. */
  static StoreFolder locate(Path configFolder, String name) {
    StoreFolder folder = StoreFolder.of(configFolder, name);
    if (Files.isDirectory(folder.meta())) {
      return folder;
    }
    return list(configFolder, "").stream()
        .filter(found -> found.profile.name().equals(name))
        .map(Found::folder)
        .findFirst()
        .orElse(folder);
  }

  private static List<Found> list(Path configFolder, String current) {
    ContextListing listing = new ContextListing(configFolder, current);
    listing.collect(StoreFolder.metaRoot(configFolder), "", 0);
    listing.found.sort(Comparator.comparing(context -> context.profile.name(), new NaturalOrder()));
    return listing.found;
  }

  /**
   * Looks at one folder, and then at those in it.
   *
   * @param id of the folder in the store; empty for the store's own
   */
  private void collect(Path folder, String id, int depth) {
    try {
      List<Path> children = TlsFiles.children(folder);
      if (!id.isEmpty() && children.stream().anyMatch(ContextListing::isPart)) {
        StoreFolder at = StoreFolder.at(configFolder, id);
        found.add(new Found(ContextReader.profile(at, id, current), at));
      }
      for (Path child : children) {
        if (depth < MAX_DEPTH && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
          String name = TlsFiles.name(child);
          collect(child, id.isEmpty() ? name : id + "/" + name, depth + 1);
        }
      }
    } catch (IOException e) {
      String name = id.isEmpty() ? folder.toString() : id;
      ConnectionProblem problem =
          new ConnectionProblem.Unreadable(folder, ContextFailures.detail(e));
      found.add(
          new Found(
              ContextReader.broken(name, problem, current), StoreFolder.at(configFolder, id)));
    }
  }

  /**
   * An empty folder is nothing; one with files but no {@code meta.json} was not finished. What
   * Windlass has not finished does not count: it was never there.
   */
  private static boolean isPart(Path file) {
    return !Files.isDirectory(file) && !TlsFiles.name(file).startsWith(DurableFiles.TEMPORARY);
  }
}
