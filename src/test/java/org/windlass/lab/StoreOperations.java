package org.windlass.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.windlass.context.Connections;
import org.windlass.context.ContextDraft;
import org.windlass.context.ContextException;
import org.windlass.context.ContextStore;
import org.windlass.context.StartUpOptions;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.TlsSettings.Mode;

/** Everything that writes a store which has a context {@code aa}, and what came of it. */
final class StoreOperations {
  private static final String DONE = "done";

  private final Path config;
  private final Path outside;
  private final Connections connections;
  private final ContextStore store;

  /** What may fail. */
  private interface Operation {
    void run() throws ContextException;
  }

  /**
   * @param config Docker's folder
   * @param outside a folder with {@code key.pem} and {@code aa.dockercontext}
   */
  StoreOperations(Path config, Path outside) {
    this.config = config;
    this.outside = outside;
    this.connections =
        new Connections(StartUpOptions.NONE, Map.of("DOCKER_CONFIG", config.toString()), outside);
    this.store = connections.store();
  }

  /** Makes the store, and what lies outside it. */
  void prepare() throws IOException, ContextException {
    Files.writeString(outside.resolve("key.pem"), "x".repeat(5000));
    Files.createDirectories(config);
    Files.writeString(config.resolve("config.json"), "{\"auths\":{},\"unknown\":[1]}");
    store.create("aa", draft("old"));
    store.exportTo("aa", outside.resolve("aa.dockercontext"));
  }

  ContextDraft draft(String description) {
    Path key = outside.resolve("key.pem");
    return new ContextDraft(
        description, "tcp://h:1", new TlsSettings(Mode.VERIFIED, key, null, key));
  }

  /** Tries each, and says how it ended. */
  Map<String, String> tryAll() {
    Map<String, String> outcomes = new LinkedHashMap<>();
    outcomes.put("create", outcome(() -> store.create("bb", draft("new"))));
    outcomes.put("edit", outcome(() -> store.edit(store.get("aa"), draft("new"))));
    outcomes.put("duplicate", outcome(() -> store.duplicate("aa", "cc")));
    outcomes.put(
        "import", outcome(() -> store.importFrom(outside.resolve("aa.dockercontext"), "dd")));
    outcomes.put("use", outcome(() -> connections.use("aa")));
    outcomes.put("export", outcome(() -> store.exportTo("aa", config.resolve("exported"))));
    outcomes.put("rename", outcome(() -> connections.rename("aa", "ee")));
    return outcomes;
  }

  /** Tries one of them. */
  private static String outcome(Operation operation) {
    try {
      operation.run();
      return DONE;
    } catch (ContextException e) {
      return e.reason().toString();
    }
  }

  static boolean isDone(String outcome) {
    return outcome.equals(DONE);
  }

  /** All files of the store and what is in them, but for the lock. */
  SortedMap<String, String> content() {
    SortedMap<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(config)) {
      for (Path file : files.toList()) {
        String name = config.relativize(file).toString();
        if (!name.endsWith(".lock") && !name.startsWith("filler")) {
          content.put(
              name,
              Files.isDirectory(file)
                  ? "folder"
                  : Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content;
  }

  /** Tries all of them on a prepared store, as whoever runs this. */
  public static void main(String[] arguments) {
    StoreOperations operations = new StoreOperations(Path.of(arguments[0]), Path.of(arguments[1]));
    System.out.println(operations.tryAll() + " " + operations.connections.snapshot().getLast());
  }
}
