package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.PullEvent;
import tools.jackson.core.JacksonException;

/** The decoder of a pull's messages, on bytes in memory. */
class PullStreamTest {
  private static final String DONE = "{\"status\":\"Status: Downloaded newer image for x:1\"}\n";

  private final List<PullEvent> heard = new ArrayList<>();

  @Test
  void readsAPullByDockerd() throws IOException, EngineException {
    boolean named =
        read(
            """
            {"status":"Pulling from demo/box","id":"1"}
            {"status":"Pulling fs layer","progressDetail":{},"id":"583fc8df8fa1"}
            {"status":"Downloading","progressDetail":{"current":36445,"total":1064346},\
            "progress":"[=\\u003e          ]  36.45kB/1.064MB","id":"583fc8df8fa1"}
            {"status":"Retrying in 5 seconds","progressDetail":{"current":5,"units":"s"},\
            "id":"583fc8df8fa1"}
            {"status":"Pull complete","progressDetail":{},"id":"583fc8df8fa1"}
            {"status":"Digest: sha256:7ee8"}
            {"status":"Status: Downloaded newer image for 127.0.0.1:5000/demo/box:1"}
            """);

    assertThat(named).isTrue();
    assertThat(heard)
        .containsExactly(
            new PullEvent("1", "Pulling from demo/box", -1, -1, ""),
            new PullEvent("583fc8df8fa1", "Pulling fs layer", -1, -1, ""),
            new PullEvent("583fc8df8fa1", "Downloading", 36_445, 1_064_346, ""),
            new PullEvent("583fc8df8fa1", "Retrying in 5 seconds", 5, -1, "s"),
            new PullEvent("583fc8df8fa1", "Pull complete", -1, -1, ""),
            new PullEvent("", "Digest: sha256:7ee8", -1, -1, ""),
            new PullEvent(
                "", "Status: Downloaded newer image for 127.0.0.1:5000/demo/box:1", -1, -1, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"status":"Pulling fs layer","progressDetail":{},"id":"583fc8df8fa1"}
        {"status":"Download complete","progressDetail":{},"id":"583fc8df8fa1"}
        {"status":"Pulling fs layer","progressDetail":{},"id":"ec02f8466457"}
        {"status":"Download complete","progressDetail":{},"id":"ec02f8466457"}
        {"status":"Download complete","progressDetail":{},"id":"ec02f8466457"}
        """,
        """
        {"status":"Already exists","progressDetail":{},"id":"583fc8df8fa1"}
        {"status":"Pulling fs layer","progressDetail":{},"id":"ec02f8466457"}
        {"status":"Download complete","progressDetail":{},"id":"ec02f8466457"}
        """
      })
  void takesPodmansWordlessEndForSuccessOnceEveryLayerIsThere(String stream) {
    assertThatCode(() -> read(stream)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"status\":\"Pulling from demo/box\",\"id\":\"1\"}",
        // dockerd ended before its final words
        "{\"status\":\"Pulling from x\",\"id\":\"1\"}{\"status\":\"Pull complete\",\"id\":\"a\"}",
        "{\"status\":\"Pulling from x\",\"id\":\"1\"}{\"status\":\"Digest: sha256:7ee8\"}",
        // podman ended in the middle of a layer, its last or another
        "{\"status\":\"Pulling fs layer\",\"id\":\"a\"}",
        "{\"status\":\"Download complete\",\"id\":\"a\"}{\"status\":\"Downloading\",\"id\":\"b\"}",
        "{\"status\":\"Downloading\",\"id\":\"b\"}{\"status\":\"Download complete\",\"id\":\"a\"}"
      })
  void aCleanEndBeforeTheFinalStatusIsNeverASuccess(String stream) {
    assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read(stream));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"errorDetail\":{\"message\":\"no space\"},\"error\":\"no space\"} | no space",
        "{\"error\":\"no space\"} | no space",
        "{\"errorDetail\":{\"code\":5,\"message\":\"no space\"}} | no space",
        "{\"error\":\"short\",\"errorDetail\":{\"message\":\"the long story\"}} | the long story",
        "{\"errorDetail\":{\"message\":\"the long story\"},\"error\":\"short\"} | the long story",
        "{\"error\":\"short\",\"errorDetail\":{}} | short",
        "{\"error\":\"short\",\"errorDetail\":null} | short",
        "{\"error\":\"short\",\"errorDetail\":{\"message\":null}} | short",
        "{\"status\":\"Downloading\",\"id\":\"a\",\"error\":\"short\"} | short"
      })
  void anErrorLineIsAFailedPullWithItsMessage(String line, String message) {
    assertThatExceptionOfType(EngineRefusedException.class)
        .isThrownBy(() -> read("{\"status\":\"Pulling from x\",\"id\":\"1\"}\n" + line + DONE))
        .withMessage(message)
        .returns(200, EngineRefusedException::status);
    assertThat(heard).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"current\":1,\"total\":2} | 1 | 2",
        "{\"current\":-5,\"total\":-7} | -1 | -1",
        "{\"current\":9007199254740993,\"total\":9223372036854775807} "
            + "| 9007199254740993 | 9223372036854775807",
        "{\"current\":9223372036854775808,\"total\":-9223372036854775809} | -1 | -1",
        "{\"current\":1e300,\"total\":-1e300} | -1 | -1",
        "{\"current\":12.9,\"total\":1.5e3} | 12 | 1500",
        "{\"current\":\"7\",\"total\":\"many\"} | -1 | -1",
        "{\"current\":null,\"total\":[{\"total\":3}]} | -1 | -1",
        "{\"current\":true,\"total\":{\"total\":3}} | -1 | -1",
        "{\"later\":{\"current\":8},\"current\":1} | 1 | -1",
        "{} | -1 | -1",
        "null | -1 | -1",
        "[1,2] | -1 | -1",
        "7 | -1 | -1"
      })
  void countsBytesOrSaysThatItDoesNotKnow(String detail, long current, long total)
      throws IOException, EngineException {
    read("{\"id\":\"a\",\"status\":\"Downloading\",\"progressDetail\":" + detail + "}\n" + DONE);

    assertThat(heard.getFirst()).isEqualTo(new PullEvent("a", "Downloading", current, total, ""));
  }

  @Test
  void toleratesWhatIsMissingNullOrUnknown() throws IOException, EngineException {
    read(
        "{}{\"id\":null,\"status\":null}{\"aux\":{\"ID\":\"sha256:1\"}}"
            + "{\"id\":7,\"status\":\"Downloading\",\"new\":[[{}]],\"progress\":{}}"
            + DONE);

    assertThat(heard)
        .extracting(PullEvent::status)
        .containsExactly("Downloading", "Status: Downloaded newer image for x:1");
    assertThat(heard.getFirst().id()).isEmpty();
  }

  @Test
  void forgetsOneMessagesFieldsBeforeTheNext() throws IOException, EngineException {
    read(
        "{\"id\":\"a\",\"status\":\"Downloading\","
            + "\"progressDetail\":{\"current\":1,\"total\":2,\"units\":\"s\"}}"
            + "{\"status\":\"Verifying Checksum\"}"
            + DONE);

    assertThat(heard.get(1)).isEqualTo(new PullEvent("", "Verifying Checksum", -1, -1, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "7",
        "\"status\"",
        "null",
        "{\"status\":}",
        "{'status':'x'}",
        "time=\"12:00\" panic",
        "{\"status\":\"a\"",
        "{\"status\":\"a",
        "{\"status\":\"a\"}}",
        "\u0000\u0001"
      })
  void junkIsADecodersComplaint(String junk) {
    assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(junk));
  }

  @Test
  void endlessNestingIsADecodersComplaint() {
    assertThatExceptionOfType(JacksonException.class)
        .isThrownBy(() -> read("{\"x\":" + "[".repeat(100_000)));
  }

  private boolean read(String stream) throws IOException, EngineException {
    byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
    return new PullStream(heard::add)
        .read(new BoundedInput(new ByteArrayInputStream(bytes), 1 << 20));
  }
}
