package org.windlass.ui.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.windlass.context.ConnectionProfile;
import org.windlass.context.ContextDraft;
import org.windlass.context.ContextException;
import org.windlass.context.ContextStore;
import org.windlass.engine.TlsSettings;
import org.windlass.testing.FakeChecker;
import org.windlass.testing.ManualUi;
import org.windlass.testing.TestConnections;
import org.windlass.ui.background.Background;

/** The page of connections on Docker's real files, with a UI thread of the test's own. */
final class ConnectionsHarness implements AutoCloseable {
  final ManualUi ui = new ManualUi();
  final FakeChecker checker = new FakeChecker();
  final TestConnections files = new TestConnections();
  final ObservableList<ConnectionProfile> list = FXCollections.observableArrayList();
  final ConnectionsViewModel page;
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  final Background background = new Background(workers, ui);

  ConnectionsHarness() {
    page = new ConnectionsViewModel(files.tools(background, checker, this::read), list);
    read();
  }

  /** Docker's contexts. */
  ContextStore store() {
    return files.connections().store();
  }

  /** Reads the list again, as the window does after each change. */
  void read() {
    list.setAll(files.connections().snapshot());
  }

  /** Makes a context without TLS, and reads the list. */
  void create(String name, String host) {
    try {
      store().create(name, new ContextDraft("", host, TlsSettings.NONE));
    } catch (ContextException e) {
      throw new AssertionError(e);
    }
    read();
  }

  /** A connection of the list. */
  ConnectionProfile profile(String name) {
    return list.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  /** The names of the list. */
  List<String> names() {
    return list.stream().map(ConnectionProfile::name).toList();
  }

  /** The form that changes a context. */
  ConnectionFormViewModel edit(String name) {
    List<ConnectionFormViewModel> opened = new ArrayList<>();
    page.edit(profile(name), opened::add);
    ui.until(() -> !opened.isEmpty());
    return opened.getFirst();
  }

  /** Saves a form; waits until it is done. */
  void save(ConnectionFormViewModel form) {
    List<String> saved = new ArrayList<>();
    form.save(saved::add);
    ui.until(() -> !form.savingProperty().get());
    if (form.errorProperty().get() == null && saved.isEmpty()) {
      throw new AssertionError("neither saved nor failed");
    }
  }

  @Override
  public void close() {
    workers.close();
    files.close();
  }
}
