package org.windlass.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.batch.BatchReader;
import org.windlass.testing.TestTexts;

class BatchViewModelTest {
  private @TempDir Path folder;
  private final List<String> pulled = new ArrayList<>();

  @Test
  void whatIsThereAlreadyIsLeftOutUnlessChosen() throws IOException {
    BatchViewModel batch = open("redis:7\nnginx\nbusybox\n", "docker.io/library/nginx:latest");

    assertThat(batch.rows()).extracting(BatchRow::isHere).containsExactly(false, true, false);
    assertThat(batch.here()).isEqualTo(1);
    assertThat(batch.chosenProperty().get()).isEqualTo(2);
    assertThat(batch.submit()).isEqualTo(2);
    assertThat(pulled).containsExactly("redis:7", "busybox:latest");
  }

  @Test
  void allOrNoneCanBeChosen() throws IOException {
    BatchViewModel batch = open("redis\nnginx\n", "redis:latest", "not a Name");

    batch.chooseAll(true);
    assertThat(batch.chosenProperty().get()).isEqualTo(2);
    batch.chooseAll(false);
    assertThat(batch.submit()).isZero();
    assertThat(pulled).isEmpty();
  }

  @Test
  void placesAndProblemsAreNamed() throws IOException {
    BatchViewModel batch = open("redis\n\nredis\nnginx\nNginx\n");

    assertThat(batch.rows())
        .extracting(BatchRow::where)
        .containsExactly("list, lines 1, 3", "list, line 4");
    assertThat(batch.problems())
        .containsExactly(
            "list, line 5: “Nginx”: "
                + "“Nginx” holds upper-case letters; a repository is written in lower case.");
  }

  @Test
  void aFileThatIsTooLargeIsNamedWithTheLimit() throws IOException {
    BatchViewModel batch = open("a".repeat(BatchReader.MAX_BYTES + 1));

    assertThat(batch.problems())
        .containsExactly("list: The file is larger than 5 MB, so it was not read.");
  }

  private BatchViewModel open(String text, String... here) throws IOException {
    Path list = Files.writeString(folder.resolve("list"), text);
    return new BatchViewModel(
        BatchReader.read(List.of(list)),
        TestTexts.english(),
        List.of(here),
        request -> pulled.add(request.reference().familiar()));
  }
}
