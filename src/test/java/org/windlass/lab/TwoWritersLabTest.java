package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.context.ConfigFile;
import org.windlass.context.ContextDraft;
import org.windlass.context.ContextException;
import org.windlass.context.ContextStore;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.TlsSettings.Mode;

/** Several programs that write one store at the same time. */
@Lab(DOCKER)
final class TwoWritersLabTest {
  private static final int TIMES = 40;
  private static final int KILLS = 10;

  @TempDir Path dir;
  private Path config;
  private ContextStore store;
  private DockerCli docker;

  @BeforeEach
  void prepare() throws Exception {
    config = dir.resolve("docker");
    store = new ContextStore(config);
    docker = new DockerCli(config);
    store.create("shared", new ContextDraft("0", "tcp://h:1", TlsSettings.NONE));
  }

  @Test
  void noChangeOfAnotherWindlassIsLost() throws Exception {
    Callable<Void> thread =
        () -> {
          StoreWriter.count(config, "thread", TIMES);
          return null;
        };
    Callable<Void> process =
        () -> {
          LabProcess.run(writer("process", String.valueOf(TIMES)));
          return null;
        };
    Callable<Void> dockerToo =
        () -> {
          for (int i = 0; i < TIMES; i++) {
            docker.run("context", "create", "docker-" + i, "--docker", "host=tcp://h:1");
          }
          return null;
        };
    all(List.of(thread, process, dockerToo));

    assertThat(store.get("shared").description()).isEqualTo(String.valueOf(2 * TIMES));
    // Those of all three, "shared" and "default".
    assertThat(docker.contexts()).hasSize(3 * TIMES + 2);
    assertThat(store.list("")).hasSize(3 * TIMES + 1).allMatch(one -> one.problem() == null);
    assertThat(temporaries()).isEmpty();
  }

  @Test
  void onlyOneOfManyMakesAContextOfOneName() throws Exception {
    for (int round = 0; round < 20; round++) {
      String name = "round-" + round;
      List<Callable<Boolean>> racers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        String description = "racer " + i;
        racers.add(() -> made(name, description));
      }
      List<Boolean> made = new ArrayList<>();
      try (ExecutorService pool = Executors.newFixedThreadPool(racers.size())) {
        for (Future<Boolean> racer : pool.invokeAll(racers)) {
          made.add(racer.get());
        }
      }
      assertThat(made).containsOnlyOnce(true);
    }
  }

  /** While TLS files are replaced, docker never finds the context without them, or not at all. */
  @Test
  void dockerCanReadAtEveryMoment() throws Exception {
    Path first = Files.writeString(dir.resolve("1"), "first");
    Path second = Files.writeString(dir.resolve("2"), "second");
    TlsSettings one = new TlsSettings(Mode.VERIFIED, first, first, first);
    TlsSettings other = new TlsSettings(Mode.VERIFIED, second, null, null);
    store.create("tls", new ContextDraft("", "tcp://h:1", one));
    AtomicBoolean stop = new AtomicBoolean();
    Callable<Void> writer =
        () -> {
          for (int i = 0; !stop.get(); i++) {
            ContextDraft draft =
                new ContextDraft("", "tcp://h:" + (i % 9 + 1), i % 2 == 0 ? other : one);
            store.edit(store.get("tls"), draft);
            new ConfigFile(config.resolve("config.json")).useContext(i % 2 == 0 ? "tls" : "shared");
          }
          return null;
        };
    Callable<Void> reader =
        () -> {
          try {
            for (int i = 0; i < 3 * TIMES; i++) {
              assertThat(docker.inspect("tls", "{{json .TLSMaterial}}")).contains("ca.pem");
              assertThat(docker.contexts()).containsExactly("default", "shared", "tls");
              assertThat(docker.run("context", "show")).isIn("default", "tls", "shared");
            }
          } finally {
            stop.set(true);
          }
          return null;
        };
    all(List.of(writer, reader));
    assertThat(temporaries()).isEmpty();
  }

  /** Killed at any moment, a writer leaves a store that all can read, and no lock. */
  @Test
  void aKilledWriterLeavesAStoreThatCanBeRead() throws Exception {
    Path first = Files.writeString(dir.resolve("1"), "first");
    Path second = Files.writeString(dir.resolve("2"), "second");
    TlsSettings tls = new TlsSettings(Mode.VERIFIED, first, null, null);
    store.create("tls", new ContextDraft("", "tcp://h:1", tls));
    for (int round = 0; round < KILLS; round++) {
      String before = store.get("tls").description();
      try (LabProcess writer =
          LabProcess.start(
              dir.resolve("log"), Map.of(), writer(first.toString(), second.toString()))) {
        writer.awaitReady(() -> !description("tls").equals(before));
        writer.kill();
      }
      assertThat(docker.inspect("tls", "{{json .TLSMaterial}}")).contains("ca.pem");
      assertThat(docker.contexts()).contains("default", "shared", "tls");
      assertThat(store.list("")).allMatch(one -> one.problem() == null);
      store.edit(store.get("shared"), new ContextDraft("", "tcp://h:1", TlsSettings.NONE));
      assertThat(temporaries()).isEmpty();
    }
  }

  private String description(String name) {
    return store.list("").stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow()
        .description();
  }

  private List<String> writer(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StoreWriter.class.getName(),
                config.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private boolean made(String name, String description) throws Exception {
    try {
      store.create(name, new ContextDraft(description, "tcp://h:1", TlsSettings.NONE));
      return true;
    } catch (ContextException e) {
      assertThat(e.reason()).isEqualTo(ContextException.Reason.ALREADY_EXISTS);
      return false;
    }
  }

  private static void all(List<Callable<Void>> tasks) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(tasks.size())) {
      for (Future<Void> task : pool.invokeAll(tasks)) {
        task.get();
      }
    }
  }

  private List<Path> temporaries() throws IOException {
    try (Stream<Path> files = Files.walk(config)) {
      return files
          .filter(
              file -> file.toString().contains(".windlass-") || file.toString().contains(".tmp-"))
          .toList();
    }
  }
}
