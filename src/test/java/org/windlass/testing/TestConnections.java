package org.windlass.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.windlass.context.Connections;
import org.windlass.context.CredentialStore;
import org.windlass.context.KnownSocket;
import org.windlass.context.StartUpOptions;
import org.windlass.engine.transport.KeyPassphrases;
import org.windlass.history.HistoryFile;
import org.windlass.registry.Registries;
import org.windlass.settings.Settings;
import org.windlass.settings.SettingsFile;
import org.windlass.ui.about.AboutTools;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.connections.Checker;
import org.windlass.ui.connections.ConnectionTools;
import org.windlass.ui.history.HistoryViewModel;
import org.windlass.ui.registries.RegistryTools;
import org.windlass.ui.settings.SettingsViewModel;
import org.windlass.ui.shell.QuestionsViewModel;
import org.windlass.ui.shell.ShellTools;
import org.windlass.ui.store.StoreTools;

/** Docker's files in a folder of their own, away from the user's. */
public final class TestConnections implements AutoCloseable {
  private final Path folder;
  private final Connections connections;
  private final KeyPassphrases passphrases = new KeyPassphrases();

  private final List<Path> opened = new CopyOnWriteArrayList<>();
  private volatile List<KnownSocket> found = List.of();

  /** Makes an empty folder. */
  public TestConnections() {
    try {
      folder = Files.createTempDirectory("windlass-connections");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    connections =
        new Connections(
            StartUpOptions.NONE,
            Map.of("DOCKER_CONFIG", folder.toString(), "DOCKER_HOST", "tcp://lab:2375"),
            folder);
  }

  /** The folders that the desktop was asked to show. */
  public List<Path> opened() {
    return List.copyOf(opened);
  }

  /** Docker's folder. */
  public Path folder() {
    return folder;
  }

  /** What is in it. */
  public Connections connections() {
    return connections;
  }

  /** The passphrases that were entered. */
  public KeyPassphrases passphrases() {
    return passphrases;
  }

  /** Tools that work in the folder. */
  public ConnectionTools tools(Background background, Checker checker, Runnable changed) {
    return new ConnectionTools(
        connections,
        passphrases,
        checker,
        cancellation -> found,
        background,
        TestTexts.english(),
        TestTexts.CLOCK,
        changed);
  }

  /** Tools whose logins are kept in the folder. */
  public RegistryTools registryTools(Background background, Registries registries) {
    CredentialStore logins =
        new CredentialStore(
            StartUpOptions.NONE, Map.of("DOCKER_CONFIG", folder.toString()), folder);
    return new RegistryTools(registries, logins, background, TestTexts.english(), TestTexts.CLOCK);
  }

  /** Settings that are kept in the folder. */
  public SettingsViewModel settings(UiThread ui) {
    return new SettingsViewModel(
        new SettingsFile(folder.resolve("settings.json")),
        Settings.DEFAULT,
        Runnable::run,
        ui,
        TestTexts.english().messages());
  }

  /** All that a window works with; the built-in engine is a fake one, and is sound. */
  public ShellTools shellTools(
      Background background,
      Checker checker,
      Runnable changed,
      RegistryTools registries,
      SettingsViewModel settings,
      QuestionsViewModel questions) {
    return new ShellTools(
        tools(background, checker, changed),
        registries,
        new StoreTools(new FakeEngine("built-in"), (done, cancellation) -> List.of(), settings),
        questions,
        new HistoryViewModel(
            new HistoryFile(folder.resolve("pull-history.jsonl")),
            Runnable::run,
            background.ui(),
            TestTexts.english()),
        new AboutTools(
            folder.resolve("logs"),
            Map.of("DOCKER_HOST", "tcp://lab:2375", "LANG", "en_GB.UTF-8"),
            folder,
            List::of,
            opened::add));
  }

  /** Sets the engines that are found on this computer from now on. */
  public void found(List<KnownSocket> sockets) {
    found = List.copyOf(sockets);
  }

  /** Deletes the folder. */
  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : all) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
