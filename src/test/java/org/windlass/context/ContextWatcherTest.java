package org.windlass.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.engine.TlsSettings;
import org.windlass.files.DurableFiles;

final class ContextWatcherTest {
  private static final Duration NOTICED = Duration.ofSeconds(1);
  private static final ContextDraft PLAIN = new ContextDraft("", "tcp://h:1", TlsSettings.NONE);

  @TempDir Path dir;
  private final AtomicInteger told = new AtomicInteger();
  private Path home;
  private Connections connections;
  private ContextWatcher watcher;

  @BeforeEach
  void prepare() throws IOException {
    home = Files.createDirectory(dir.resolve("home"));
    connections = new Connections(StartUpOptions.NONE, Map.of(), home, dir.resolve("root"));
    watcher = connections.watch(told::incrementAndGet);
  }

  @AfterEach
  void close() {
    watcher.close();
  }

  @Test
  void everyChangeIsNoticedWithinASecond() throws Exception {
    assertThat(home.resolve(".docker")).doesNotExist();
    changed(() -> connections.store().create("aa", PLAIN));
    changed(() -> connections.store().create("bb", PLAIN));
    changed(() -> connections.use("aa"));
    changed(
        () ->
            connections
                .store()
                .edit(
                    connections.store().get("aa"),
                    new ContextDraft("new", "tcp://h:1", TlsSettings.NONE)));
    changed(() -> connections.rename("aa", "cc"));
    changed(() -> connections.delete("cc"));
    changed(() -> DurableFiles.deleteTree(home.resolve(".docker")));
    changed(() -> connections.store().create("dd", PLAIN));
    Path podman = home.resolve(".config/containers/podman-connections.json");
    changed(
        () -> {
          Files.createDirectories(DurableFiles.parent(podman));
          Files.writeString(podman, "{}");
        });
    changed(() -> Files.writeString(podman, "{ }"));
  }

  @Test
  void whereTheSystemCannotWatchItIsNoticedWithinASecondToo() throws Exception {
    watcher.close();
    Path file = dir.resolve("folder/file");
    watcher =
        ContextWatcher.start(
            () -> List.of(file), List.of(), told::incrementAndGet, WatchedFolders.open(false));
    changed(
        () -> {
          Files.createDirectories(DurableFiles.parent(file));
          Files.writeString(file, "1");
        });
    changed(() -> Files.writeString(file, "2"));
    changed(() -> Files.delete(file));
  }

  @Test
  void manyChangesAreToldTogether() throws Exception {
    for (int i = 0; i < 30; i++) {
      connections.store().create("c" + i, PLAIN);
    }
    Awaitility.await()
        .atMost(NOTICED)
        .until(() -> told.get() > 0 && connections.snapshot().size() == 31);
    assertThat(told.get()).isLessThan(30);
  }

  @Test
  void nothingIsToldOfWhatDoesNotMatter() throws Exception {
    changed(() -> connections.store().create("aa", PLAIN));
    int before = told.get();
    Files.writeString(home.resolve("unrelated"), "x");
    Files.writeString(home.resolve(".docker/other.json"), "x");
    // The next real change comes after these, and is the only one that is told.
    connections.store().create("bb", PLAIN);
    Awaitility.await().atMost(NOTICED).until(() -> told.get() > before);
    assertThat(told.get()).isLessThanOrEqualTo(before + 2);
  }

  @Test
  void aClosedWatcherIsSilentAndHoldsNothing() throws Exception {
    for (int i = 0; i < 300; i++) {
      connections.watch(told::incrementAndGet).close();
    }
    watcher.close();
    int before = told.get();
    connections.store().create("aa", PLAIN);
    Awaitility.await()
        .atMost(NOTICED)
        .untilAsserted(() -> assertThat(inotifyHandles()).isLessThan(20));
    assertThat(told.get()).isEqualTo(before);
  }

  @Test
  void aListenerThatFailsIsCalledAgain() throws Exception {
    watcher.close();
    watcher =
        connections.watch(
            () -> {
              told.incrementAndGet();
              throw new IllegalStateException("on purpose");
            });
    changed(() -> connections.store().create("aa", PLAIN));
    changed(() -> connections.store().create("bb", PLAIN));
  }

  private void changed(Change change) throws Exception {
    settled();
    int before = told.get();
    change.make();
    Awaitility.await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(NOTICED)
        .until(() -> told.get() > before);
  }

  /** One change may be told twice; the second must not pass for the next one's. */
  private void settled() {
    Awaitility.await()
        .during(Duration.ofMillis(250))
        .atMost(Duration.ofSeconds(5))
        .until(told::get, new Still()::isStill);
  }

  private static final class Still {
    private int last = -1;

    boolean isStill(int now) {
      boolean still = last == now || last < 0;
      last = now;
      return still;
    }
  }

  private static long inotifyHandles() throws IOException {
    return TlsFiles.children(Path.of("/proc/self/fd")).stream()
        .filter(
            handle -> {
              try {
                return Files.readSymbolicLink(handle).toString().contains("inotify");
              } catch (IOException e) {
                return false;
              }
            })
        .count();
  }

  private interface Change {
    void make() throws Exception;
  }
}
