package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.MOUNT;
import static org.windlass.lab.Program.SETPRIV;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.windlass.context.ContextStore;

/** Disks that are full or read-only, and folders of others: a clear reason, and nothing lost. */
@Lab({MOUNT, SETPRIV})
final class ContextDiskLabTest {
  private static final int PAGE = 4096;

  @Test
  void onAFullDiskNothingIsLost(LabScope scope) throws Exception {
    TreeSet<Integer> done = new TreeSet<>();
    for (int free = 0; free <= 12; free++) {
      int pages = free;
      done.add(
          onDisk(
              scope,
              "size=256k",
              config -> {
                fillBytes(config.resolve("filler"));
                try (var file =
                    Files.newByteChannel(config.resolve("filler"), StandardOpenOption.WRITE)) {
                  file.truncate(file.size() - (long) pages * PAGE);
                }
              }));
    }
    // From no room for anything to room enough for all.
    assertThat(done).contains(0).hasSizeGreaterThan(3);
  }

  @Test
  void withoutRoomForMoreFilesNothingIsLost(LabScope scope) throws Exception {
    TreeSet<Integer> done = new TreeSet<>();
    for (int free = 0; free <= 12; free++) {
      int inodes = free;
      done.add(
          onDisk(
              scope,
              "size=1m,nr_inodes=60",
              config -> {
                int made = fillFiles(config.resolve("filler"));
                for (int i = made - 1; i >= made - inodes; i--) {
                  Files.delete(config.resolve("filler").resolve(String.valueOf(i)));
                }
              }));
    }
    assertThat(done).contains(0).hasSizeGreaterThan(3);
  }

  /**
   * Tries all operations on a disk that has been filled, each on what the others left.
   *
   * @return how many of them went through
   */
  private static int onDisk(LabScope scope, String options, Filling filling) throws Exception {
    LabDir dir = scope.add(LabDir.create("disk"));
    Path config = dir.makeDirectory("docker");
    LabProcess.run(List.of(MOUNT.path(), "-t", "tmpfs", "-o", options, "tmpfs", config.toString()));
    StoreOperations operations = new StoreOperations(config, dir.makeDirectory("outside"));
    operations.prepare();
    // The lock is there as it would be after the first write.
    filling.fill(config);
    SortedMap<String, String> before = operations.content();

    Map<String, String> outcomes = operations.tryAll();

    assertThat(outcomes.values()).allMatch(o -> StoreOperations.isDone(o) || o.equals("NO_SPACE"));
    SortedMap<String, String> after = operations.content();
    assertThat(after.keySet()).noneMatch(name -> name.contains(".windlass-"));
    long done = outcomes.values().stream().filter(StoreOperations::isDone).count();
    if (done == 0) {
      assertThat(after).isEqualTo(before);
    }
    assertThat(new ContextStore(config).list(""))
        .isNotEmpty()
        .allMatch(profile -> profile.problem() == null)
        .allMatch(profile -> profile.endpoint() != null && profile.endpoint().tls().isOn());
    return (int) done;
  }

  @Test
  void onAReadOnlyDiskNothingChanges(LabScope scope) throws Exception {
    LabDir dir = scope.add(LabDir.create("disk"));
    Path config = dir.makeDirectory("docker");
    LabProcess.run(List.of(MOUNT.path(), "-t", "tmpfs", "tmpfs", config.toString()));
    StoreOperations operations = new StoreOperations(config, dir.makeDirectory("outside"));
    operations.prepare();
    LabProcess.run(List.of(MOUNT.path(), "-o", "remount,ro", config.toString()));
    SortedMap<String, String> before = operations.content();

    assertThat(operations.tryAll().values()).containsOnly("READ_ONLY");
    assertThat(operations.content()).isEqualTo(before);
  }

  @Test
  void othersMayNotChangeTheStoreAndDoNotTakeItsTlsForNone(LabScope scope) throws Exception {
    LabDir dir = scope.add(LabDir.create("others"));
    Path config = dir.makeDirectory("docker");
    Path outside = dir.makeDirectory("outside");
    StoreOperations operations = new StoreOperations(config, outside);
    operations.prepare();
    for (Path file : List.of(dir.path(), config, config.resolve("config.json"), outside)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    SortedMap<String, String> before = operations.content();

    String said =
        scope
            .add(OtherUser.nobody())
            .java(StoreOperations.class, config.toString(), outside.toString());

    assertThat(said)
        .startsWith(
            "{create=PERMISSION, edit=PERMISSION, duplicate=PERMISSION, import=PERMISSION,"
                + " use=PERMISSION, export=PERMISSION, rename=PERMISSION}")
        .contains("endpoint=null, problem=Unreadable[")
        .contains("detail=permission denied");
    assertThat(operations.content()).isEqualTo(before);
  }

  private interface Filling {
    void fill(Path config) throws IOException;
  }

  private static void fillBytes(Path file) throws IOException {
    byte[] page = new byte[PAGE];
    try (var out = Files.newOutputStream(file)) {
      while (true) {
        out.write(page);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  private static int fillFiles(Path folder) throws IOException {
    Files.createDirectory(folder);
    int made = 0;
    try {
      while (true) {
        Files.createFile(folder.resolve(String.valueOf(made)));
        made++;
      }
    } catch (FileSystemException e) {
      return made;
    }
  }
}
