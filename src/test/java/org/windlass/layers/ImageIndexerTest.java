package org.windlass.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.layers.SavedArchive.index;
import static org.windlass.layers.SavedArchive.lines;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ImageIndexerTest {
  private static final Tar BASE =
      new Tar()
          .folder("./")
          .folder("etc/")
          .file("etc/passwd", "root")
          .file("etc/shadow", "secret")
          .folder("srv/cache/")
          .file("srv/cache/a", "aaaa")
          .file("srv/cache/b", "bbbbbb")
          .symlink("bin", "usr/bin")
          .file("usr/bin/sh", "#!");

  @Test
  void theFinalTreeIsWhatAContainerSees() throws IOException {
    ImageFiles files =
        index(
            BASE,
            new Tar()
                .file("etc/passwd", "root and more")
                .file("etc/.wh.shadow", "")
                .file("new/deep/file", "1"),
            new Tar()
                .folder("srv/cache")
                .file("srv/cache/.wh..wh..opq", "")
                .file("srv/cache/c", "cc"));

    assertThat(lines(files.finalTree("")))
        .containsExactly(
            "etc/ 13",
            "etc/passwd 13",
            "new/ 1",
            "new/deep/ 1",
            "new/deep/file 1",
            "srv/ 2",
            "srv/cache/ 2",
            "srv/cache/c 2",
            "usr/ 2",
            "usr/bin/ 2",
            "usr/bin/sh 2",
            "bin 0");
    assertThat(files.layers()).isEqualTo(3);
  }

  @Test
  void eachLayerTellsWhatItAddsChangesAndDeletes() throws IOException {
    ImageFiles files =
        index(
            BASE,
            new Tar()
                .file("etc/passwd", "root and more")
                .file("etc/.wh.shadow", "")
                .file("new/file", "1"),
            new Tar().file("srv/.wh.cache", ""));

    assertThat(lines(files.layer(0, "")))
        .startsWith("+etc/ 10", "+etc/passwd 4", "+etc/shadow 6")
        .allMatch(line -> line.startsWith("+") || line.equals("srv/ 10") || line.startsWith("usr"));
    assertThat(lines(files.layer(1, "")))
        .containsExactly("etc/ 13", "~etc/passwd 13", "-etc/shadow 6", "new/ 1", "+new/file 1");
    assertThat(lines(files.layer(2, "")))
        .containsExactly("srv/ 0", "-srv/cache/ 0", "-srv/cache/a 4", "-srv/cache/b 6");
  }

  @Test
  void bytesThatNobodySeesAreWasted() throws IOException {
    ImageFiles files =
        index(
            BASE,
            new Tar().file("etc/passwd", "second").file("srv/.wh.cache", ""),
            new Tar().file("etc/passwd", "third one"));

    assertThat(files.wasted()).isEqualTo(4 + 6 + 4 + 6);
    assertThat(files.worst(2))
        .containsExactly(
            new WastedFile("/etc/passwd", 10, 2), new WastedFile("/srv/cache/b", 6, 1));
  }

  @Test
  void aFileInPlaceOfAFolderHidesAllThatWasInIt() throws IOException {
    assertThat(lines(index(BASE, new Tar().file("srv", "now a file")).finalTree("srv")))
        .containsExactly("srv 10");
    // And a folder in place of a link is none that the link leads to.
    assertThat(lines(index(BASE, new Tar().file("bin/ls", "ls")).finalTree("ls")))
        .containsExactly("bin/ 2", "bin/ls 2");
  }

  @Test
  void ofTwoEntriesOfOneLayerTheLaterCounts() throws IOException {
    ImageFiles files = index(new Tar().file("a", "first").file("./a", "second!"));
    assertThat(lines(files.finalTree(""))).containsExactly("a 7");
    assertThat(lines(files.layer(0, ""))).containsExactly("+a 7");
    assertThat(files.wasted()).isZero();
  }

  @Test
  void aLayerMayLieInAnImageTwice() throws IOException {
    Tar tar = new Tar().file("one/layer.tar", new Tar().file("a", "1").bytes());
    tar.file("two/layer.tar", new Tar().file(".wh.a", "").bytes());
    tar.symlink("three/layer.tar", "../one/layer.tar");
    tar.file(
        "manifest.json",
        SavedArchive.manifest(List.of("one/layer.tar", "two/layer.tar", "three/layer.tar")));
    ImageFiles files = ImageIndexer.read(new ByteArrayInputStream(tar.bytes()));
    assertThat(lines(files.finalTree(""))).containsExactly("a 1");
    assertThat(lines(files.layer(1, ""))).containsExactly("-a 1");
    assertThat(lines(files.layer(2, ""))).containsExactly("+a 1");
  }

  @Test
  void layersMayBePackedInAnOciLayout() throws IOException {
    Tar tar =
        new Tar()
            .file("oci-layout", "{\"imageLayoutVersion\":\"1.0.0\"}")
            .file("index.json", "{\"manifests\":[{\"digest\":\"sha256:mm\"}]}")
            .file("blobs/sha256/cc", "{\"os\":\"linux\"}")
            .file(
                "blobs/sha256/mm",
                "{\"layers\":[{\"digest\":\"sha256:gz\"},{\"digest\":\"sha256:zs\"},"
                    + "{\"digest\":\"sha256:plain\"}]}")
            .file("blobs/sha256/zs", Zstd.compress(new Tar().file("z", "zstd").bytes()))
            .file("blobs/sha256/gz", gzip(new Tar().file("g", "gzip").bytes(), 512))
            .file("blobs/sha256/plain", new Tar().file("p", "plain").bytes());
    ImageFiles files = ImageIndexer.read(new ByteArrayInputStream(tar.bytes()));
    assertThat(lines(files.finalTree(""))).containsExactly("g 4", "p 5", "z 4");
    for (String name : List.of("g", "z", "p")) {
      int node = files.find(name.getBytes(StandardCharsets.UTF_8));
      assertThat(read(tar.bytes(), files, node)).startsWith(name);
    }
  }

  @Test
  void aFileIsReadByItsPathAndThroughHardLinks() throws IOException {
    byte[] archive =
        SavedArchive.docker(
            BASE.hardLink("etc/alias", "etc/passwd"),
            new Tar().file("./etc/passwd", "old").file("etc/passwd", "new"));
    ImageFiles files = ImageIndexer.read(new ByteArrayInputStream(archive));
    int passwd = files.find("etc/passwd".getBytes(StandardCharsets.UTF_8));
    int alias = files.find("etc/alias".getBytes(StandardCharsets.UTF_8));
    assertThat(read(archive, files, passwd)).isEqualTo("new");
    assertThat(files.place(passwd, 0)).contains(new FilePlace("id0/layer.tar", "etc/passwd"));
    assertThat(files.place(alias, 0)).contains(new FilePlace("id0/layer.tar", "etc/passwd"));
    int folder = files.find("etc".getBytes(StandardCharsets.UTF_8));
    assertThat(files.place(folder, 1)).isEmpty();
  }

  @Test
  void namesModesOwnersAndTimesAreRead() throws IOException {
    String longName = "a/".repeat(60) + "name that is longer than a header takes";
    FileTree tree =
        index(
                new Tar()
                    .longName(longName)
                    .file("short", "1")
                    .pax("path", "päth")
                    .pax("mtime", "1600000000.5")
                    .pax("uid", "4000000000")
                    .file("short", "22"))
            .finalTree("");
    assertThat(lines(tree)).contains(longName + " 1", "päth 2");
    FileEntry entry = tree.children(tree.root()).getLast();
    assertThat(entry.modeText()).isEqualTo("-rw-r-----");
    assertThat(entry.modified()).isEqualTo(1_600_000_000L);
    assertThat(entry.uid()).isEqualTo(4_000_000_000L);
    assertThat(entry.gid()).isEqualTo(100);
  }

  @Test
  void theFilterKeepsFoldersOfWhatMatches() throws IOException {
    FileTree tree = index(BASE).finalTree("PASS");
    assertThat(lines(tree)).containsExactly("etc/ 4", "etc/passwd 4");
    assertThat(tree.matches()).isEqualTo(1);
    assertThat(tree.size()).isEqualTo(4);
  }

  private static String read(byte[] archive, ImageFiles files, int node) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FileExtractor.copy(
        new ByteArrayInputStream(archive),
        files.place(node, files.layers() - 1).orElseThrow(),
        () -> {
          out.reset();
          return out;
        });
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Packed in several members, as tools do that read parts of a layer. */
  private static byte[] gzip(byte[] bytes, int member) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < bytes.length; at += member) {
      GZIPOutputStream gzip = new GZIPOutputStream(out);
      gzip.write(bytes, at, Math.min(member, bytes.length - at));
      gzip.finish();
    }
    return out.toByteArray();
  }
}
