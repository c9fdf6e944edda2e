package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.ImageSummary;

class ImagesEndpointTest {
  private static final String ID =
      "sha256:ec02f8466457098b3f95c3473c0953c4405cb8b273ddd4098b2d8d6599ddacc1";
  private static final String DIGEST =
      "127.0.0.1:5000/demo/box@sha256:"
          + "7ee8ff768060d2a2ac721c34b50e3ec2e55e724ce5a4ef976d3d452c0f34c53f";

  @Test
  void readsDockerdsList() throws IOException, EngineException {
    assertThat(
            read(
                "[{\"Containers\":-1,\"Created\":1795503471,\"Id\":\""
                    + ID
                    + "\",\"Labels\":null,"
                    + "\"ParentId\":\"\",\"RepoDigests\":[\""
                    + DIGEST
                    + "\"],"
                    + "\"RepoTags\":[\"127.0.0.1:5000/demo/box:1\",\"box:old\"],"
                    + "\"SharedSize\":-1,\"Size\":1982256,\"VirtualSize\":1982256}]"))
        .containsExactly(
            new ImageSummary(
                ID,
                List.of("127.0.0.1:5000/demo/box:1", "box:old"),
                List.of(DIGEST),
                Instant.ofEpochSecond(1_795_503_471),
                1_982_256,
                -1));
  }

  @Test
  void readsPodmansList() throws IOException, EngineException {
    assertThat(
            read(
                "[{\"Id\":\""
                    + ID
                    + "\",\"ParentId\":\"\",\"RepoTags\":[\"localhost/box:1\"],"
                    + "\"RepoDigests\":[\""
                    + DIGEST
                    + "\"],\"Created\":1795503471,"
                    + "\"Size\":1988509,\"SharedSize\":0,\"VirtualSize\":1988509,\"Labels\":null,"
                    + "\"Containers\":1,\"Names\":[\"localhost/box:1\"],"
                    + "\"Digest\":\"sha256:7ee8\",\"History\":[\"localhost/box:1\"]}]"))
        .containsExactly(
            new ImageSummary(
                ID,
                List.of("localhost/box:1"),
                List.of(DIGEST),
                Instant.ofEpochSecond(1_795_503_471),
                1_988_509,
                1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"Size\":7,\"VirtualSize\":9} | 7",
        "{\"Size\":7} | 7",
        "{\"VirtualSize\":9} | 9",
        "{\"Size\":0,\"VirtualSize\":9} | 9",
        "{\"Size\":null,\"VirtualSize\":null} | 0",
        "{\"Size\":-1,\"VirtualSize\":-1} | 0"
      })
  void takesTheVirtualSizeWhereAnEngineGivesNoOther(String json, long size)
      throws IOException, EngineException {
    assertThat(read("[" + json + "]")).extracting(ImageSummary::size).containsExactly(size);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"Containers\":-1} | -1",
        "{\"Containers\":-9} | -1",
        "{\"Containers\":0} | 0",
        "{\"Containers\":2} | 2",
        "{\"Containers\":null} | -1",
        "{} | -1"
      })
  void knowsContainersThatWereCountedFromThoseThatWereNot(String json, int containers)
      throws IOException, EngineException {
    assertThat(read("[" + json + "]"))
        .extracting(ImageSummary::containers)
        .containsExactly(containers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"RepoTags\":[\"<none>:<none>\"],\"RepoDigests\":[\"<none>@<none>\"]}",
        "{\"RepoTags\":[],\"RepoDigests\":[]}",
        "{\"RepoTags\":null,\"RepoDigests\":null}",
        "{\"RepoTags\":[null]}",
        "{}"
      })
  void givesADanglingImageNoName(String json) throws IOException, EngineException {
    assertThat(read("[" + json + "]"))
        .containsExactly(new ImageSummary("", List.of(), List.of(), Instant.EPOCH, 0, -1));
  }

  @Test
  void toleratesADateBeforeTimeAndNullInPlaceOfAnImage() throws IOException, EngineException {
    assertThat(read("[null,{\"Created\":-62135596800},{\"Created\":null}]"))
        .extracting(ImageSummary::created)
        .containsExactly(Instant.EPOCH, Instant.EPOCH);
  }

  @Test
  void readsAnEmptyList() throws IOException, EngineException {
    assertThat(read("[]\n")).isEmpty();
  }

  private static List<ImageSummary> read(String json) throws IOException, EngineException {
    try (StubEngine stub = new StubEngine("1.24", "1.41").answers("images/json", json)) {
      List<ImageSummary> images = stub.open().images(new Cancellation());
      assertThat(stub.lines()).endsWith("GET /v1.41/images/json");
      return images;
    }
  }
}
