package org.windlass.ui.registries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.windlass.context.CredentialStore;
import org.windlass.registry.FakeRegistries;
import org.windlass.testing.ManualUi;
import org.windlass.testing.TestConnections;
import org.windlass.ui.background.Background;

/** The list of registries on Docker's real files, with a UI thread of the test's own. */
final class RegistriesHarness implements AutoCloseable {
  final ManualUi ui = new ManualUi();
  final FakeRegistries registries = new FakeRegistries();
  final TestConnections files = new TestConnections();
  final RegistryTools tools;
  final RegistriesViewModel page;
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());

  RegistriesHarness() {
    tools = files.registryTools(new Background(workers, ui), registries);
    page = new RegistriesViewModel(tools);
  }

  /** What docker has kept. */
  CredentialStore logins() {
    return tools.logins();
  }

  /** Replaces Docker's config file. */
  void config(String json) {
    try {
      Files.writeString(files.folder().resolve("config.json"), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Docker's config file. */
  String config() {
    try {
      return Files.readString(files.folder().resolve("config.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a login. */
  LoginViewModel open(String registry, String user) {
    page.openLogin(registry, user, () -> {});
    return form();
  }

  /** The login that is open. */
  LoginViewModel form() {
    return Objects.requireNonNull(page.loginProperty().get());
  }

  /** Reads the list, and waits for it. */
  void read() {
    page.refresh();
    ui.until(() -> page.readProperty().get());
  }

  /** Waits until all work is done, and takes no more. */
  void finishWork() {
    workers.close();
  }

  @Override
  public void close() {
    workers.close();
    files.close();
  }
}
