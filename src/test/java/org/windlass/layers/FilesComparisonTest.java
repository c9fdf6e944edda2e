package org.windlass.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.layers.SavedArchive.index;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.windlass.layers.FileDifference.Aspect;

class FilesComparisonTest {

  @Test
  void finalTreesAreComparedWhateverTheirLayers() throws IOException {
    ImageFiles left =
        index(
            new Tar().folder("etc").file("etc/same", "1").file("etc/larger", "1").file("gone", ""),
            new Tar().file("etc/passing", "1"),
            new Tar().file("etc/.wh.passing", "").symlink("link", "etc"));
    ImageFiles right =
        index(
            new Tar()
                .file("new/file", "333")
                .folder("etc")
                .file("etc/larger", "22")
                .file("etc/same", "2")
                .symlink("link", "opt"));

    FilesComparison compared = FilesComparison.of(left, right);
    assertThat(compared.count()).isEqualTo(5);
    assertThat(compared.differences())
        .containsExactly(
            difference("/etc/larger", FileKind.FILE, FileChange.CHANGED, 1, 2, Aspect.SIZE),
            difference("/gone", FileKind.FILE, FileChange.DELETED, 0, -1),
            difference("/link", FileKind.SYMLINK, FileChange.CHANGED, 0, 0, Aspect.TYPE),
            difference("/new", FileKind.FOLDER, FileChange.ADDED, -1, 0),
            difference("/new/file", FileKind.FILE, FileChange.ADDED, -1, 3));
  }

  @Test
  void timesModesAndOwnersAreCompared() throws IOException {
    FilesComparison compared =
        FilesComparison.of(
            index(new Tar().file("a", "1").file("b", "1").file("c", "1")),
            index(
                new Tar()
                    .pax("mtime", "1")
                    .file("a", "1")
                    .pax("uid", "0")
                    .file("b", "1")
                    .folder("c")));
    assertThat(compared.differences())
        .extracting(FileDifference::aspects)
        .containsExactly(
            Set.of(Aspect.TIME),
            Set.of(Aspect.OWNER),
            Set.of(Aspect.TYPE, Aspect.SIZE, Aspect.MODE));
  }

  @Test
  void anImageIsTheSameAsItself() throws IOException {
    ImageFiles files = index(new Tar().file("a/b", "1"), new Tar().file("a/c", "2"));
    assertThat(FilesComparison.of(files, files)).isEqualTo(new FilesComparison(List.of(), 0));
  }

  private static FileDifference difference(
      String path, FileKind kind, FileChange change, long left, long right, Aspect... aspects) {
    return new FileDifference(path, kind, change, Set.of(aspects), left, right);
  }
}
