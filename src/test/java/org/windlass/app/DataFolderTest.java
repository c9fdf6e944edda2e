package org.windlass.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
  private static final Path HOME = Path.of("/home/me");

  @Test
  void eachSystemHasItsPlace() {
    assertThat(DataFolder.of(Map.of(), HOME, "Linux"))
        .hasToString("/home/me/.local/share/windlass");
    assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "/data"), HOME, "Linux"))
        .hasToString("/data/windlass");
    assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "data"), HOME, "Linux"))
        .as("a relative path counts for nothing")
        .hasToString("/home/me/.local/share/windlass");
    assertThat(DataFolder.of(Map.of(), HOME, "Mac OS X"))
        .hasToString("/home/me/Library/Application Support/Windlass");
    assertThat(DataFolder.of(Map.of("LOCALAPPDATA", "/local"), HOME, "Windows 11"))
        .hasToString("/local/Windlass");
  }

  @Test
  void aFolderThatIsNamedIsTaken() {
    assertThat(DataFolder.of(Map.of("WINDLASS_HOME", "/w"), HOME, "Linux")).hasToString("/w");
  }
}
