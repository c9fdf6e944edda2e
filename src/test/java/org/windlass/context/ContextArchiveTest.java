package org.windlass.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.context.ContextException.Reason;

final class ContextArchiveTest {
  private static final byte[] META = utf8("{\"Name\":\"old\",\"Metadata\":{},\"Endpoints\":{}}");

  @TempDir Path dir;

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    TlsFiles tls = TlsFiles.none();
    String longName = "n".repeat(150) + "ä";
    tls.add("docker", "ca.pem", new byte[512]);
    tls.add("docker", longName, new byte[1025]);
    ContextArchive read = ContextArchive.read(file(ContextArchive.write(META, tls)));

    assertThat(read.meta().encode()).isEqualTo(META);
    assertThat(read.tls().toString()).isEqualTo("{docker=[ca.pem, " + longName + "]}");
    assertThat(read.tls().endpoints().get("docker"))
        .hasEntrySatisfying(longName, content -> assertThat(content).hasSize(1025));
  }

  @Test
  void zipArchivesAreReadToo() throws Exception {
    ContextArchive read =
        ContextArchive.read(
            zip(
                "tls/",
                "",
                "meta.json",
                new String(META, StandardCharsets.UTF_8),
                "tls/docker/key.pem",
                "k"));
    assertThat(read.meta().name()).isEqualTo("old");
    assertThat(read.tls().toString()).isEqualTo("{docker=[key.pem]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../meta.json",
        "/etc/passwd",
        "tls/../../x",
        "tls/docker/../../../x",
        "tls/docker/..",
        "tls/../x",
        "tls/./ca.pem",
        "tls//ca.pem",
        "tls/docker",
        "tls/docker/a/b",
        "tls/doc\\ker/x",
        "./meta.json",
        "other",
        "tls/docker/a\nb",
        ""
      })
  void pathsThatLeadElsewhereAreRefused(String name) throws Exception {
    TarWriter tar = new TarWriter();
    tar.file("meta.json", META);
    tar.file(name, utf8("x"));
    assertBad(file(tar.finish()), "no part of a context");
    if (!name.isEmpty()) {
      assertBad(zip("meta.json", new String(META, StandardCharsets.UTF_8), name, "x"), "");
    }
  }

  @Test
  void whatIsNoContextIsRefused() throws Exception {
    TarWriter damaged = new TarWriter();
    damaged.file("meta.json", utf8("{"));
    assertBad(file(new byte[0]), "holds no meta.json");
    assertBad(file(utf8("hello")), "ends within an entry");
    assertBad(file(utf8("hello".repeat(200))), "neither a tar nor a zip");
    assertBad(file(new TarWriter().finish()), "holds no meta.json");
    assertBad(file(damaged.finish()), "not valid JSON");
    assertBad(file(utf8("PK\u0003\u0004 and nothing more")), "a damaged zip archive");
    assertBad(zip("tls/docker/ca.pem", "x"), "holds no meta.json");
  }

  @Test
  void archivesThatUnpackToTooMuchAreRefused() throws Exception {
    String big = "\0".repeat(BoundedFiles.LIMIT / 2);
    assertBad(zip("tls/d/a", big, "tls/d/b", big, "tls/d/c", "x"), "holds too much");
    String[] many = new String[2002];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = "tls/d/" + i;
      many[i + 1] = "";
    }
    assertBad(zip(many), "holds too much");
    Path huge = dir.resolve("huge");
    Files.write(huge, new byte[BoundedFiles.LIMIT + 1]);
    assertThatExceptionOfType(ContextException.class)
        .isThrownBy(() -> ContextArchive.read(huge))
        .withMessageContaining("is larger than");
  }

  /** An export, cut off or with some bytes changed, is read or refused; nothing else happens. */
  @Test
  void damagedArchivesAreReadOrRefused() throws Exception {
    TlsFiles tls = TlsFiles.none();
    tls.add("docker", "x".repeat(120), new byte[700]);
    byte[] tar = ContextArchive.write(META, tls);
    byte[] zip = Files.readAllBytes(zip("meta.json", "{}", "tls/docker/key.pem", "key"));
    Random random = new Random(1);
    int refused = 0;
    for (int round = 0; round < 4000; round++) {
      byte[] archive = round % 2 == 0 ? tar : zip;
      byte[] broken =
          Arrays.copyOf(
              archive, archive.length - random.nextInt(3) * random.nextInt(archive.length / 2));
      for (int i = random.nextInt(4); i >= 0 && broken.length > 0; i--) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      try {
        ContextArchive read = ContextArchive.read(file(broken));
        assertThat(read.tls().endpoints()).hasSizeLessThan(3);
      } catch (ContextException e) {
        assertThat(e.reason()).isEqualTo(Reason.BAD_ARCHIVE);
        refused++;
      }
    }
    assertThat(refused).isBetween(1000, 3999);
  }

  @Test
  void aFailedImportLeavesNothing() throws Exception {
    ContextStore store = new ContextStore(dir.resolve("docker"));
    Path archive = zip("meta.json", "{}", "../x", "y");
    assertThatExceptionOfType(ContextException.class)
        .isThrownBy(() -> store.importFrom(archive, "aa"))
        .extracting(ContextException::reason)
        .isEqualTo(Reason.BAD_ARCHIVE);
    assertThat(store.list("")).isEmpty();
    assertThat(dir.resolve("x")).doesNotExist();
    assertThatExceptionOfType(ContextException.class)
        .isThrownBy(() -> store.importFrom(dir.resolve("none"), "aa"))
        .withMessageContaining("no such file");
  }

  private static void assertBad(Path archive, String detail) {
    assertThatExceptionOfType(ContextException.class)
        .isThrownBy(() -> ContextArchive.read(archive))
        .satisfies(
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.BAD_ARCHIVE);
              assertThat(e.detail()).contains(detail);
            });
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(dir.resolve("archive"), content);
  }

  private Path zip(String... namesAndContents) throws IOException {
    Path file = dir.resolve("zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(utf8(namesAndContents[i + 1]));
      }
    }
    return file;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
