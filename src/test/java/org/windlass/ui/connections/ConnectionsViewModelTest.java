package org.windlass.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windlass.context.ConnectionProfile;
import org.windlass.context.ConnectionProfile.Source;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;

/** What is done with the list of connections, on Docker's real files. */
class ConnectionsViewModelTest {
  private final ConnectionsHarness harness = new ConnectionsHarness();
  private final ConnectionsViewModel page = harness.page;

  @TempDir Path directory;

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void whatIsSelectedStaysWhenTheListIsReadAgain() {
    harness.create("b-build", "tcp://build:2375");
    page.selectedProperty().set(harness.profile("b-build"));
    harness.create("a-first", "tcp://first:2375");
    assertThat(selected()).isEqualTo("b-build");
  }

  @Test
  void whatIsDeletedElsewhereIsSelectedNoMore() throws Exception {
    harness.create("build", "tcp://build:2375");
    page.selectedProperty().set(harness.profile("build"));
    harness.store().delete("build");
    harness.read();
    assertThat(page.selectedProperty().get()).isNull();
  }

  @Test
  void aConnectionOfPodmanIsNotMistakenForAContextOfItsName() {
    harness.create("build", "tcp://build:2375");
    ConnectionProfile podman = podman("build");
    harness.list.add(podman);
    page.selectedProperty().set(podman);
    harness.list.setAll(harness.files.connections().snapshot());
    harness.list.add(podman);
    harness.list.set(harness.list.size() - 1, podman("build"));
    assertThat(Objects.requireNonNull(page.selectedProperty().get()).source())
        .isEqualTo(Source.PODMAN);
  }

  @Test
  void aCopyHasAFreeNameAndIsSelected() {
    harness.create("build", "tcp://build:2375");
    page.duplicate(harness.profile("build"));
    harness.ui.until(() -> selected().equals("build-2"));
    page.duplicate(harness.profile("build"));
    harness.ui.until(() -> selected().equals("build-3"));
    assertThat(harness.profile("build-3").host()).isEqualTo("tcp://build:2375");
  }

  @Test
  void aDeletedConnectionIsGoneFromTheStoreAndDefaultIsSelected() {
    harness.create("build", "tcp://build:2375");
    page.selectedProperty().set(harness.profile("build"));
    page.delete(harness.profile("build"));
    harness.ui.until(() -> selected().equals("default"));
    assertThat(harness.names()).containsExactly("default");
  }

  @Test
  void anExportedConnectionCanBeImportedUnderItsFilesName() {
    harness.create("build", "tcp://build:2375");
    Path file = directory.resolve(ConnectionsViewModel.fileName(harness.profile("build")));
    assertThat(file.getFileName()).hasToString("build.dockercontext");
    page.exportTo(harness.profile("build"), file);
    harness.ui.until(() -> Files.exists(file));
    page.importFrom(file);
    harness.ui.until(() -> selected().equals("build-2"));
    assertThat(harness.profile("build-2").host()).isEqualTo("tcp://build:2375");
  }

  @ParameterizedTest
  @CsvSource({"my build (1), my-build--1-", "(1), 1-", "x, importedx", "default, default-2"})
  void aFileWithAnOddNameIsImportedUnderOneThatDockerTakes(String file, String name)
      throws Exception {
    harness.create("build", "tcp://build:2375");
    Path archive = directory.resolve(file + ".dockercontext");
    harness.store().exportTo("build", archive);
    page.importFrom(archive);
    harness.ui.until(() -> selected().equals(name));
  }

  @Test
  void usingAConnectionEverywhereMakesItDockersCurrent() throws Exception {
    harness.create("build", "tcp://build:2375");
    page.useEverywhere(harness.profile("build"));
    harness.ui.until(() -> current().equals("build"));
    page.useEverywhere(harness.profile("default"));
    harness.ui.until(() -> !current().equals("build"));
  }

  @Test
  void aFailureIsShownUntilItIsTakenAway() throws Exception {
    harness.create("build", "tcp://build:2375");
    ConnectionProfile gone = harness.profile("build");
    harness.store().delete("build");
    page.duplicate(gone);
    harness.ui.until(() -> page.errorProperty().get() != null);
    assertThat(Objects.requireNonNull(page.errorProperty().get()).sentence())
        .isEqualTo("There is no context called build any more.");
    page.clearError();
    assertThat(page.errorProperty().get()).isNull();
    page.edit(gone, form -> {});
    harness.ui.until(() -> page.errorProperty().get() != null);
  }

  @Test
  void aFileThatIsNoContextIsRefused() throws Exception {
    Path file = Files.writeString(directory.resolve("x.tar"), "nothing");
    page.importFrom(file);
    harness.ui.until(() -> page.errorProperty().get() != null);
    assertThat(Objects.requireNonNull(page.errorProperty().get()).sentence())
        .contains("is not an exported context");
    assertThat(harness.names()).containsExactly("default");
  }

  private String selected() {
    ConnectionProfile profile = page.selectedProperty().get();
    return profile == null ? "" : profile.name();
  }

  private String current() {
    return harness.files.connections().config().read().currentContext();
  }

  private static ConnectionProfile podman(String name) {
    EngineHost host = new EngineHost.Tcp("podman", 2375, "");
    return new ConnectionProfile(
        Source.PODMAN, name, "", host.uri(), EngineEndpoint.of(host), null, false);
  }
}
