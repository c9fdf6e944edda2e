package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.windlass.lab.Program.REGISTRY;
import static org.windlass.lab.Program.SKOPEO;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineException;

/** A layer so large that it comes in pieces, through a line that is slow. */
@Lab({REGISTRY, SKOPEO})
final class BuiltInLargeLayerLabTest {
  private static final int KB = 1000;
  private static final int LARGE = 40_000 * KB;
  private static final long RATE = 20_000L * KB;
  private static final LabImage IMAGE = LabImage.of("large", LARGE, 100 * KB);

  private final BuiltInLab builtIn = new BuiltInLab();

  @AfterEach
  void close() {
    builtIn.close();
  }

  @Test
  void comesOverManyConnections(SharedLab lab, LabScope scope) throws Exception {
    ThrottledProxy proxy = proxy(lab, scope);
    String name = proxy.address() + "/builtin/large:1";

    builtIn.pull(name);

    assertThat(proxy.connections()).isGreaterThan(3);
    assertThat(proxy.bytes()).isLessThan(IMAGE.bytes() + 100 * KB);
    builtIn.verifyBySkopeo(name);
  }

  @Test
  void comesWholeThroughALineThatBreaks(SharedLab lab, LabScope scope) throws Exception {
    ThrottledProxy proxy = proxy(lab, scope);
    String name = proxy.address() + "/builtin/large:1";
    long[] next = {LARGE / 4};

    BuiltInLab.pull(
        builtIn.engine(),
        name,
        event -> {
          if (event.status().equals("Downloading") && proxy.bytes() > next[0]) {
            next[0] = proxy.bytes() + LARGE / 2;
            proxy.cut();
          }
        });

    builtIn.verifyBySkopeo(name);
  }

  @Test
  void goesOnAfterItWasCancelled(SharedLab lab, LabScope scope) throws Exception {
    ThrottledProxy proxy = proxy(lab, scope);
    String name = proxy.address() + "/builtin/large:1";
    Cancellation cancellation = new Cancellation();

    EngineException ended =
        catchThrowableOfType(
            EngineException.class,
            () ->
                builtIn
                    .engine()
                    .pull(
                        BuiltInLab.request(name),
                        event -> {
                          if (proxy.bytes() > LARGE * 3L / 4) {
                            cancellation.cancel();
                          }
                        },
                        cancellation));
    assertThat(ended).isInstanceOf(EngineCancelledException.class);
    long before = proxy.bytes();
    proxy.rate(ThrottledProxy.UNLIMITED);
    builtIn.pull(name);

    assertThat(proxy.bytes() - before).isLessThan(IMAGE.bytes() - KB);
    builtIn.verifyBySkopeo(name);
  }

  /** In less memory than the pieces would take. */
  @Test
  void comesIntoASmallProgramToo(SharedLab lab, LabScope scope) throws Exception {
    ThrottledProxy proxy = proxy(lab, scope);
    String name = proxy.address() + "/builtin/large:1";
    LabProcess.run(Map.of(), BuiltInProgram.command(builtIn.store(), "pull", name));

    builtIn.verifyBySkopeo(name);
  }

  private static ThrottledProxy proxy(SharedLab lab, LabScope scope) {
    lab.registry().push("builtin/large", "1", IMAGE);
    return scope.add(ThrottledProxy.start(lab.registry().address(), RATE));
  }
}
