package org.windlass.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  private @TempDir Path folder;

  @Test
  void whatNobodyHasChosenIsAsItComes() throws IOException {
    SettingsFile.Loaded loaded = new SettingsFile(file()).load();
    assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
    assertThat(loaded.keptAside()).isEmpty();
    assertThat(names()).as("reading makes nothing").isEmpty();
  }

  @Test
  void whatIsChosenIsThereAgain() throws IOException {
    Settings chosen =
        Settings.DEFAULT
            .with(Setting.PARALLEL_LAYERS, 9)
            .with(Setting.UPDATE_CHECKS, true)
            .with(Setting.THEME, ThemeChoice.DARK)
            .with(Setting.NOTIFICATIONS, false);
    new SettingsFile(file()).save(chosen);
    assertThat(new SettingsFile(file()).load().settings()).isEqualTo(chosen);
    assertThat(names()).as("no temporary file is left").containsExactly("settings.json");
  }

  @Test
  void whatAnotherVersionHasWrittenStays() throws IOException {
    Files.writeString(file(), "{\"later\":{\"a\":[1]},\"parallelLayers\":3}");
    SettingsFile settings = new SettingsFile(file());
    assertThat(settings.load().settings().get(Setting.PARALLEL_LAYERS)).isEqualTo(3);
    settings.save(Settings.DEFAULT.with(Setting.PARALLEL_LAYERS, 5));
    assertThat(Files.readString(file())).contains("\"later\"").contains("\"a\"");
    assertThat(settings.load().settings().get(Setting.PARALLEL_LAYERS)).isEqualTo(5);
  }

  @Test
  void numbersOutOfBoundsAreBroughtIntoThem() throws IOException {
    Files.writeString(file(), "{\"parallelLayers\":100000}");
    assertThat(new SettingsFile(file()).load().settings().get(Setting.PARALLEL_LAYERS))
        .isEqualTo(Setting.MAX_PARALLEL);
  }

  @Test
  void aWordThatIsNoneOfTheChoicesIsTheDefault() throws IOException {
    Files.writeString(file(), "{\"theme\":\"pink\",\"units\":[],\"startEngine\":\"last_used\"}");
    Settings settings = new SettingsFile(file()).load().settings();
    assertThat(settings.get(Setting.THEME)).isEqualTo(ThemeChoice.SYSTEM);
    assertThat(settings.get(Setting.UNITS)).isEqualTo(Units.DECIMAL);
    assertThat(settings.get(Setting.START_ENGINE)).isEqualTo(StartEngine.LAST_USED);
  }

  @Test
  void aFileThatIsNotToBeUnderstoodIsKeptAsideAndNamed() throws IOException {
    for (String damaged : List.of("{\"parallelLayers\":", "[1]", "", "x".repeat(2 << 20))) {
      Files.writeString(file(), damaged);
      SettingsFile.Loaded loaded = new SettingsFile(file()).load();
      assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
      Path aside = loaded.keptAside().orElseThrow();
      assertThat(aside).hasContent(damaged);
      Files.delete(aside);
    }
  }

  @Test
  void aDamagedFileIsNotOverwrittenBySaving() throws IOException {
    Files.writeString(file(), "{\"theme\":");
    Settings chosen = Settings.DEFAULT.with(Setting.PARALLEL_LAYERS, 2);
    new SettingsFile(file()).save(chosen);
    assertThat(names()).hasSize(2);
    assertThat(new SettingsFile(file()).load().settings()).isEqualTo(chosen);
    assertThat(names().stream().filter(name -> name.contains(".damaged-"))).hasSize(1);
  }

  private Path file() {
    return folder.resolve("settings.json");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
