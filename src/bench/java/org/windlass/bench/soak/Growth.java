package org.windlass.bench.soak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What has grown from one snapshot to the next. Something grows when it is more after the second
 * third than after the first, and more again after the last: what a program only does once, such as
 * loading a class or filling a cache, does not.
 */
final class Growth {
  private static final double MEGA = 1e6;

  /** Bytes a third by which a heap may differ though nothing is kept. */
  private static final long NOISE = 100_000;

  private static final int MOST = 15;
  private static final String PROGRAM = "org.windlass.";
  private static final String BENCHMARK = "org.windlass.bench.";

  private final List<Snapshot> snapshots;
  private final Map<Snapshot, Map<String, Classes.Count>> classes = new HashMap<>();

  /**
   * @param snapshots after the warm-up, and after each third
   */
  Growth(List<Snapshot> snapshots) throws IOException {
    this.snapshots = snapshots;
    for (Snapshot snapshot : snapshots) {
      classes.put(snapshot, Classes.read(snapshot.classes()));
    }
  }

  /** Prints everything. */
  void print() {
    System.out.printf(
        Locale.ROOT,
        "  %-44s%10s%10s%10s%10s%10s%n",
        "",
        "before",
        "1/3",
        "2/3",
        "after",
        "growth");
    line("heap in use, MB", "%10.2f", snapshot -> snapshot.heap(), MEGA);
    largest();
    line("threads", "%10.0f", snapshot -> Snapshot.sum(snapshot.threads()), 1);
    line("open descriptors", "%10.0f", snapshot -> Snapshot.sum(snapshot.descriptors()), 1);
    for (String kind : keys(Snapshot::descriptors)) {
      line("    " + kind, "%10.0f", s -> s.descriptors().getOrDefault(kind, 0), 1);
    }
    List<String> grown = new ArrayList<>();
    if (grows(Snapshot::heap, NOISE)) {
      grown.add("heap");
    }
    threads(grown);
    for (String kind : keys(Snapshot::descriptors)) {
      if (grows(s -> s.descriptors().getOrDefault(kind, 0), 0)) {
        grown.add(kind);
      }
    }
    List<String> kept = classes();
    if (!kept.isEmpty()) {
      grown.add("objects of " + String.join(", ", kept));
    }
    System.out.println(grown.isEmpty() ? "  nothing grew" : "  GREW from third to third: " + grown);
  }

  private void threads(List<String> grown) {
    for (String name : keys(Snapshot::threads)) {
      ToLongFunction<Snapshot> count = s -> s.threads().getOrDefault(name, 0);
      if (grows(count, 0)) {
        grown.add("threads called " + name);
      }
      if (snapshots.stream().mapToLong(count).distinct().count() > 1) {
        line("    " + name, "%10.0f", count, 1);
      }
    }
  }

  /** Prints what the heap holds more of, as far as it can be seen in the heap. */
  private void largest() {
    List<String> more =
        keys(classes::get).stream()
            .filter(name -> growth(s -> count(s, name).bytes()) > NOISE)
            .sorted(Comparator.comparingLong(name -> -growth(s -> count(s, name).bytes())))
            .limit(MOST)
            .toList();
    for (String name : more) {
      line("    of it " + name, "%10.2f", s -> count(s, name).bytes(), MEGA);
    }
  }

  /** Prints which classes grow, and returns those of the program among them. */
  private List<String> classes() {
    List<String> grown =
        keys(classes::get).stream()
            .filter(name -> grows(s -> objects(s, name), 0))
            .sorted(Comparator.comparingLong(this::grownBytes).reversed())
            .toList();
    if (!grown.isEmpty()) {
      System.out.println("  objects of classes that are more after each third:");
      grown.stream()
          .limit(MOST)
          .forEach(name -> line("    " + name, "%10.0f", s -> objects(s, name), 1));
    }
    return grown.stream()
        .filter(name -> name.startsWith(PROGRAM) && !name.startsWith(BENCHMARK))
        .toList();
  }

  private long grownBytes(String name) {
    return count(snapshots.getLast(), name).minus(count(snapshots.get(1), name)).bytes();
  }

  private long objects(Snapshot snapshot, String name) {
    return count(snapshot, name).objects();
  }

  private Classes.Count count(Snapshot snapshot, String name) {
    return classes.getOrDefault(snapshot, Map.of()).getOrDefault(name, Classes.Count.NONE);
  }

  private boolean grows(ToLongFunction<Snapshot> what, long noise) {
    for (int i = 2; i < snapshots.size(); i++) {
      if (what.applyAsLong(snapshots.get(i)) - what.applyAsLong(snapshots.get(i - 1)) <= noise) {
        return false;
      }
    }
    return true;
  }

  private Set<String> keys(Function<Snapshot, Map<String, ?>> what) {
    TreeSet<String> keys = new TreeSet<>();
    snapshots.forEach(snapshot -> keys.addAll(what.apply(snapshot).keySet()));
    return keys;
  }

  private void line(String name, String format, ToLongFunction<Snapshot> what, double unit) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-44s", name));
    snapshots.forEach(
        snapshot ->
            line.append(String.format(Locale.ROOT, format, what.applyAsLong(snapshot) / unit)));
    System.out.println(line.append(String.format(Locale.ROOT, format, growth(what) / unit)));
  }

  private long growth(ToLongFunction<Snapshot> what) {
    return what.applyAsLong(snapshots.getLast()) - what.applyAsLong(snapshots.getFirst());
  }
}
