package org.windlass.ui.tags;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.windlass.reference.TagVersion;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.Page;
import org.windlass.registry.RegistryException;
import org.windlass.registry.Repository;

/** Reads all tags of a repository, page by page. Blocks: runs on a worker thread. */
final class TagListing {
  /** How many tags are asked for at once; a registry may send fewer. */
  static final int PAGE = 1_000;

  /** More than that nobody looks through, and a registry that never ends must not fill memory. */
  static final int MOST = 100_000;

  /** While it grows, the list is shown at most so often. */
  private static final Duration GROWTH = Duration.ofMillis(250);

  private final Repository repository;
  private final InstantSource clock;
  private final Consumer<List<TagVersion>> growth;
  private final Set<TagVersion> tags = new TreeSet<>();
  private Instant shown = Instant.EPOCH;

  /**
   * @param growth hears what is there so far, sorted, now and then
   */
  TagListing(Repository repository, InstantSource clock, Consumer<List<TagVersion>> growth) {
    this.repository = repository;
    this.clock = clock;
    this.growth = growth;
  }

  /** All tags, sorted. */
  List<TagVersion> read(CancelSignal signal) throws RegistryException {
    Set<Page.Next> asked = new HashSet<>();
    Page page = repository.tags(PAGE, signal);
    add(page);
    for (Page.Next next = page.next(); next != null && asked.add(next); next = page.next()) {
      if (tags.size() >= MOST) {
        break;
      }
      grow();
      page = repository.tags(next, signal);
      add(page);
    }
    return List.copyOf(tags);
  }

  private void add(Page page) {
    page.names().forEach(tag -> tags.add(TagVersion.of(tag)));
  }

  private void grow() {
    Instant now = clock.instant();
    if (!shown.plus(GROWTH).isAfter(now)) {
      shown = now;
      growth.accept(List.copyOf(tags));
    }
  }
}
