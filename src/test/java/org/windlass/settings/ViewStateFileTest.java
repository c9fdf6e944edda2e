package org.windlass.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewStateFileTest {
  private @TempDir Path folder;

  @Test
  void whatIsKeptIsThereAgainBesideWhatOthersKept() throws IOException {
    assertThat(file().load()).isEmpty();
    file().save(Map.of("a", "1", "b", "2"));
    file().save(Map.of("b", "3"));

    assertThat(file().load()).isEqualTo(Map.of("a", "1", "b", "3"));
  }

  @Test
  void whatIsNotUnderstoodIsKeptAside() throws IOException {
    Files.writeString(folder.resolve("views.json"), "{\"a\":");

    assertThat(file().load()).isEmpty();
    file().save(Map.of("a", "1"));

    assertThat(file().load()).isEqualTo(Map.of("a", "1"));
    try (var names = Files.list(folder)) {
      assertThat(names.map(name -> name.getFileName().toString()))
          .anyMatch(name -> name.startsWith("views.json.damaged-"));
    }
  }

  @Test
  void whatIsNoTextIsPassedOver() throws IOException {
    Files.writeString(folder.resolve("views.json"), "{\"a\":[1],\"b\":\"2\"}");

    assertThat(file().load()).isEqualTo(Map.of("b", "2"));
  }

  private ViewStateFile file() {
    return new ViewStateFile(folder.resolve("views.json"));
  }
}
