package org.windlass.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.context.ContextDraft;
import org.windlass.context.ContextException;
import org.windlass.context.StoredContext;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.TlsSettings.Mode;
import org.windlass.testing.CertificateMaker;
import org.windlass.testing.Issued;
import org.windlass.testing.KeyForm;
import org.windlass.testing.TlsDir;

/** What the dialog writes into the context store, and what it does when that fails. */
class ConnectionSaveTest {
  private final ConnectionsHarness harness = new ConnectionsHarness();

  @TempDir Path directory;

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void aNewConnectionIsInTheStoreAsItWasTyped() throws ContextException {
    ConnectionFormViewModel form = harness.page.create();
    form.nameProperty().set(" build ");
    form.descriptionProperty().set(" in the <cellar> & 地下 ");
    form.hostProperty().set(" tcp://build:2375 ");
    harness.save(form);
    assertThat(form.isChanged()).isFalse();
    StoredContext stored = harness.store().get("build");
    assertThat(stored.description()).isEqualTo("in the <cellar> & 地下");
    assertThat(stored.host()).isEqualTo("tcp://build:2375");
  }

  @Test
  void tlsFilesAreCopiedAndThePassphraseIsRememberedForTheCopy() throws ContextException {
    ConnectionFormViewModel form = encrypted("build");
    harness.save(form);
    TlsSettings tls = harness.store().get("build").tls();
    assertThat(tls.mode()).isEqualTo(Mode.VERIFIED);
    Path key = Objects.requireNonNull(tls.key());
    assertThat(key).startsWith(harness.files.folder()).exists();
    assertThat(harness.files.passphrases().of(key)).isEqualTo(KeyForm.PASSPHRASE.toCharArray());
    assertThat(everyFile()).noneMatch(text -> text.contains(KeyForm.PASSPHRASE));
  }

  @Test
  void aPassphraseOutlivesARename() throws ContextException {
    harness.save(encrypted("build"));
    harness.read();
    ConnectionFormViewModel form = harness.edit("build");
    assertThat(form.files().passphraseProperty().get()).as("never shown again").isEmpty();
    form.nameProperty().set("builder");
    harness.save(form);
    assertThat(form.errorProperty().get()).isNull();
    Path key = Objects.requireNonNull(harness.store().get("builder").tls().key());
    assertThat(harness.files.passphrases().of(key)).isEqualTo(KeyForm.PASSPHRASE.toCharArray());
  }

  @Test
  void editingChangesTheContextAndKeepsWhatIsNotKnown() throws Exception {
    harness.create("build", "tcp://build:2375");
    Path meta = metaFile();
    Files.writeString(
        meta, Files.readString(meta).replaceFirst("\"Name\"", "\"Unknown\":[1,2],\"Name\""));
    harness.read();
    ConnectionFormViewModel form = harness.edit("build");
    form.hostProperty().set("ssh://me@build");
    form.descriptionProperty().set("new words");
    harness.save(form);
    assertThat(form.errorProperty().get()).isNull();
    assertThat(harness.store().get("build").host()).isEqualTo("ssh://me@build");
    assertThat(harness.store().get("build").description()).isEqualTo("new words");
    assertThat(Files.readString(metaFile()).replaceAll("\\s", "")).contains("\"Unknown\":[1,2]");
  }

  @Test
  void aRenamedCurrentContextIsStillDockersCurrent() throws ContextException {
    harness.create("build", "tcp://build:2375");
    harness.files.connections().use("build");
    ConnectionFormViewModel form = harness.edit("build");
    form.nameProperty().set("builder");
    harness.save(form);
    harness.read();
    assertThat(harness.names()).contains("builder").doesNotContain("build");
    assertThat(harness.files.connections().config().read().currentContext()).isEqualTo("builder");
  }

  @Test
  void aNameTakenMeanwhileIsSaidAndAnotherOneWorks() throws ContextException {
    harness.create("build", "tcp://build:2375");
    ConnectionFormViewModel form = harness.edit("build");
    harness.store().create("builder", draft("tcp://somebody:2375"));
    form.nameProperty().set("builder");
    form.hostProperty().set("tcp://new:2375");
    harness.save(form);
    assertThat(Objects.requireNonNull(form.errorProperty().get()).sentence())
        .isEqualTo("There is a context called builder already.");
    assertThat(form.nameProperty().get()).isEqualTo("builder");
    assertThat(form.isChanged()).isTrue();
    assertThat(harness.store().get("builder").host()).isEqualTo("tcp://somebody:2375");

    form.nameProperty().set("builder-2");
    harness.save(form);
    assertThat(form.errorProperty().get()).isNull();
    assertThat(harness.store().get("builder-2").host()).isEqualTo("tcp://new:2375");
    harness.read();
    assertThat(harness.names()).doesNotContain("build");
  }

  @Test
  void whatAnotherProgramHasChangedIsNotOverwritten() throws ContextException {
    harness.create("build", "tcp://build:2375");
    ConnectionFormViewModel form = harness.edit("build");
    harness.store().edit(harness.store().get("build"), draft("tcp://theirs:2375"));
    form.hostProperty().set("tcp://mine:2375");
    harness.save(form);
    assertThat(Objects.requireNonNull(form.errorProperty().get()).sentence())
        .contains("changed build in the meantime");
    assertThat(form.hostProperty().get()).isEqualTo("tcp://mine:2375");
    assertThat(form.isChanged()).isTrue();
    assertThat(harness.store().get("build").host()).isEqualTo("tcp://theirs:2375");
  }

  @Test
  void aMissingTlsFileIsNamedAndNothingIsWritten() {
    ConnectionFormViewModel form = harness.page.create();
    form.nameProperty().set("build");
    form.hostProperty().set("tcp://build");
    form.tlsModeProperty().set(Mode.VERIFIED);
    form.files().caProperty().set(directory.resolve("none.pem").toString());
    harness.save(form);
    assertThat(Objects.requireNonNull(form.errorProperty().get()).sentence()).contains("none.pem");
    harness.read();
    assertThat(harness.names()).containsExactly("default");
  }

  @Test
  void aSecondSaveWaitsForTheFirst() {
    ConnectionFormViewModel form = harness.page.create();
    form.nameProperty().set("build");
    form.save(name -> {});
    form.save(name -> {});
    harness.ui.until(() -> !form.savingProperty().get());
    assertThat(form.errorProperty().get()).as("the second would find the name taken").isNull();
  }

  private ConnectionFormViewModel encrypted(String name) {
    Issued root = CertificateMaker.root("Lab");
    Issued client = CertificateMaker.of("CN=client").signedBy(root).make();
    TlsDir tls = new TlsDir(directory).ca(root).client(client, KeyForm.PKCS8_AES_256);
    ConnectionFormViewModel form = harness.page.create();
    form.nameProperty().set(name);
    form.hostProperty().set("tcp://build:2376");
    form.tlsModeProperty().set(Mode.VERIFIED);
    form.files().show(tls.settings(Mode.VERIFIED));
    form.files().passphraseProperty().set(KeyForm.PASSPHRASE);
    return form;
  }

  private static ContextDraft draft(String host) {
    return new ContextDraft("", host, TlsSettings.NONE);
  }

  private Path metaFile() throws IOException {
    try (Stream<Path> files = Files.walk(harness.files.folder())) {
      return files.filter(file -> file.endsWith("meta.json")).findFirst().orElseThrow();
    }
  }

  private Stream<String> everyFile() {
    try (Stream<Path> files = Files.walk(harness.files.folder())) {
      return files.filter(Files::isRegularFile).map(ConnectionSaveTest::text).toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
