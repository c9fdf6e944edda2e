package org.windlass.ui.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.history.HistoryExport;
import org.windlass.history.HistoryFile;
import org.windlass.history.PulledEntry;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.text.Texts;

/** The history of pulls, one for all windows. All members belong to the UI thread. */
public final class HistoryViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(HistoryViewModel.class);

  private final HistoryFile file;
  private final Executor worker;
  private final UiThread ui;
  private final Texts texts;
  private final ObservableList<PulledEntry> all = FXCollections.observableArrayList();
  private final FilteredList<PulledEntry> rows = new FilteredList<>(all);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private boolean loaded;

  /** Something with a file that may fail. */
  @FunctionalInterface
  private interface FileWork {
    void run() throws IOException;
  }

  /**
   * Reads nothing before {@link #load}.
   *
   * @param worker does one piece of work after the other
   */
  public HistoryViewModel(HistoryFile file, Executor worker, UiThread ui, Texts texts) {
    this.file = file;
    this.worker = worker;
    this.ui = ui;
    this.texts = texts;
    filter.subscribe(typed -> rows.setPredicate(entry -> matches(entry, typed)));
  }

  /** The pulls that pass the filter, newest first. */
  public ObservableList<PulledEntry> rows() {
    return rows;
  }

  /** Whether there is none, whatever the filter hides. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** What reference, engine, digest or outcome must hold. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** What could not be read, written or exported; empty when all could. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The words of the interface. */
  public Texts texts() {
    return texts;
  }

  /** Reads the file, once. */
  public void load() {
    if (!loaded) {
      loaded = true;
      run(
          () -> {
            List<PulledEntry> entries = file.load();
            ui.run(() -> all.setAll(entries));
          });
    }
  }

  /** Takes a pull that was written down just now; from any thread. */
  public void recorded(PulledEntry entry) {
    ui.run(
        () -> {
          if (loaded) {
            all.addFirst(entry);
            if (all.size() > HistoryFile.MOST) {
              all.removeLast();
            }
          }
        });
  }

  /** Forgets all pulls. */
  public void clear() {
    run(
        () -> {
          file.clear();
          ui.run(all::clear);
        });
  }

  /** Writes what the filter shows to a file, by its name as JSON or as comma-separated values. */
  public void export(Path target) {
    List<PulledEntry> shown = List.copyOf(rows);
    String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
    run(
        () -> {
          if (name.endsWith(".json")) {
            HistoryExport.json(shown, target);
          } else {
            HistoryExport.csv(shown, target);
          }
        });
  }

  private void run(FileWork work) {
    problem.set("");
    worker.execute(
        () -> {
          try {
            work.run();
          } catch (IOException e) {
            LOG.warn("the history of pulls", e);
            ui.run(
                () ->
                    problem.set(
                        texts.messages().get("history.problem", String.valueOf(e.getMessage()))));
          }
        });
  }

  private static boolean matches(PulledEntry entry, String typed) {
    String words = typed.strip().toLowerCase(Locale.ROOT);
    return words.isEmpty()
        || entry.reference().toLowerCase(Locale.ROOT).contains(words)
        || entry.engine().toLowerCase(Locale.ROOT).contains(words)
        || entry.host().toLowerCase(Locale.ROOT).contains(words)
        || entry.digest().contains(words)
        || entry.outcome().name().toLowerCase(Locale.ROOT).startsWith(words);
  }
}
