package org.windlass.ui.memory;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.settings.ViewStateFile;
import org.windlass.ui.background.UiThread;

/**
 * What the user has left how, one for all windows of the program. Kept a moment after it has
 * changed. All members belong to the UI thread.
 */
public final class ViewMemory {
  private static final Logger LOG = LoggerFactory.getLogger(ViewMemory.class);
  private static final Duration REST = Duration.ofSeconds(1);

  private final ViewStateFile file;
  private final Executor writer;
  private final UiThread ui;
  private final Map<String, String> texts;
  private final Map<String, String> unwritten = new HashMap<>();

  /**
   * Reads nothing.
   *
   * @param known what was read from the file
   * @param writer does one piece of work after the other
   */
  public ViewMemory(ViewStateFile file, Map<String, String> known, Executor writer, UiThread ui) {
    this.file = file;
    this.texts = new HashMap<>(known);
    this.writer = writer;
    this.ui = ui;
  }

  /** What was kept under a key; empty for nothing. */
  public String get(String key) {
    return texts.getOrDefault(key, "");
  }

  /** Keeps a text, soon. */
  public void put(String key, String text) {
    if (!text.equals(texts.put(key, text))) {
      if (unwritten.isEmpty()) {
        ui.after(REST, this::flush);
      }
      unwritten.put(key, text);
    }
  }

  /** Writes now what is not written yet. */
  public void flush() {
    if (!unwritten.isEmpty()) {
      Map<String, String> changed = Map.copyOf(unwritten);
      unwritten.clear();
      writer.execute(() -> write(changed));
    }
  }

  private void write(Map<String, String> changed) {
    try {
      file.save(changed);
    } catch (IOException e) {
      LOG.warn("how windows were left cannot be kept", e);
    }
  }
}
