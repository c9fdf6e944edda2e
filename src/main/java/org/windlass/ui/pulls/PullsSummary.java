package org.windlass.ui.pulls;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The running pulls of a window together. All members belong to the UI thread. */
public final class PullsSummary {
  private final PullTexts texts;
  private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyStringWrapper runningText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper progressText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper titleText = new ReadOnlyStringWrapper("");

  PullsSummary(PullTexts texts) {
    this.texts = texts;
  }

  /** How many are running. */
  public ReadOnlyIntegerProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** The running pulls together, 0 to 1; -1 when indeterminate. */
  public ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  /** Such as {@code 2 pulls}; empty when none is running. */
  public ReadOnlyStringProperty runningTextProperty() {
    return runningText.getReadOnlyProperty();
  }

  /** Such as {@code 63% · 12.1 MB/s · 5 s left}; empty when none is running. */
  public ReadOnlyStringProperty progressTextProperty() {
    return progressText.getReadOnlyProperty();
  }

  /** What a task bar should show, such as {@code 42% – redis:7}; empty when none is running. */
  public ReadOnlyStringProperty titleTextProperty() {
    return titleText.getReadOnlyProperty();
  }

  /**
   * Takes how far they are.
   *
   * @param newest the title of the one that was started last
   */
  void show(Overall overall, String newest) {
    running.set(overall.running());
    fraction.set(overall.fraction());
    if (overall.running() == 0) {
      runningText.set("");
      progressText.set("");
      titleText.set("");
      return;
    }
    String percent = texts.percent(overall.fraction());
    runningText.set(texts.running(overall.running()));
    progressText.set(
        texts.join(
            texts.join(percent, texts.rate(overall.rate())), texts.remaining(overall.remaining())));
    titleText.set(texts.title(percent, newest, overall.running()));
  }
}
