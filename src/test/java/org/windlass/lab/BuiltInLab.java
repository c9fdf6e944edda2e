package org.windlass.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.windlass.builtin.BuiltInEngine;
import org.windlass.builtin.BuiltInOptions;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.PullEvent;
import org.windlass.engine.PullRequest;
import org.windlass.pull.PullLine;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.registry.HttpRegistries;
import org.windlass.registry.RegistryOptions;

/** A built-in engine with an empty store of its own, and what skopeo says of that store. */
final class BuiltInLab implements AutoCloseable {
  private final LabDir dir = LabDir.create("builtin");
  private final BuiltInEngine engine;

  BuiltInLab() {
    this.engine = open(store());
  }

  /** An engine on a store that others may use too. */
  static BuiltInEngine open(Path store) {
    return new BuiltInEngine(
        new BuiltInOptions(store, "1.2.3", BuiltInOptions.PARALLEL),
        HttpRegistries.open(RegistryOptions.defaults()));
  }

  BuiltInEngine engine() {
    return engine;
  }

  /** The folder of the store. */
  Path store() {
    return dir.file("store");
  }

  /** A path beside the store. */
  Path file(String name) {
    return dir.file(name);
  }

  /** Pulls, and returns all that was said. */
  List<PullEvent> pull(String line) throws EngineException {
    List<PullEvent> events = new ArrayList<>();
    pull(engine, line, events::add);
    return events;
  }

  static void pull(BuiltInEngine engine, String line, Consumer<? super PullEvent> listener)
      throws EngineException {
    engine.pull(request(line), listener, new Cancellation());
  }

  static PullRequest request(String line) {
    try {
      return PullLine.parse(line);
    } catch (InvalidReferenceException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** What a template of skopeo's says of an image in the store. */
  String inspect(String name, String template) {
    return inspectLayout(store() + ":" + name, template);
  }

  /** The same of an image in any layout. */
  static String inspectLayout(String image, String template) {
    return LabProcess.run(
            List.of(Program.SKOPEO.path(), "inspect", "--format", template, "oci:" + image))
        .strip();
  }

  /** Copies an image of the store into another layout: skopeo verifies every digest on the way. */
  void verifyBySkopeo(String name) throws IOException {
    LabProcess.run(
        List.of(
            Program.SKOPEO.path(),
            "--insecure-policy",
            "copy",
            layout(name),
            "oci:" + file("copy-" + System.nanoTime()) + ":it"));
  }

  private String layout(String name) {
    return "oci:" + store() + ":" + name;
  }

  @Override
  public void close() {
    engine.close();
    dir.close();
  }
}
