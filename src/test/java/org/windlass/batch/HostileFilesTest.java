package org.windlass.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken, or made to do harm. */
class HostileFilesTest {
  private static final int SEED = 7;

  private @TempDir Path folder;

  @Test
  void aliasesOfAliasesAreNotMultiplied() throws IOException {
    StringBuilder bomb =
        new StringBuilder("kind: List\na0: &a0 [{containers: [{image: redis}]}]\n");
    for (int i = 1; i < 60; i++) {
      String last = "*a" + (i - 1);
      bomb.append("a%d: &a%d [%s, %s, %s]\n".formatted(i, i, last, last, last));
    }

    assertThat(read("bomb.yaml", bomb).items()).hasSize(1);
  }

  @Test
  void mergesOfMergesAreNotMultiplied() throws IOException {
    StringBuilder bomb = new StringBuilder("x0: &m0 {image: redis}\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("x%d: &m%d {<<: [*m%d, *m%d]}\n".formatted(i, i, i - 1, i - 1));
    }
    bomb.append("services: {one: *m59}\n");

    assertThat(read("compose.yaml", bomb).items()).hasSize(1);
  }

  @Test
  void whatHoldsItselfEnds() throws IOException {
    String loop = "kind: Pod\nspec: &s\n  again: *s\n  containers: [{image: redis}]\n";
    String merge = "services:\n  a: &a\n    <<: *a\n    image: redis\n";

    assertThat(read("loop.yaml", loop).items()).hasSize(1);
    assertThat(read("merge.yaml", merge).items()).hasSize(1);
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    assertThat(reasons(read("deep.yaml", "[".repeat(200_000))))
        .containsExactly(Unreadable.Reason.TOO_DEEP);
    assertThat(reasons(read("Dockerfile", "FROM " + "${A:-".repeat(50_000))))
        .containsExactly(Unreadable.Reason.VARIABLE);
  }

  @Test
  void aLargeFileIsNotRead() throws IOException {
    String line = "redis # é\n";
    int enough = BatchReader.MAX_BYTES / line.length() + 1;

    assertThat(reasons(read("list", line.repeat(enough))))
        .containsExactly(Unreadable.Reason.TOO_LARGE);
  }

  @Test
  void aLongListIsCutAndSaysSo() throws IOException {
    String list =
        IntStream.range(0, 2000).mapToObj(i -> "image" + i).collect(Collectors.joining("\n"));
    Batch batch = read("list", list);

    assertThat(batch.items()).hasSize(BatchReader.MAX_ENTRIES);
    assertThat(reasons(batch)).containsExactly(Unreadable.Reason.TOO_MANY);
    assertThat(batch.unreadable().getFirst().place().line()).isEqualTo(BatchReader.MAX_ENTRIES + 1);
  }

  @Test
  void whatIsNoTextIsNotTaken() throws IOException {
    Path zeros = Files.write(folder.resolve("zeros"), new byte[100]);
    Path latin = Files.write(folder.resolve("latin"), "é".getBytes(StandardCharsets.ISO_8859_1));
    Batch batch =
        BatchReader.read(
            List.of(zeros, latin, folder, folder.resolve("none"), Path.of("/dev/zero")));

    assertThat(reasons(batch))
        .containsExactly(
            Unreadable.Reason.NOT_TEXT,
            Unreadable.Reason.NOT_TEXT,
            Unreadable.Reason.NOT_A_FILE,
            Unreadable.Reason.NOT_A_FILE,
            Unreadable.Reason.NOT_A_FILE);
    assertThat(batch.isEmpty()).isTrue();
  }

  @Test
  void brokenYamlSaysWhere() throws IOException {
    Batch batch = read("compose.yaml", "services:\n  a:\n    image: b\n   c: [\n");

    assertThat(batch.items()).isEmpty();
    assertThat(batch.unreadable())
        .extracting(Unreadable::reason)
        .containsExactly(Unreadable.Reason.NOT_YAML);
    assertThat(batch.unreadable().getFirst().place()).isEqualTo(new Place("compose.yaml", 4));
  }

  @Test
  void noTextWhateverBreaksTheReader() throws IOException {
    Random random = new Random(SEED);
    String signs = "\n\n  -:[]{}&*<!|>'\"%@`#,?$~aimage\\\t";
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder("services:\n  a: &a\n    image: b\n");
      for (int j = 0; j < 20; j++) {
        text.insert(
            random.nextInt(text.length() + 1), signs.charAt(random.nextInt(signs.length())));
      }
      String name = i % 3 == 0 ? "Dockerfile" : "compose.yaml";
      assertThatNoException().as("%s", text).isThrownBy(() -> read(name, text));
    }
  }

  private static List<Unreadable.Reason> reasons(Batch batch) {
    return batch.unreadable().stream().map(Unreadable::reason).toList();
  }

  private Batch read(String name, CharSequence text) throws IOException {
    return BatchReader.read(List.of(Files.writeString(folder.resolve(name), text)));
  }
}
