package org.windlass.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.testing.CertificateMaker;
import org.windlass.testing.Issued;
import org.windlass.testing.KeyForm;
import org.windlass.testing.TestTexts;
import org.windlass.testing.TlsDir;

/** How the three files are chosen, and when they are looked into. */
class TlsFilesViewModelTest {
  private final ConnectionsHarness harness = new ConnectionsHarness();
  private final TlsFilesViewModel files =
      new TlsFilesViewModel(harness.background, TestTexts.english(), TestTexts.CLOCK);

  @TempDir Path directory;

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void filesAreLookedIntoWhenTypingRests() {
    Issued root = CertificateMaker.root("Lab");
    new TlsDir(directory).ca(root);
    files.caProperty().set(directory.resolve("ca").toString());
    files.caProperty().set(directory.resolve("ca.pem").toString());
    assertThat(harness.ui.timers()).as("one pause at a time").isOne();
    harness.ui.frame();
    assertThat(files.hintsProperty().get()).isEqualTo(FileHints.NONE);
    harness.ui.advance(TlsFilesViewModel.PAUSE);
    harness.ui.until(() -> files.hintsProperty().get().ca().text().startsWith("Lab · "));
  }

  @Test
  void aPassphraseIsTriedAsItIsTyped() {
    Issued root = CertificateMaker.root("Lab");
    new TlsDir(directory).client(root, KeyForm.PKCS8_AES_256);
    files.takeFolder(directory);
    harness.ui.until(() -> !files.keyProperty().get().isEmpty());
    harness.ui.advance(TlsFilesViewModel.PAUSE);
    harness.ui.until(() -> files.hintsProperty().get().keyEncrypted());
    assertThat(files.hintsProperty().get().key().level()).isEqualTo(FileHint.Level.WARNING);

    files.passphraseProperty().set("pass");
    harness.ui.advance(TlsFilesViewModel.PAUSE);
    harness.ui.until(() -> files.hintsProperty().get().key().level() == FileHint.Level.PROBLEM);
    files.passphraseProperty().set(KeyForm.PASSPHRASE);
    harness.ui.advance(TlsFilesViewModel.PAUSE);
    harness.ui.until(() -> files.hintsProperty().get().key().level() == FileHint.Level.NOTE);
  }

  @Test
  void aFolderGivesTheFilesThatAreInIt() {
    new TlsDir(directory).ca(CertificateMaker.root("Lab"));
    files.certProperty().set("/old/cert.pem");
    files.takeFolder(directory);
    harness.ui.until(() -> files.caProperty().get().equals(path("ca.pem")));
    assertThat(files.certProperty().get()).as("not mixed with what was chosen before").isEmpty();
    assertThat(files.keyProperty().get()).isEmpty();
  }

  @Test
  void aFolderWithoutThemSaysThatTheyAreMissing() {
    files.takeFolder(directory);
    harness.ui.until(() -> !files.caProperty().get().isEmpty());
    harness.ui.advance(TlsFilesViewModel.PAUSE);
    harness.ui.until(() -> !files.hintsProperty().get().equals(FileHints.NONE));
    FileHints hints = files.hintsProperty().get();
    assertThat(List.of(hints.ca(), hints.cert(), hints.key()))
        .allSatisfy(hint -> assertThat(hint.text()).contains("does not exist"));
  }

  @Test
  void oneFileGoesWhereItIsDropped() {
    files.takeFiles(List.of(directory.resolve("ca.pem")), files.certProperty());
    assertThat(files.certProperty().get()).isEqualTo(path("ca.pem"));
    assertThat(files.caProperty().get()).isEmpty();
  }

  @Test
  void severalFilesAreSortedByTheirNames() {
    files.takeFiles(
        List.of(file("client-key.pem"), file("CA.pem"), file("client.crt")), files.caProperty());
    assertThat(files.caProperty().get()).isEqualTo(path("CA.pem"));
    assertThat(files.certProperty().get()).isEqualTo(path("client.crt"));
    assertThat(files.keyProperty().get()).isEqualTo(path("client-key.pem"));
  }

  @Test
  void aPathThatIsNoneIsNoFile() {
    files.caProperty().set("a\0b");
    harness.ui.advance(TlsFilesViewModel.PAUSE);
    assertThat(files.settings(org.windlass.engine.TlsSettings.Mode.VERIFIED).ca()).isNull();
  }

  private String path(String name) {
    return file(name).toString();
  }

  private Path file(String name) {
    return directory.resolve(name);
  }
}
