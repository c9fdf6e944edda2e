package org.windlass.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.windlass.context.ConnectionProfile;
import org.windlass.context.Connections;
import org.windlass.context.ContextWatcher;
import org.windlass.ui.background.UiThread;

/** The connections of a window, read again whenever somebody has changed them. */
final class ConnectionList implements AutoCloseable {
  private final Connections connections;
  private final ConnectionProfile builtIn;
  private final UiThread ui;
  private final Consumer<List<ConnectionProfile>> show;
  private @Nullable ContextWatcher watcher;
  private boolean closed;

  /**
   * Reads nothing yet.
   *
   * @param builtIn is in every list
   * @param show is called on the UI thread
   */
  ConnectionList(
      Connections connections,
      ConnectionProfile builtIn,
      UiThread ui,
      Consumer<List<ConnectionProfile>> show) {
    this.connections = connections;
    this.builtIn = builtIn;
    this.ui = ui;
    this.show = show;
  }

  /** Begins to watch, and shows the first list; returns at once. */
  void start(Executor workers) {
    workers.execute(
        () -> {
          watch();
          tell();
        });
  }

  /** The list as it is now; blocks on files. */
  List<ConnectionProfile> read() {
    List<ConnectionProfile> list = new ArrayList<>(connections.snapshot());
    list.add(builtIn);
    return list;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (watcher != null) {
      watcher.close();
    }
  }

  private synchronized void watch() {
    if (!closed) {
      watcher = connections.watch(this::tell);
    }
  }

  private void tell() {
    List<ConnectionProfile> list = read();
    ui.run(() -> show.accept(list));
  }
}
