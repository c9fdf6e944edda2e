package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineEvent;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineProtocolException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.EngineUnreachableException;

class EventsEndpointTest {
  private final List<EngineEvent> heard = new ArrayList<>();
  private int subscribed;
  private StubEngine stub;

  @BeforeEach
  void start() throws IOException {
    stub = new StubEngine("1.24", "1.41");
  }

  @AfterEach
  void close() {
    stub.close();
  }

  @Test
  void readsDockerdsAndPodmansEvents() throws EngineException {
    assertThat(
            follow(
                """
                {"status":"untag","id":"sha256:ec02","Type":"image","Action":"untag",\
                "Actor":{"ID":"sha256:ec02","Attributes":{"name":"sha256:ec02"}},\
                "scope":"local","time":1795503472,"timeNano":1795503472981691580}
                {"Type":"container","Action":"create","Actor":{"ID":"a9be","Attributes":{}}}

                {"status":"pull","Type":"image","Action":"pull","Actor":{"ID":"","Attributes":\
                {"containerExitCode":"0","name":"box:1"}},"scope":"local","time":1795503407}
                """))
        .isInstanceOf(EngineUnreachableException.class);

    assertThat(heard)
        .containsExactly(
            new EngineEvent("image", "untag", "sha256:ec02"),
            new EngineEvent("container", "create", "a9be"),
            new EngineEvent("image", "pull", ""));
    assertThat(subscribed).isEqualTo(1);
  }

  @Test
  void toleratesWhatIsMissingNullOrUnknown() throws EngineException {
    assertThat(
            follow(
                """
                {}
                {"Type":null,"Actor":null}
                {"Actor":{"ID":null,"x":1},"y":[2]}
                """))
        .isInstanceOf(EngineUnreachableException.class);

    EngineEvent nothing = new EngineEvent("", "", "");
    assertThat(heard).containsExactly(nothing, nothing, nothing);
  }

  @Test
  void asksForImagesAndContainersOnly() throws EngineException {
    follow("");

    assertThat(stub.last().getUrl().encodedPath()).isEqualTo("/v1.41/events");
    assertThat(stub.last().getUrl().queryParameter("filters"))
        .isEqualTo("{\"type\":[\"image\",\"container\"]}");
  }

  @Test
  void aStreamThatTheEngineEndsIsAConnectionLost() throws EngineException {
    EngineUnreachableException e = (EngineUnreachableException) follow("{\"Type\":\"image\"}\n");

    assertThat(e.reason()).isEqualTo(EngineUnreachableException.Reason.CONNECTION_LOST);
    assertThat(e.host()).isEqualTo(stub.host().uri());
    assertThat(e).hasMessageContaining(stub.host().uri());
  }

  @Test
  void junkIsAProtocolErrorThatKeepsWhatCameBefore() throws EngineException {
    EngineProtocolException e =
        (EngineProtocolException) follow("{\"Type\":\"image\"}\nWARNING: disk full\n");

    assertThat(e.reason()).isEqualTo(EngineProtocolException.Reason.MALFORMED);
    assertThat(e.host()).isEqualTo(stub.host().uri());
    assertThat(heard).hasSize(1);
  }

  @Test
  void anEventLongerThanAMegabyteIsAProtocolError() throws EngineException {
    EngineException e = follow("{\"Type\":\"" + "x".repeat(2 << 20) + "\"}");

    assertThat(e).isInstanceOf(EngineProtocolException.class);
    assertThat(heard).isEmpty();
  }

  @Test
  void manyShortEventsMayBeLongerThanAMegabyteTogether() throws EngineException {
    follow("{\"Type\":\"image\",\"Action\":\"pull\"}\n".repeat(100_000));

    assertThat(heard).hasSize(100_000);
  }

  @Test
  void subscribesToNothingWhenTheEngineRefuses() throws EngineException {
    stub.answers("events", StubEngine.json(500, "{\"message\":\"no events today\"}"));

    assertThat(failure()).isInstanceOf(EngineRefusedException.class).hasMessage("no events today");
    assertThat(subscribed).isZero();
  }

  private EngineException follow(String body) throws EngineException {
    stub.answers("events", new MockResponse.Builder().chunkedBody(body, 1000).build());
    return failure();
  }

  private EngineException failure() {
    try {
      stub.open().events(() -> subscribed++, heard::add, new Cancellation());
    } catch (EngineException e) {
      return e;
    }
    throw new AssertionError("following events never returns normally");
  }
}
