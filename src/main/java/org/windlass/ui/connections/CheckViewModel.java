package org.windlass.ui.connections;

import java.time.Duration;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.CheckListener;
import org.windlass.engine.CheckStep;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineException;
import org.windlass.engine.transport.Passphrases;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.Job;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.Texts;

/** A connection test and its steps. All members belong to the UI thread. */
public final class CheckViewModel {
  private final Checker checker;
  private final Background background;
  private final Texts texts;
  private final ObservableList<CheckRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private @Nullable Job job;

  /**
   * @param checker makes the test, on a background thread
   */
  public CheckViewModel(Checker checker, Background background, Texts texts) {
    this.checker = checker;
    this.background = background;
    this.texts = texts;
  }

  /** The steps, in their order; empty before the first test. */
  public ObservableList<CheckRow> rows() {
    return rows;
  }

  /** Whether a test is under way. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Starts a test; one under way ends. */
  public void run(EngineEndpoint endpoint, Passphrases passphrases) {
    cancel();
    rows.setAll(Arrays.stream(CheckStep.values()).map(CheckRow::waiting).toList());
    running.set(true);
    job =
        background
            .work(cancellation -> check(endpoint, passphrases, cancellation))
            .onSuccess(nothing -> ended())
            .onFailure(this::broke)
            .start();
  }

  /** Ends a test under way; its steps so far stay. */
  public void cancel() {
    if (job != null) {
      job.cancel();
      ended();
      rows.replaceAll(row -> row.state() == CheckState.RUNNING ? stopped(row) : row);
    }
  }

  /** Forgets the steps: what they were about has changed. */
  public void clear() {
    cancel();
    rows.clear();
  }

  private CheckRow stopped(CheckRow row) {
    return new CheckRow(
        row.step(), CheckState.WAITING, "", texts.messages().get("check.cancelled"), "");
  }

  /** The test itself failed: no step must be left waiting for ever. */
  private void broke(EngineException failure) {
    ended();
    ErrorText words = texts.errors().of(failure);
    rows.replaceAll(
        row ->
            row.state() == CheckState.RUNNING
                ? new CheckRow(
                    row.step(), CheckState.FAILED, "", words.sentence(), words.suggestion())
                : row);
  }

  private void ended() {
    job = null;
    running.set(false);
  }

  private boolean check(EngineEndpoint endpoint, Passphrases passphrases, Cancellation cancellation)
      throws EngineException {
    checker.check(endpoint, passphrases, new Steps(cancellation), cancellation);
    return true;
  }

  /** Brings the steps to the UI thread, unless their test was cancelled. */
  private final class Steps implements CheckListener {
    private final Cancellation cancellation;

    private Steps(Cancellation cancellation) {
      this.cancellation = cancellation;
    }

    @Override
    public void started(CheckStep step) {
      show(new CheckRow(step, CheckState.RUNNING, "", "", ""));
    }

    @Override
    public void passed(CheckStep step, Duration took, String fact) {
      show(new CheckRow(step, CheckState.PASSED, time(took), fact, ""));
    }

    @Override
    public void notNeeded(CheckStep step) {
      show(
          new CheckRow(
              step, CheckState.NOT_NEEDED, "", texts.messages().get("check.not-needed"), ""));
    }

    @Override
    public void failed(CheckStep step, Duration took, EngineException why) {
      ErrorText words = texts.errors().of(why);
      show(new CheckRow(step, CheckState.FAILED, time(took), words.sentence(), words.suggestion()));
    }

    private String time(Duration took) {
      return texts.times().roundTrip(took);
    }

    private void show(CheckRow row) {
      background
          .ui()
          .run(
              () -> {
                if (!cancellation.isCancelled()) {
                  rows.replaceAll(old -> old.step() == row.step() ? row : old);
                }
              });
    }
  }
}
