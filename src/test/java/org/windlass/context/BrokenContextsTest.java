package org.windlass.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.context.ContextException.Reason;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.TlsSettings.Mode;
import org.windlass.files.DurableFiles;

/** Contexts that are damaged, or of which there is only a part. */
final class BrokenContextsTest {
  private static final ContextDraft PLAIN = new ContextDraft("", "tcp://h:1", TlsSettings.NONE);
  private static final ContextDraft TLS =
      new ContextDraft("", "tcp://h:1", new TlsSettings(Mode.VERIFIED, null, null, null));

  @TempDir Path dir;
  private Path config;
  private ContextStore store;

  @BeforeEach
  void prepare() {
    config = dir.resolve("docker");
    store = new ContextStore(config);
  }

  @Test
  void brokenContextsAreListedAndStay() throws Exception {
    store.create("good", PLAIN);
    Path truncated = broken("cut", "{\"Name\":\"cut\",\"Metadata\":{");
    Path noEndpoint = broken("none", "{\"Name\":\"none\",\"Endpoints\":{}}");
    Path badHost =
        broken("host", "{\"Name\":\"host\",\"Endpoints\":{\"docker\":{\"Host\":\"x y\"}}}");
    Path wrongType = broken("type", "{\"Name\":\"type\",\"Metadata\":{\"Description\":5}}");
    Path moved = broken("other", "{\"Name\":\"moved\"}");
    Path folder = StoreFolder.metaRoot(config).resolve("half");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(".tmp-meta.json1"), "{");
    Files.createDirectories(StoreFolder.metaRoot(config).resolve("empty"));

    assertThat(store.list("cut"))
        .filteredOn(profile -> profile.problem() != null)
        .extracting(profile -> profile.name() + " " + profile.problem())
        .containsExactly(
            "cut Damaged[file=" + truncated + ", detail=not valid JSON at line 1, column 27]",
            "half Damaged[file=" + folder.resolve("meta.json") + ", detail=no such file]",
            "host BadHost[why=org.windlass.engine.InvalidHostException: invalid host 'x y':"
                + " MALFORMED]",
            "moved Damaged[file="
                + moved
                + ", detail=its folder is not the one of the name \"moved\"]",
            "none NoEndpoint[]",
            "type Damaged[file=" + wrongType + ", detail=\"Description\" is not a text]");
    assertThat(List.of(truncated, noEndpoint, badHost, wrongType, moved)).allMatch(Files::exists);
    assertThat(store.list("cut").getFirst().current()).isTrue();
    assertFails(Reason.DAMAGED, () -> store.get("cut"));
    assertFails(Reason.DAMAGED, () -> store.duplicate("cut", "copy"));
    assertFails(Reason.DAMAGED, () -> store.exportTo("cut", dir.resolve("x")));

    for (String name : List.of("cut", "half", "moved", "type")) {
      store.delete(name);
    }
    assertThat(names()).containsExactly("good", "host", "none");
  }

  @Test
  void whatAKilledRunLeftIsClearedAwayByTheNextWrite() throws Exception {
    store.create("aa", TLS);
    Path stage = DurableFiles.temporaryIn(StoreFolder.tlsRoot(config));
    Files.createDirectory(stage);
    Files.writeString(stage.resolve("key.pem"), "secret");
    Files.writeString(DurableFiles.temporaryIn(StoreFolder.of(config, "aa").meta()), "{");
    // TLS files without a context: docker, too, deletes meta.json first.
    Path orphan = StoreFolder.of(config, "bb").endpoint("docker");
    Files.createDirectories(orphan);
    Files.writeString(orphan.resolve("key.pem"), "old");

    assertThat(names()).containsExactly("aa");
    store.edit(store.get("aa"), PLAIN);
    store.create("bb", PLAIN);

    assertThat(temporaries()).isEmpty();
    assertThat(store.get("bb").tls()).isEqualTo(TlsSettings.NONE);
  }

  private Path broken(String name, String text) throws IOException {
    Path file = StoreFolder.of(config, name).metaFile();
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> names() {
    return store.list("").stream().map(ConnectionProfile::name).toList();
  }

  private List<Path> temporaries() {
    try (Stream<Path> files = Files.walk(config)) {
      return files.filter(file -> TlsFiles.name(file).startsWith(DurableFiles.TEMPORARY)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertFails(Reason reason, ThrowingCallable call) {
    assertThatExceptionOfType(ContextException.class)
        .isThrownBy(call)
        .extracting(ContextException::reason)
        .isEqualTo(reason);
  }
}
