package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineVersion;

class VersionEndpointTest {
  @Test
  void readsWhatDockerdSays() throws IOException, EngineException {
    assertThat(
            read(
                """
                {"Platform":{"Name":""},"Components":[{"Name":"Engine","Version":"20.10.24+dfsg1",
                "Details":{"ApiVersion":"1.41","MinAPIVersion":"1.12"}},
                {"Name":"containerd","Version":"1.6.20~ds1","Details":{"GitCommit":"x"}}],
                "Version":"20.10.24+dfsg1","ApiVersion":"1.41","MinAPIVersion":"1.12",
                "GitCommit":"5d6db84","GoVersion":"go1.19.8","Os":"linux","Arch":"amd64",
                "KernelVersion":"6.1","BuildTime":"2026-05-07T21:09:36.000000000+00:00"}
                """))
        .isEqualTo(
            new EngineVersion(
                "Docker Engine",
                "20.10.24+dfsg1",
                new ApiVersion.Range(new ApiVersion(1, 12), new ApiVersion(1, 41)),
                "linux",
                "amd64"));
  }

  @Test
  void callsPodmanByItsName() throws IOException, EngineException {
    assertThat(
            read(
                """
                {"Platform":{"Name":"linux/amd64/debian-12"},"Components":[{"Name":"Podman Engine",
                "Version":"4.3.1","Details":{"APIVersion":"4.3.1","MinAPIVersion":"4.0.0"}},
                {"Name":"Conmon","Version":"conmon version 2.1.6","Details":{"Package":"conmon"}}],
                "Version":"4.3.1","ApiVersion":"1.41","MinAPIVersion":"1.24","Os":"linux",
                "Arch":"amd64","BuildTime":"1970-01-01T00:00:00Z"}
                """))
        .isEqualTo(
            new EngineVersion(
                "Podman Engine",
                "4.3.1",
                new ApiVersion.Range(new ApiVersion(1, 24), new ApiVersion(1, 41)),
                "linux",
                "amd64"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"Components\":[],\"Platform\":{},\"Version\":null,\"Surprise\":{\"a\":[1]}}",
        "{\"Components\":[null],\"Platform\":null,\"ApiVersion\":\"one\",\"MinAPIVersion\":null}"
      })
  void toleratesWhatIsMissingNullOrUnknown(String json) throws IOException, EngineException {
    assertThat(read(json)).isEqualTo(new EngineVersion("Docker Engine", "", null, "", ""));
  }

  private static EngineVersion read(String json) throws IOException, EngineException {
    try (StubEngine stub = new StubEngine("1.24", "1.41").saysOfItself(json)) {
      EngineVersion version = stub.open().version(new Cancellation());
      assertThat(stub.lines()).containsExactly("GET /version");
      return version;
    }
  }
}
