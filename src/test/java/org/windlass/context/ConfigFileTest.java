package org.windlass.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.context.ContextException.Reason;
import org.windlass.files.DurableFiles;

final class ConfigFileTest {
  @TempDir Path dir;
  private Path file;
  private ConfigFile config;

  @BeforeEach
  void prepare() {
    file = dir.resolve("docker/config.json");
    config = new ConfigFile(file);
  }

  @Test
  void aMissingFileIsAnEmptyOne() throws Exception {
    assertThat(config.read()).isEqualTo(new ConfigFile.Content("", Map.of(), null));
    config.useContext("default");
    assertThat(file).doesNotExist();

    config.useContext("aa");
    assertThat(file).hasContent("{\n\t\"auths\": {},\n\t\"currentContext\": \"aa\"\n}");
    assertThat(mode(file)).isEqualTo("rw-------");
    assertThat(config.read().currentContext()).isEqualTo("aa");
  }

  @Test
  void everythingElseStaysInItsOrder() throws Exception {
    write(
        """
        {"z": {"b": [], "a": [1, 2.50]}, "currentContext": "old", "auths": {"r": {"auth": "eA=="}},
         "HttpHeaders": {"X-A": "1"}, "unknown": {"deep": [{"x": null}]}, "empty": {}}
        """);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    config.useContext("new");

    assertThat(file)
        .hasContent(
            """
            {
            \t"z": {
            \t\t"b": [],
            \t\t"a": [
            \t\t\t1,
            \t\t\t2.50
            \t\t]
            \t},
            \t"currentContext": "new",
            \t"auths": {
            \t\t"r": {
            \t\t\t"auth": "eA=="
            \t\t}
            \t},
            \t"HttpHeaders": {
            \t\t"X-A": "1"
            \t},
            \t"unknown": {
            \t\t"deep": [
            \t\t\t{
            \t\t\t\t"x": null
            \t\t\t}
            \t\t]
            \t},
            \t"empty": {}
            }\
            """);
    assertThat(mode(file)).isEqualTo("rw-r-----");
    assertThat(config.read().headers()).isEqualTo(Map.of("X-A", "1"));

    config.useContext("default");
    assertThat(Files.readString(file)).doesNotContain("currentContext");
    assertThat(TlsFiles.children(DurableFiles.parent(file)))
        .extracting(TlsFiles::name)
        .containsExactly(".windlass.lock", "config.json");
  }

  @Test
  void aLinkStaysALink() throws Exception {
    Path real = dir.resolve("dotfiles/config.json");
    Files.createDirectories(file.getParent());
    Files.createSymbolicLink(file, Path.of("../dotfiles/config.json"));
    config.useContext("aa");
    assertThat(real).isRegularFile();
    config.useContext("bb");

    assertThat(file).isSymbolicLink();
    assertThat(Files.readString(real)).contains("\"bb\"");
    assertThat(config.read().currentContext()).isEqualTo("bb");
  }

  @Test
  void whatIsDamagedIsReportedAndKept() throws Exception {
    for (String text :
        new String[] {
          "{", "[]", "\f", "{\"currentContext\":\"a\"} x", "{\"auths\":{\"r\":{\"auth\":s3cr3t}}}"
        }) {
      write(text);
      assertThatExceptionOfType(ContextException.class)
          .isThrownBy(() -> config.useContext("aa"))
          .satisfies(
              e -> {
                assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
                assertThat(e.getMessage()).contains(file.toString()).doesNotContain("s3cr3t");
              });
      assertThat(file).hasContent(text);
    }
    assertThat(config.read().problem())
        .isEqualTo(new ConnectionProblem.Damaged(file, "not valid JSON at line 1, column 23"));
  }

  /**
   * As docker reads it: the last key of a name in any case, and what is right beside what is not.
   */
  @Test
  void itIsReadAsDockerReadsIt() throws Exception {
    write("{\"CurrentContext\":\"a\",\"currentcontext\":\"b\",\"HttpHeaders\":[1]}");
    assertThat(config.read().currentContext()).isEqualTo("b");
    assertThat(config.read().problem()).isNotNull();
    write("");
    assertThat(config.read()).isEqualTo(new ConfigFile.Content("", Map.of(), null));
    write("{\"currentContext\":\"a\"} trailing");
    assertThat(config.read().currentContext()).isEqualTo("a");
  }

  @Test
  void headersAreSecrets() throws Exception {
    write("{\"HttpHeaders\":{\"X-Token\":\"s3cr3t\"}}");
    assertThat(config.read().toString()).contains("X-Token").doesNotContain("s3cr3t");
  }

  private void write(String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
