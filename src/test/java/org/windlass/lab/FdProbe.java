package org.windlass.lab;

import java.util.List;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;

/** A small program that uses the socket it has inherited as its standard input. */
final class FdProbe {
  private FdProbe() {}

  /** Prints a line for each thing it does. */
  public static void main(String[] args) throws Exception {
    Engine engine = DockerEngine.open(new EngineHost.Fd(0), EngineOptions.defaults());
    System.out.println("ping " + engine.ping(new Cancellation()).apiVersion());
    List<Thread> callers =
        List.of(
            caller(() -> engine.images(new Cancellation())),
            caller(() -> engine.containers(new Cancellation())),
            caller(() -> engine.info(new Cancellation())));
    for (Thread caller : callers) {
      caller.join();
    }
    System.out.println("version " + engine.version(new Cancellation()).version());
    Cancellation events = new Cancellation();
    try {
      engine.events(events::cancel, event -> {}, events);
    } catch (EngineException e) {
      System.out.println(e.getClass().getSimpleName());
    }
    System.out.println(word(engine));
  }

  private static Thread caller(Call call) {
    return Thread.startVirtualThread(
        () -> {
          try {
            call.run();
            System.out.println("called");
          } catch (EngineException e) {
            System.out.println(e);
          }
        });
  }

  private static String word(Engine engine) {
    try {
      return "ping " + engine.ping(new Cancellation()).apiVersion();
    } catch (EngineException e) {
      return LabUi.texts().errors().of(e).sentence();
    }
  }

  private interface Call {
    Object run() throws EngineException;
  }
}
