package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.ContainerSummary;
import org.windlass.engine.EngineException;

class ContainersEndpointTest {
  @Test
  void readsDockerdsAndPodmansLists() throws IOException, EngineException {
    String dockerd =
        """
        {"Id":"a9be48d50055","Names":["/one","/two/alias"],"Image":"demo/box:1",
        "ImageID":"sha256:ec02","Command":"/busybox true","Created":1795503473,"Ports":[],
        "Labels":{},"State":"created","Status":"Created","HostConfig":{"NetworkMode":"default"},
        "NetworkSettings":{"Networks":{"bridge":{"IPAMConfig":null,"MacAddress":""}}},"Mounts":[]}
        """;
    String podman =
        """
        {"Id":"89a2b504c2c2","Names":["/one"],"Image":"demo/box:1","ImageID":"sha256:ec02",
        "State":"running","Status":"Up","Mounts":[],"Name":"","Config":null,
        "NetworkingConfig":null,"Platform":null,"AdjustCPUShares":false}
        """;

    assertThat(read("[" + dockerd + "," + podman + "]"))
        .containsExactly(
            new ContainerSummary(
                "a9be48d50055", List.of("one", "two/alias"), "sha256:ec02", "created"),
            new ContainerSummary("89a2b504c2c2", List.of("one"), "sha256:ec02", "running"));
  }

  @Test
  void toleratesWhatIsMissingNullOrUnknown() throws IOException, EngineException {
    ContainerSummary nothing = new ContainerSummary("", List.of(), "", "");

    assertThat(read("[{},null,{\"Names\":null,\"State\":null,\"Id\":null},{\"Names\":[null]}]"))
        .containsExactly(nothing, nothing, nothing);
  }

  private static List<ContainerSummary> read(String json) throws IOException, EngineException {
    try (StubEngine stub = new StubEngine("1.24", "1.41").answers("containers/json", json)) {
      List<ContainerSummary> containers = stub.open().containers(new Cancellation());
      assertThat(stub.lines()).endsWith("GET /v1.41/containers/json?all=1");
      return containers;
    }
  }
}
