package org.windlass.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.context.ContextException.Reason;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.TlsSettings.Mode;
import org.windlass.files.DurableFiles;

final class ContextStoreTest {
  private static final ContextDraft PLAIN = new ContextDraft("", "tcp://h:1", TlsSettings.NONE);

  @TempDir Path dir;
  private Path config;
  private ContextStore store;

  @BeforeEach
  void prepare() {
    config = dir.resolve("docker");
    store = new ContextStore(config);
  }

  @Test
  void aFolderThatDoesNotExistHasNoContexts() {
    assertThat(store.list("")).isEmpty();
    assertThat(config).doesNotExist();
  }

  @Test
  void aContextIsWrittenAsDockerWritesIt() throws Exception {
    store.create("aa", new ContextDraft("d", " tcp://h:1 ", tls("ca", "cert", "key")));

    StoreFolder folder = StoreFolder.of(config, "aa");
    assertThat(folder.metaFile())
        .hasContent(
            "{\"Name\":\"aa\",\"Metadata\":{\"Description\":\"d\"},\"Endpoints\":"
                + "{\"docker\":{\"Host\":\"tcp://h:1\",\"SkipTLSVerify\":false}}}");
    assertThat(folder.meta().getFileName().toString()).isEqualTo(ContextName.folder("aa"));
    assertThat(folder.endpoint("docker").resolve("key.pem")).hasContent("key");
    assertThat(temporaries()).isEmpty();
  }

  @Test
  void keysAreForTheirOwnerOnly() throws Exception {
    store.create("aa", new ContextDraft("", "tcp://h:1", tls("ca", "cert", "key")));
    Path tls = StoreFolder.of(config, "aa").endpoint("docker");
    for (Path folder :
        List.of(tls, StoreFolder.of(config, "aa").tls(), StoreFolder.tlsRoot(config))) {
      assertThat(permissions(folder)).as("%s", folder).isEqualTo("rwx------");
    }
    for (Path file : TlsFiles.children(tls)) {
      assertThat(permissions(file)).as("%s", file).isEqualTo("rw-------");
    }
  }

  @Test
  void whatIsNotKnownStays() throws Exception {
    store.create("aa", new ContextDraft("d", "tcp://h:1", tls("ca", "cert", "key")));
    StoreFolder folder = StoreFolder.of(config, "aa");
    Files.writeString(
        folder.metaFile(),
        """
        {"x":1.50,"name":"aa","Metadata":{"Description":"d","GODEBUG":"a=1","n":[1e400,null]},
         "Endpoints":{"kubernetes":{"Host":"k","big":12345678901234567890123},
                      "docker":{"HOST":"tcp://h:1","SkipTLSVerify":false,"more":{"y":true}}}}
        """);
    Files.createDirectory(folder.endpoint("kubernetes"));
    Files.writeString(folder.endpoint("kubernetes").resolve("ca.pem"), "k8s");

    store.edit(store.get("aa"), new ContextDraft("new", "tcp://h:2", tls("ca2", "c2", "k2")));
    store.rename("aa", "bb");
    store.duplicate("bb", "cc");

    for (String name : List.of("bb", "cc")) {
      StoreFolder there = StoreFolder.of(config, name);
      assertThat(there.metaFile())
          .hasContent(
              "{\"x\":1.50,\"name\":\"NAME\",\"Metadata\":{\"Description\":\"new\","
                      .replace("NAME", name)
                  + "\"GODEBUG\":\"a=1\",\"n\":[1E+400,null]},\"Endpoints\":{\"kubernetes\":"
                  + "{\"Host\":\"k\",\"big\":12345678901234567890123},\"docker\":"
                  + "{\"HOST\":\"tcp://h:2\",\"SkipTLSVerify\":false,\"more\":{\"y\":true}}}}");
      assertThat(there.endpoint("kubernetes").resolve("ca.pem")).hasContent("k8s");
      assertThat(there.endpoint("docker").resolve("key.pem")).hasContent("k2");
    }
    assertThat(StoreFolder.of(config, "aa").meta()).doesNotExist();
    assertThat(StoreFolder.of(config, "aa").tls()).doesNotExist();
  }

  @Test
  void tlsComesAndGoesWithTheSettings() throws Exception {
    store.create("aa", PLAIN);
    store.edit(store.get("aa"), new ContextDraft("", "tcp://h:1", tls("ca", "cert", "key")));
    StoredContext verified = store.get("aa");
    assertThat(verified.tls().mode()).isEqualTo(Mode.VERIFIED);

    // The store's own files may be named, and fewer of them.
    TlsSettings caOnly = new TlsSettings(Mode.UNVERIFIED, verified.tls().ca(), null, null);
    store.edit(verified, new ContextDraft("", "tcp://h:1", caOnly));
    assertThat(store.get("aa").tls()).isEqualTo(caOnly);
    assertThat(caOnly.ca()).hasContent("ca");

    store.edit(store.get("aa"), PLAIN);
    assertThat(store.get("aa").tls()).isEqualTo(TlsSettings.NONE);
    assertThat(StoreFolder.of(config, "aa").endpoint("docker")).doesNotExist();
    assertThat(temporaries()).isEmpty();
  }

  @Test
  void namesAreCheckedAndUnique() throws Exception {
    store.create("aa", PLAIN);
    store.create("bb", PLAIN);
    assertFails(Reason.ALREADY_EXISTS, () -> store.create("aa", PLAIN));
    assertFails(Reason.ALREADY_EXISTS, () -> store.duplicate("aa", "bb"));
    assertFails(Reason.ALREADY_EXISTS, () -> store.rename("aa", "bb"));
    assertFails(Reason.BAD_NAME, () -> store.create("../x", PLAIN));
    assertFails(Reason.BAD_NAME, () -> store.rename("aa", "x"));
    assertFails(Reason.EMPTY_NAME, () -> store.create("", PLAIN));
    assertFails(Reason.RESERVED_NAME, () -> store.create("default", PLAIN));
    assertFails(Reason.RESERVED_NAME, () -> store.delete("default"));
    assertFails(Reason.NOT_FOUND, () -> store.delete("cc"));
    assertFails(Reason.NOT_FOUND, () -> store.get("cc"));
    assertFails(Reason.NOT_FOUND, () -> store.rename("cc", "dd"));
    assertThat(names()).containsExactly("aa", "bb");
  }

  @Test
  void whatCannotBeOpenedIsNotStored() {
    assertFails(
        Reason.BAD_HOST,
        () -> store.create("aa", new ContextDraft("", "ftp://x", TlsSettings.NONE)));
    TlsSettings missing = new TlsSettings(Mode.VERIFIED, dir.resolve("none.pem"), null, null);
    assertThatExceptionOfType(ContextException.class)
        .isThrownBy(() -> store.create("aa", new ContextDraft("", "tcp://h:1", missing)))
        .satisfies(
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.BAD_TLS_FILE);
              assertThat(e.getCause()).isInstanceOf(TlsMaterialException.class);
              assertThat(((TlsMaterialException) e.getCause()).problem())
                  .isEqualTo(TlsMaterialException.Problem.MISSING);
            });
    assertThat(store.list("")).isEmpty();
  }

  @Test
  void anotherProgramsChangeIsNotOverwritten() throws Exception {
    store.create("aa", new ContextDraft("", "tcp://h:1", tls("ca", "cert", "key")));
    StoredContext read = store.get("aa");
    Path key = StoreFolder.of(config, "aa").endpoint("docker").resolve("key.pem");
    Files.writeString(key, "other");

    assertFails(Reason.CHANGED_MEANWHILE, () -> store.edit(read, PLAIN));
    assertThat(key).hasContent("other");
    store.delete("aa");
    assertFails(Reason.NOT_FOUND, () -> store.edit(read, PLAIN));
    assertThat(store.list("")).isEmpty();
  }

  private TlsSettings tls(String ca, String cert, String key) throws IOException {
    return new TlsSettings(
        Mode.VERIFIED,
        Files.writeString(dir.resolve("1"), ca),
        Files.writeString(dir.resolve("2"), cert),
        Files.writeString(dir.resolve("3"), key));
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

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static void assertFails(Reason reason, ThrowingCallable call) {
    assertThatExceptionOfType(ContextException.class)
        .isThrownBy(call)
        .extracting(ContextException::reason)
        .isEqualTo(reason);
  }
}
