package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.windlass.engine.Cancellation;
import org.windlass.engine.PullEvent;
import org.windlass.testing.RawConnection;
import org.windlass.testing.RawServer;
import org.windlass.testing.Transport;

/**
 * A stream of a million messages, each about a layer of its own so that nothing repeats: whoever
 * kept a little of each would keep a hundred megabytes.
 */
class PullMemoryTest {
  private static final int MESSAGES = 1_000_000;
  private static final int WARM = 50_000;
  private static final long ALLOWED = 16 << 20;

  @TempDir private Path directory;
  private final AtomicLong usedWhenWarm = new AtomicLong();
  private final AtomicLong usedAtTheEnd = new AtomicLong();
  private final AtomicLong heard = new AtomicLong();

  @ParameterizedTest
  @EnumSource
  void keepsNothingOfAMillionMessages(Transport transport) throws Exception {
    try (RawServer server = transport.serve(directory, PullMemoryTest::answer)) {
      DockerEngine engine = EngineCalls.open(server.host(), EngineCalls.PATIENT);

      engine.pull(EngineCalls.alpine(), this::hear, new Cancellation());
    }

    assertThat(heard).hasValue(MESSAGES + 2);
    assertThat(usedAtTheEnd.get() - usedWhenWarm.get()).isLessThan(ALLOWED);
  }

  private void hear(PullEvent event) {
    long count = heard.incrementAndGet();
    if (count == WARM) {
      usedWhenWarm.set(usedHeap());
    } else if (count == MESSAGES) {
      assertThat(event.current()).isEqualTo(MESSAGES - 1);
      usedAtTheEnd.set(usedHeap());
    }
  }

  private static void answer(RawConnection connection) throws IOException {
    connection.request();
    connection.startStream();
    for (int i = 0; i < MESSAGES; i++) {
      String id = "layer-" + i;
      connection.writeChunk(
          ("{\"status\":\"Downloading "
                  + id
                  + "\",\"progressDetail\":{\"current\":"
                  + i
                  + ",\"total\":1000000},\"progress\":\"[=====>     ]  9.999MB/10MB\",\"id\":\""
                  + id
                  + "\"}\n")
              .getBytes(StandardCharsets.US_ASCII));
    }
    connection
        .chunk("{\"status\":\"Digest: sha256:1\"}{\"status\":\"Status: Downloaded newer image\"}\n")
        .endStream();
    connection.awaitClientClose();
  }

  private static long usedHeap() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}
