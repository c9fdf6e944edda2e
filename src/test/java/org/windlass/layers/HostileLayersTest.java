package org.windlass.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.windlass.layers.SavedArchive.index;
import static org.windlass.layers.SavedArchive.lines;
import static org.windlass.layers.SavedArchive.stream;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.windlass.tar.DamagedArchiveException;

/** Archives that mean no good. */
class HostileLayersTest {

  @Test
  void pathsThatLeadOutAreLeftOutAndCounted() throws IOException {
    ImageFiles files =
        index(
            new Tar()
                .file("/etc/passwd", "absolute")
                .file("../../etc/shadow", "out")
                .file("a/../../b", "out")
                .file("a/..", "out")
                .file("//x//./y", "odd"));
    assertThat(lines(files.finalTree("")))
        .containsExactly("etc/ 8", "etc/passwd 8", "x/ 3", "x/y 3");
    assertThat(files.counts()).isEqualTo(new Counts(5, 2, 3));
    assertThat(files.counts().isCut()).isFalse();
  }

  @Test
  void linksAreShownAndNeverFollowed() throws IOException {
    ImageFiles files =
        index(
            new Tar()
                .symlink("out", "../../../etc")
                .file("out/passwd", "inside")
                .symlink("loop", "loop")
                .hardLink("hard", "../../etc/passwd")
                .hardLink("self", "self"));
    assertThat(lines(files.finalTree("")))
        .containsExactly("out/ 6", "out/passwd 6", "hard 0", "loop 0", "self 0");
    for (String name : List.of("hard", "loop", "self")) {
      assertThat(files.place(files.find(name.getBytes(StandardCharsets.UTF_8)), 0)).isEmpty();
    }
  }

  @Test
  void devicesPipesAndUnknownTypesAreOnlyListed() throws IOException {
    FileTree tree =
        index(new Tar().entry("null", '3').entry("sda", '4').entry("pipe", '6').entry("odd", 'Z'))
            .finalTree("");
    assertThat(tree.children(tree.root()))
        .extracting(FileEntry::kind)
        .containsExactly(
            FileKind.CHARACTER_DEVICE, FileKind.FILE, FileKind.PIPE, FileKind.BLOCK_DEVICE);
  }

  @Test
  void sparseFilesTellTheirSizeAndAreNotOpened() throws IOException {
    byte[] old = Tar.header("old", 'S', 512, "");
    byte[] real = "00000100000\0".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(real, 0, old, 483, real.length);
    old[482] = 1;
    byte[] more = new byte[2 * Tar.BLOCK];
    more[504] = 1;
    ImageFiles files =
        index(
            new Tar()
                .raw(Tar.summed(old), more)
                .raw(new byte[0], new byte[512])
                .pax("GNU.sparse.realsize", "5000000000")
                .pax("GNU.sparse.name", "new")
                .file("GNUSparseFile.1/new", "1\n0\n5\nhello")
                .file("after", "1"));
    assertThat(lines(files.finalTree("")))
        .containsExactly("after 1", "new 5000000000", "old 32768");
    assertThat(files.place(files.find("new".getBytes(StandardCharsets.UTF_8)), 0)).isEmpty();
  }

  @Test
  void endlessNamesAreNotKept() throws IOException {
    long huge = 3L << 30;
    byte[] header = Tar.header("././@LongLink", 'L', huge, "");
    byte[] piece = new byte[1 << 20];
    Arrays.fill(piece, (byte) 'n');
    long pieces = huge / piece.length;
    byte[] rest = new Tar().file("short", "1").file("after", "22").bytes();
    long layer = Tar.BLOCK + huge + rest.length;
    byte[] manifest =
        new Tar().file("manifest.json", SavedArchive.manifest(List.of("l.tar"))).bytes();
    ImageFiles files =
        ImageIndexer.read(
            stream(
                n -> {
                  if (n == 0) {
                    return Tar.header("l.tar", '0', layer, "");
                  } else if (n == 1) {
                    return header;
                  } else if (n < 2 + pieces) {
                    return piece;
                  }
                  return n == 2 + pieces ? rest : n == 3 + pieces ? manifest : null;
                }));
    assertThat(lines(files.finalTree(""))).containsExactly("after 2");
    assertThat(files.counts()).isEqualTo(new Counts(2, 1, 1));
  }

  @Test
  void longPathsNamesAndLinksAreLeftOut() throws IOException {
    ImageFiles files =
        index(
            new Tar()
                .longName("d/".repeat(2049))
                .folder("x")
                .longName("n".repeat(256))
                .file("x", "1")
                .longName("d/".repeat(2047) + "d")
                .file("x", "deep")
                .pax("linkpath", "l".repeat(4097))
                .symlink("link", "x"));
    assertThat(files.counts()).isEqualTo(new Counts(4, 1, 3));
    assertThat(files.finalTree("").matches()).isEqualTo(2048);
    byte[] path = ("d/".repeat(2047) + "d").getBytes(StandardCharsets.UTF_8);
    assertThat(files.path(files.find(path))).hasSize(4096).endsWith("/d/d");
  }

  @Test
  void ofTenMillionFilesTheFirstTwoMillionAreShown() throws IOException {
    long count = 10_000_000;
    int batch = 1000;
    byte[] one = Tar.header("f000/f000000000", '0', 0, "");
    long layer = count * Tar.BLOCK + 2 * Tar.BLOCK;
    byte[] tail = new Tar().file("manifest.json", SavedArchive.manifest(List.of("l.tar"))).bytes();
    ImageFiles files =
        ImageIndexer.read(
            stream(
                n -> {
                  if (n == 0) {
                    return Tar.header("l.tar", '0', layer, "");
                  } else if (n <= count / batch) {
                    return headers(one, (n - 1) * batch, batch);
                  } else if (n == count / batch + 1) {
                    return new byte[2 * Tar.BLOCK];
                  }
                  return n == count / batch + 2 ? tail : null;
                }));
    Counts counts = files.counts();
    assertThat(counts.seen()).isEqualTo(count);
    assertThat(counts.shown()).isBetween(1_998_000L, (long) ImageIndexer.MOST_FILES);
    assertThat(counts.isCut()).isTrue();
    assertThat(files.finalTree("f000000001").matches()).isEqualTo(1);
  }

  /** More than all the memory of the tests. */
  @Test
  void contentIsNeverHeld() throws IOException {
    long huge = 5L << 30;
    byte[] piece = new byte[1 << 20];
    long pieces = huge / piece.length;
    byte[] rest = new Tar().file("after", "22").bytes();
    long layer = Tar.BLOCK + huge + rest.length;
    byte[] tail = new Tar().file("manifest.json", SavedArchive.manifest(List.of("l.tar"))).bytes();
    ImageFiles files =
        ImageIndexer.read(
            stream(
                n -> {
                  if (n == 0) {
                    return Tar.header("l.tar", '0', layer, "");
                  } else if (n == 1) {
                    return Tar.header("huge", '0', huge, "");
                  } else if (n < 2 + pieces) {
                    return piece;
                  }
                  return n == 2 + pieces ? rest : n == 3 + pieces ? tail : null;
                }));
    assertThat(lines(files.finalTree(""))).containsExactly("after 2", "huge " + huge);
  }

  @Test
  void foldersThatAreReplacedOverAndOverEndTheReading() {
    Tar layer = new Tar();
    String deep = "a/".repeat(2000) + "x";
    for (int i = 0; i < 1100; i++) {
      layer.file("a", "").longName(deep).file("x", "");
    }
    assertThatExceptionOfType(DamagedArchiveException.class).isThrownBy(() -> index(layer));
  }

  @Test
  void anArchiveThatIsCutOffAnywhereIsSaidToBe() {
    byte[] whole = SavedArchive.docker(new Tar().folder("a").file("a/b", "content"));
    int end = whole.length - 2 * Tar.BLOCK;
    for (int length = 0; length < end - Tar.BLOCK; length += 100) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatExceptionOfType(IOException.class)
          .as("cut after " + length)
          .isThrownBy(() -> ImageIndexer.read(new ByteArrayInputStream(cut)))
          .isInstanceOfAny(EOFException.class, DamagedArchiveException.class);
    }
  }

  @Test
  void whatIsNoArchiveOfAnImageIsSaidToBeNone() {
    for (byte[] bytes :
        List.of(
            new byte[0],
            "no tar at all, but long enough to have a header"
                .repeat(40)
                .getBytes(StandardCharsets.UTF_8),
            new Tar().file("readme", "nothing here").bytes(),
            new Tar().file("manifest.json", "[{\"Layers\":[\"../../etc/passwd\"]}]").bytes(),
            new Tar().file("manifest.json", "[{").bytes(),
            new Tar().symlink("l", "l").file("manifest.json", "[{\"Layers\":[\"l\"]}]").bytes())) {
      assertThatExceptionOfType(DamagedArchiveException.class)
          .isThrownBy(() -> ImageIndexer.read(new ByteArrayInputStream(bytes)));
    }
  }

  @Test
  void sizesThatAreNoneEndTheReading() {
    byte[] negative = Tar.header("a", '0', 0, "");
    Arrays.fill(negative, 124, 136, (byte) 0xff);
    byte[] endless = Tar.header("a", '0', 0, "");
    Arrays.fill(endless, 124, 136, (byte) 0);
    endless[124] = (byte) 0x80;
    endless[128] = 0x7f;
    for (byte[] header : List.of(negative, endless)) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> index(new Tar().raw(Tar.summed(header), new byte[0])));
    }
  }

  private static byte[] headers(byte[] one, long first, int count) {
    byte[] batch = new byte[count * Tar.BLOCK];
    for (int i = 0; i < count; i++) {
      byte[] header = one.clone();
      long number = first + i;
      for (int digit = 14; digit >= 6; digit--) {
        header[digit] = (byte) ('0' + number % 10);
        number /= 10;
      }
      long folder = (first + i) / 10_000;
      for (int digit = 3; digit >= 1; digit--) {
        header[digit] = (byte) ('0' + folder % 10);
        folder /= 10;
      }
      System.arraycopy(Tar.summed(header), 0, batch, i * Tar.BLOCK, Tar.BLOCK);
    }
    return batch;
  }
}
