package org.windlass.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.windlass.context.ContextException.Reason;
import org.windlass.files.DurableFiles;

/** Files that are cut off or have other bytes in them: listed, kept, and never a crash. */
final class DamagedFilesPropertyTest {
  private static final byte[] META =
      utf8(
          "{\"Name\":\"aa\",\"Metadata\":{\"Description\":\"d\\u00e4\",\"x\":[1,{}]},\"Endpoints\":"
              + "{\"docker\":{\"Host\":\"tcp://h:1\",\"SkipTLSVerify\":true},\"k\":null}}");
  private static final byte[] CONFIG =
      utf8(
          "{\"auths\":{\"r\":{\"auth\":\"czNjcjN0\"}},\"HttpHeaders\":{\"X-A\":\"s3cr3t\"},"
              + "\"currentContext\":\"aa\",\"proxies\":{\"default\":{}}}");

  private Path dir = Path.of("");

  @BeforeProperty
  void prepare() throws IOException {
    dir = Files.createTempDirectory("windlass-damaged");
  }

  @AfterProperty
  void clearAway() throws IOException {
    DurableFiles.deleteTree(dir);
  }

  @Property(tries = 300)
  void aContextIsListedAndKeptWhateverIsInIt(
      @ForAll @IntRange(max = 170) int length,
      @ForAll @IntRange(max = 3) int bytes,
      @ForAll long seed)
      throws Exception {
    Path file = StoreFolder.of(dir, "aa").metaFile();
    byte[] damaged = damaged(META, length, bytes, seed);
    Files.createDirectories(DurableFiles.parent(file));
    Files.write(file, damaged);

    List<ConnectionProfile> profiles =
        new Connections(StartUpOptions.NONE, variables(), dir, dir).snapshot();

    assertThat(profiles).hasSize(2);
    ConnectionProfile profile = profiles.getLast();
    assertThat(profile.endpoint() == null).isEqualTo(profile.problem() != null);
    if (length < META.length) {
      assertThat(profile.problem()).isInstanceOf(ConnectionProblem.Damaged.class);
    }
    assertThat(file).hasBinaryContent(damaged);
    new ContextStore(dir).delete(profile.name());
    assertThat(file).doesNotExist();
  }

  @Property(tries = 300)
  void aConfigFileIsReadOrKeptAsItIs(
      @ForAll @IntRange(max = 160) int length,
      @ForAll @IntRange(max = 3) int bytes,
      @ForAll long seed)
      throws Exception {
    Path file = dir.resolve("config.json");
    byte[] damaged = damaged(CONFIG, length, bytes, seed);
    Files.write(file, damaged);

    String told = StartUp.resolve(StartUpOptions.NONE, variables(), dir).toString();
    assertThat(told).doesNotContain("s3cr3t").doesNotContain("czNjcjN0");
    ConfigFile config = new ConfigFile(file);
    ConnectionProblem problem = config.read().problem();
    if (bytes == 0) {
      assertThat(problem == null).isEqualTo(length == 0 || length >= CONFIG.length);
    }
    try {
      config.useContext("bb");
      assertThat(problem).isNull();
      assertThat(config.read().currentContext()).isEqualTo("bb");
    } catch (ContextException e) {
      assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
      assertThat(file).hasBinaryContent(damaged);
    }
  }

  private Map<String, String> variables() {
    return Map.of("DOCKER_CONFIG", dir.toString());
  }

  /** The first {@code length} bytes, some of them changed. */
  private static byte[] damaged(byte[] good, int length, int bytes, long seed) {
    byte[] damaged = Arrays.copyOf(good, Math.min(length, good.length));
    Random random = new Random(seed);
    for (int i = 0; i < bytes && damaged.length > 0; i++) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    return damaged;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
