package org.windlass.builtin.store;

import org.windlass.engine.Removal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.builtin.archive.ArchiveFormat;
import org.windlass.builtin.archive.ImageLoader;
import org.windlass.builtin.archive.SavedImages;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;

/** The program ends after any step on the disk; what is listed afterwards is whole. */
final class StoreCrashTest {
  private static final TestImage OLD = TestImage.of("old", 1, 2);
  private static final TestImage NEW = TestImage.of("new", 2, 3);

  @TempDir Path dir;

  private interface Work {
    void run(ImageStore store) throws IOException, EngineException;
  }

  @Test
  void inAPull() throws Exception {
    int crashes =
        crashEverywhere(
            store -> NEW.pullInto(store, "app:1"),
            List.of("app:1"),
            List.of("app:1", "app@" + OLD.manifest().digest()));
    // Two layers were not needed: what is written is one layer, two documents and the list.
    assertThat(crashes).isGreaterThanOrEqualTo(4 * 4);
  }

  @Test
  void inARemoval() throws Exception {
    int crashes =
        crashEverywhere(store -> store.remove("app:1", false), List.of("app:1"), List.of());
    assertThat(crashes).isGreaterThan(4);
  }

  @Test
  void inALoad() throws Exception {
    ImageStore other = ImageStore.open(dir.resolve("other"));
    NEW.pullInto(other, "app:1");
    SavedImages saved = SavedImages.of(other, other.images(), ArchiveFormat.DOCKER);
    int crashes =
        crashEverywhere(
            store -> new ImageLoader(store).load(saved.open(), bytes -> {}, new Cancellation()),
            List.of("app:1"),
            List.of("app:1", "app@" + OLD.manifest().digest()));
    // Six blobs and the list, each written, synced and renamed.
    assertThat(crashes).isGreaterThan(6 * 3);
  }

  @Test
  void inATag() throws Exception {
    crashEverywhere(
        store -> store.tag("app:1", TestImage.reference("other:2")),
        List.of("app:1"),
        List.of("app:1", "other:2"));
  }

  /** Returns after how many steps the program could end. */
  private int crashEverywhere(Work work, List<String> before, List<String> after) throws Exception {
    for (int last = 0; ; last++) {
      Path folder = dir.resolve("store-" + last);
      OLD.pullInto(ImageStore.open(folder), "app:1");
      ImageStore crashing = ImageStore.open(folder, new CrashingDisk(last));
      boolean crashed = crashes(work, crashing);
      ImageStore again = ImageStore.open(folder);

      assertThat(TestImage.names(again)).isIn(before, sorted(again, after));
      assertThat(again.check(bytes -> {}, new Cancellation())).isEmpty();
      work(work, again);
      assertThat(TestImage.names(again)).containsExactlyInAnyOrderElementsOf(after);
      assertThat(again.check(bytes -> {}, new Cancellation())).isEmpty();
      again.collect();
      assertThat(files(folder.resolve(".windlass/tmp"))).isZero();
      if (!crashed) {
        return last;
      }
    }
  }

  /** Done again, it does what was left. */
  private static void work(Work work, ImageStore store) throws Exception {
    try {
      work.run(store);
    } catch (StoreException e) {
      // A removal that was done has nothing left to remove.
      assertThat(e.reason()).isEqualTo(StoreException.Reason.NO_SUCH_IMAGE);
    }
  }

  private static boolean crashes(Work work, ImageStore store) throws Exception {
    try {
      work.run(store);
      return false;
    } catch (CrashingDisk.Crash e) {
      return true;
    }
  }

  private static List<String> sorted(ImageStore store, List<String> names) throws IOException {
    List<String> found = List.copyOf(TestImage.names(store).stream().map(String::valueOf).toList());
    return found.size() == names.size() && found.containsAll(names) ? found : names;
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }
}
