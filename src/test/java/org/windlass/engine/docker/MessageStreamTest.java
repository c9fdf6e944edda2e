package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.engine.EngineException;
import org.windlass.engine.PullEvent;

/** Messages of the usual form and of others, as they come in pieces. */
class MessageStreamTest {
  private static final String MESSAGES =
      """
      {"status":"Pulling from demo/box","id":"1"}
      {"status":"Pulling fs layer","progressDetail":{},"id":"583fc8df8fa1"}
      {"status":"Downloading","progressDetail":{"current":0,"total":1064346},\
      "progress":"[\\u003e  ]  \\"0\\"B/1.064MB","id":"583fc8df8fa1"}\r
      {"status":"Downloading","progressDetail":{"current":36445},"id":"583fc8df8fa1"}
      {"status":"Downl\\u006fading","progressDetail":{"current":36446},"id":"583fc8df8fa1"}
      {"status":"Übertragen","progressDetail":{},"id":"583fc8df8fa1"}
      {"status":"Downloading","progressDetail":{"current":1e3,"total":-1},"id":"583fc8df8fa1"}
      {"status":"Downloading","progressDetail":{"total":7,"current":5},"id":"583fc8df8fa1"}
      {"status":"Downloading","progressDetail":{"current":9223372036854775807,\
      "total":9223372036854775808},"id":"583fc8df8fa1"}
      {"status":"Extracting","progressDetail":{"current":1,"units":"s"},"id":"583fc8df8fa1"}
      {"status":"Extracting","progressDetail":{"current":2,"total":3},"id":"583fc8df8fa1","x":[]}
       { "status" : "Pull complete" , "progressDetail" : { } , "id" : "583fc8df8fa1" }
      {}{"status":"Digest: sha256:7ee8"}
      """;

  private static final String LAYER = "583fc8df8fa1";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 11, 13, 64, 100, 101, 4096, 8191, 8192, 100_000})
  void readsTheSameInPiecesOfAnySize(int size) throws IOException, EngineException {
    List<PullEvent> heard = new ArrayList<>();

    read(new Pieces(MESSAGES.repeat(40), size), heard);

    assertThat(heard).hasSize(13 * 40);
    assertThat(heard.subList(13 * 39, 13 * 40))
        .containsExactly(
            new PullEvent("1", "Pulling from demo/box", -1, -1, ""),
            new PullEvent(LAYER, "Pulling fs layer", -1, -1, ""),
            new PullEvent(LAYER, "Downloading", 0, 1_064_346, ""),
            new PullEvent(LAYER, "Downloading", 36_445, -1, ""),
            new PullEvent(LAYER, "Downloading", 36_446, -1, ""),
            new PullEvent(LAYER, "Übertragen", -1, -1, ""),
            new PullEvent(LAYER, "Downloading", 1000, -1, ""),
            new PullEvent(LAYER, "Downloading", 5, 7, ""),
            new PullEvent(LAYER, "Downloading", Long.MAX_VALUE, -1, ""),
            new PullEvent(LAYER, "Extracting", 1, -1, "s"),
            new PullEvent(LAYER, "Extracting", 2, 3, ""),
            new PullEvent(LAYER, "Pull complete", -1, -1, ""),
            new PullEvent("", "Digest: sha256:7ee8", -1, -1, ""));
  }

  @Test
  void deliversEachMessageBeforeItReadsOn() throws IOException, EngineException {
    List<PullEvent> heard = new ArrayList<>();
    List<Integer> heardAtReads = new ArrayList<>();
    String[] messages = {
      "{\"status\":\"Pulling from x\",\"id\":\"1\"}\n",
      "{\"status\":\"Waiting\",\"progressDetail\":{},\"id\":\"a\"}",
      "{\"status\":\"s\"}",
      "{\"status\":\"Waiting\",\"progressDetail\":{},\"id\":\"b\"}\r\n",
    };
    InputStream in =
        new InputStream() {
          private int next;

          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            heardAtReads.add(heard.size());
            if (next == messages.length) {
              return -1;
            }
            byte[] message = messages[next++].getBytes(StandardCharsets.UTF_8);
            System.arraycopy(message, 0, buffer, offset, message.length);
            return message.length;
          }
        };

    read(in, heard);

    assertThat(heardAtReads).containsExactly(0, 1, 2, 3, 4);
  }

  private static void read(InputStream in, List<PullEvent> heard)
      throws IOException, EngineException {
    new MessageStream(heard::add).read(new BoundedInput(in, 1 << 20));
  }

  /** At most so many bytes at once. */
  private static final class Pieces extends FilterInputStream {
    private final int size;

    Pieces(String text, int size) {
      super(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      this.size = size;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return super.read(buffer, offset, Math.min(length, size));
    }
  }
}
