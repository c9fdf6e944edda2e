package org.windlass.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.handoff.Handoff.Entry;

class PrivateFolderTest {
  @TempDir Path temporary;

  @Test
  void folderIsMadeForTheUserAlone() throws IOException {
    assertThat(PrivateFolder.open(folder())).isEqualTo(Files.getOwner(temporary));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
        .isEqualTo("rwx------");
    assertThat(PrivateFolder.open(folder())).isEqualTo(Files.getOwner(temporary));
    assertThat(folder()).isEmptyDirectory();
  }

  @Test
  void folderThatIsOpenToOthersIsNotUsedNorChanged() throws IOException {
    make("rwxr-x---");

    assertRefused(AccessDeniedException.class);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
        .isEqualTo("rwxr-x---");
  }

  @Test
  void folderThatIsALinkOrAFileIsNotUsed() throws IOException {
    Path target = Files.createDirectory(temporary.resolve("target"));
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
    Files.createSymbolicLink(folder(), target);
    assertRefused(FileSystemException.class);
    assertThat(target).isEmptyDirectory();

    Files.delete(folder());
    Files.createFile(folder());
    assertRefused(FileSystemException.class);
  }

  @Test
  void folderOfAnotherUserIsNotUsed() throws IOException {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root can make such a folder");
    make("rwx------");
    UserPrincipal nobody =
        temporary.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    Files.setOwner(folder(), nobody);

    assertRefused(AccessDeniedException.class);
    assertThat(folder()).isEmptyDirectory();
    assertThat(Files.getOwner(folder(), LinkOption.NOFOLLOW_LINKS)).isEqualTo(nobody);
  }

  @Test
  void placeIsInTheRuntimeFolderWhenThereIsOne() {
    assertThat(
            PrivateFolder.place(Map.of("XDG_RUNTIME_DIR", temporary.toString()), temporary, "me"))
        .isEqualTo(temporary.resolve("windlass"));
    assertThat(PrivateFolder.place(Map.of("XDG_RUNTIME_DIR", "gone"), temporary, "me x"))
        .isEqualTo(temporary.resolve("windlass-me_x"));
  }

  /** A start that finds no safe folder goes on alone. */
  private void assertRefused(Class<? extends IOException> kind) {
    assertThatExceptionOfType(kind).isThrownBy(() -> PrivateFolder.open(folder()));
    HandoffRequest request = new HandoffRequest(List.of(), Map.of());
    assertThat(new Handoff(folder(), "window").enter(request, taken -> true))
        .isInstanceOf(Entry.Alone.class);
  }

  private void make(String permissions) throws IOException {
    Files.createDirectory(folder());
    Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString(permissions));
  }

  private Path folder() {
    return temporary.resolve("windlass");
  }
}
