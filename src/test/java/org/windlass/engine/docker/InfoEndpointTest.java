package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineInfo;

class InfoEndpointTest {
  @Test
  void readsWhatDockerdSays() throws IOException, EngineException {
    assertThat(
            read(
                """
                {"ID":"EOZA:7OOE","Containers":3,"ContainersRunning":1,"ContainersPaused":0,
                "ContainersStopped":2,"Images":7,"Driver":"overlay2",
                "DriverStatus":[["Backing Filesystem","extfs"]],"Plugins":{"Authorization":null},
                "OperatingSystem":"Debian GNU/Linux 12 (bookworm)","OSType":"linux",
                "Architecture":"x86_64","RegistryConfig":{"Mirrors":[]},"NCPU":2,
                "MemTotal":25276026880,"GenericResources":null,"DockerRootDir":"/var/lib/docker",
                "Name":"vm","Labels":[],"Warnings":null}
                """))
        .isEqualTo(
            new EngineInfo(
                "vm",
                "Debian GNU/Linux 12 (bookworm)",
                "linux",
                "x86_64",
                "overlay2",
                "/var/lib/docker",
                2,
                25_276_026_880L,
                3,
                1,
                7));
  }

  @Test
  void readsWhatPodmanSays() throws IOException, EngineException {
    assertThat(
            read(
                """
                {"ID":"fccbe58e","Containers":0,"ContainersRunning":0,"Images":0,"Driver":"overlay",
                "OperatingSystem":"debian","OSVersion":"12","OSType":"linux",
                "Architecture":"amd64","NCPU":2,"MemTotal":25276026880,
                "DockerRootDir":"/var/lib/containers/storage","Name":"vm","Labels":null,
                "ServerVersion":"4.3.1","BuildahVersion":"1.28.2","Rootless":false,
                "Uptime":"0h 9m 1.00s"}
                """))
        .isEqualTo(
            new EngineInfo(
                "vm",
                "debian",
                "linux",
                "amd64",
                "overlay",
                "/var/lib/containers/storage",
                2,
                25_276_026_880L,
                0,
                0,
                0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"NCPU\":null,\"Name\":null,\"MemTotal\":null,\"New\":[{}]}"})
  void toleratesWhatIsMissingNullOrUnknown(String json) throws IOException, EngineException {
    assertThat(read(json)).isEqualTo(new EngineInfo("", "", "", "", "", "", -1, -1, -1, -1, -1));
  }

  private static EngineInfo read(String json) throws IOException, EngineException {
    try (StubEngine stub = new StubEngine("1.24", "1.41").answers("info", json)) {
      return stub.open().info(new Cancellation());
    }
  }
}
