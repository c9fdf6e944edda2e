package org.windlass.ui.images.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.SampleImages.id;
import static org.windlass.ui.images.details.DetailsSamples.details;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.layers.FileEntry;
import org.windlass.layers.FileTree;
import org.windlass.layers.SavedArchive;
import org.windlass.layers.Tar;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.ManualUi;
import org.windlass.testing.TestTexts;
import org.windlass.ui.background.Background;

class FilesViewModelTest {
  private static final int LARGE = 1001;

  private final FakeEngine engine =
      new FakeEngine("lab")
          .image(details(1, "redis:7", 1, 2))
          .image(details(2, "broken:1", 1))
          .image(details(LARGE, "large:1", 1))
          .archive(id(1), archive())
          .archive(id(LARGE), archive());
  private final ManualUi ui = new ManualUi();
  private final DetailsTools tools =
      DetailsTools.of(
          engine, new Background(Runnable::run, ui), TestTexts.english(), new NoChoice());
  private final DetailsViewModel details = new DetailsViewModel(tools);
  private final FilesViewModel files = details.files();

  @Test
  void theFilesAreReadWhenTheTabIsInFront() {
    show(1);
    assertThat(files.stateProperty().get()).isEqualTo(FilesState.ASK);
    details.tabProperty().set(DetailsTab.FILES);
    ui.frame();
    assertThat(names()).containsExactly("a", "b");
    assertThat(files.viewsProperty().get()).containsExactly(FileTree.FINAL, 0, 1);
    assertThat(files.viewText(FileTree.FINAL)).isEqualTo("Final tree");
    assertThat(files.viewText(1)).isEqualTo("Layer 2");
    assertThat(files.wasteProperty().get().bytes()).isEqualTo(5);
    files.viewProperty().set(1);
    ui.frame();
    assertThat(names()).containsExactly("b");
    files.filterProperty().set("nowhere");
    ui.advance(FilesArrangement.PAUSE);
    assertThat(names()).isEmpty();
  }

  @Test
  void aLargeImageIsReadOnlyWhenTheUserSaysSo() {
    details.tabProperty().set(DetailsTab.FILES);
    show(LARGE);
    assertThat(files.stateProperty().get()).isEqualTo(FilesState.ASK);
    files.start();
    ui.frame();
    assertThat(files.stateProperty().get()).isEqualTo(FilesState.READY);
  }

  @Test
  void whatWasReadIsKeptForTheImagesLookedAtLast() {
    details.tabProperty().set(DetailsTab.FILES);
    show(1);
    engine.archive(id(1), new byte[0]);
    show(LARGE);
    show(1);
    assertThat(names()).containsExactly("a", "b");
  }

  @Test
  void anArchiveThatIsNoneIsSaidToBeSo() {
    details.tabProperty().set(DetailsTab.FILES);
    show(2);
    assertThat(files.stateProperty().get()).isEqualTo(FilesState.ERROR);
    assertThat(Objects.requireNonNull(files.errorProperty().get()).details())
        .contains("ends within a header");
    engine.archive(id(2), archive());
    files.start();
    ui.frame();
    assertThat(files.stateProperty().get()).isEqualTo(FilesState.READY);
  }

  @Test
  void oneFileIsSaved(@TempDir Path folder) throws IOException {
    details.tabProperty().set(DetailsTab.FILES);
    show(1);
    FileEntry entry = tree().children(tree().root()).getLast();
    Path target = folder.resolve("copy");
    files.save(entry, target);
    ui.frame();
    assertThat(target).hasContent("newer");
    assertThat(files.noticeProperty().get()).isEqualTo("Saved as " + target);
    files.save(entry, folder.resolve("missing/copy"));
    ui.frame();
    assertThat(files.noticeProperty().get()).startsWith("b could not be copied: ");
  }

  @Test
  void aCopyIsPrivateAndCarriesNoPathOfTheImage() throws IOException {
    Path place = PrivateCopies.place("../../evil;$(x)\n.txt");
    try {
      assertThat(place.getFileName()).hasToString("__.._evil___x__.txt");
      assertThat(Files.getPosixFilePermissions(Objects.requireNonNull(place.getParent())))
          .hasSize(3);
    } finally {
      Files.delete(Objects.requireNonNull(place.getParent()));
    }
    assertThat(PrivateCopies.canBeShown("notes.txt")).isTrue();
    assertThat(List.of("a.exe", "x.DESKTOP", "run.sh")).noneMatch(PrivateCopies::canBeShown);
  }

  private static byte[] archive() {
    return SavedArchive.docker(
        new Tar().file("a", "1").file("b", "older"), new Tar().file("b", "newer"));
  }

  private void show(int image) {
    details.show(new DetailsTarget(id(image), "image"));
    ui.advance(DetailsViewModel.PAUSE);
    ui.frame();
  }

  private FileTree tree() {
    return Objects.requireNonNull(files.treeProperty().get());
  }

  private List<String> names() {
    return tree().children(tree().root()).stream().map(FileEntry::name).toList();
  }
}
