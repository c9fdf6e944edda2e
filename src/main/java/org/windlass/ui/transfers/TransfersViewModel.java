package org.windlass.ui.transfers;

import java.time.InstantSource;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.value.ObservableIntegerValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.windlass.ui.background.Background;
import org.windlass.ui.text.Texts;

/** The transfers of a window. All members belong to the UI thread. */
public final class TransfersViewModel {
  private final Background background;
  private final Texts texts;
  private final InstantSource clock;
  private final ObservableList<TransferViewModel> rows =
      FXCollections.observableArrayList(row -> new Observable[] {row.stateProperty()});
  private final IntegerBinding running =
      Bindings.createIntegerBinding(() -> (int) countRunning(), rows);

  /** Begins with none. */
  public TransfersViewModel(Background background, Texts texts, InstantSource clock) {
    this.background = background;
    this.texts = texts;
    this.clock = clock;
  }

  /** The transfers, newest first. */
  public ObservableList<TransferViewModel> rows() {
    return rows;
  }

  /** How many run. */
  public ObservableIntegerValue runningProperty() {
    return running;
  }

  /** Starts one. */
  public TransferViewModel start(String title, TransferWork work) {
    return start(title, "", work);
  }

  /**
   * Starts one.
   *
   * @param registry that it goes to and that may want a login; empty for none
   */
  public TransferViewModel start(String title, String registry, TransferWork work) {
    TransferViewModel row = new TransferViewModel(title, registry, work, background, texts, clock);
    rows.addFirst(row);
    row.start();
    return row;
  }

  /** Takes one that has ended off the list. */
  public void remove(TransferViewModel row) {
    if (row.stateProperty().get() != TransferState.RUNNING) {
      rows.remove(row);
    }
  }

  /** Takes all that have ended off the list. */
  public void clearFinished() {
    rows.removeIf(row -> row.stateProperty().get() != TransferState.RUNNING);
  }

  /** Ends all of them. */
  public void close() {
    rows.forEach(TransferViewModel::cancel);
  }

  private long countRunning() {
    return rows.stream().filter(row -> row.stateProperty().get() == TransferState.RUNNING).count();
  }
}
