package org.windlass.app;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.windlass.history.HistoryFile;
import org.windlass.history.QueueFiles;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.history.HistoryViewModel;
import org.windlass.ui.text.Texts;

/**
 * What is written down of pulls, for all windows.
 *
 * @param writer does one piece of work after the other
 */
record Records(HistoryFile history, QueueFiles queues, HistoryViewModel shown, Executor writer) {
  /** Records in the folder of the program's data. */
  static Records in(Path data, Executor writer, UiThread ui, Texts texts) {
    HistoryFile history = new HistoryFile(data.resolve("pull-history.jsonl"));
    return new Records(
        history, new QueueFiles(data), new HistoryViewModel(history, writer, ui, texts), writer);
  }
}
