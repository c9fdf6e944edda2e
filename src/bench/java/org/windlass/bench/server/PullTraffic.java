package org.windlass.bench.server;

import java.util.Locale;

/**
 * The messages of a pull, word for word as dockerd 20.10 sends them: its layers download at once,
 * their messages interleaved, and are then unpacked one after the other.
 */
final class PullTraffic {
  private static final int LAYERS = 8;
  private static final double DOWNLOADS = 0.8;
  private static final int BAR = 50;

  private final Messages.Builder messages = new Messages.Builder();
  private final boolean bars;
  private final String[] ids = new String[LAYERS];

  private PullTraffic(boolean bars) {
    this.bars = bars;
    for (int layer = 0; layer < LAYERS; layer++) {
      ids[layer] = String.format(Locale.ROOT, "%012x", 0x1eed_1234_5678L * (layer + 1));
    }
  }

  /**
   * A whole pull.
   *
   * @param events how many progress messages it has, besides the few others
   * @param bars whether the text for terminals has its bar; it has none when dockerd itself runs in
   *     a narrow terminal
   */
  static Messages messages(int events, boolean bars) {
    PullTraffic traffic = new PullTraffic(bars);
    traffic.pull(events);
    return traffic.messages.build();
  }

  private void pull(int events) {
    say("{\"status\":\"Pulling from library/bench\",\"id\":\"latest\"}");
    for (int layer = 0; layer < LAYERS; layer++) {
      state(layer, "Pulling fs layer");
    }
    int downloads = (int) (events * DOWNLOADS) / LAYERS;
    for (int step = 1; step <= downloads; step++) {
      for (int layer = 0; layer < LAYERS; layer++) {
        progress(layer, "Downloading", step, downloads);
      }
    }
    for (int layer = 0; layer < LAYERS; layer++) {
      state(layer, "Verifying Checksum");
      state(layer, "Download complete");
    }
    int extracts = (events - downloads * LAYERS) / LAYERS;
    for (int layer = 0; layer < LAYERS; layer++) {
      for (int step = 1; step <= extracts; step++) {
        progress(layer, "Extracting", step, extracts);
      }
      state(layer, "Pull complete");
    }
    say("{\"status\":\"Digest: sha256:" + "ab12".repeat(16) + "\"}");
    say("{\"status\":\"Status: Downloaded newer image for bench:latest\"}");
  }

  private void progress(int layer, String status, int step, int steps) {
    long total = 20_000_003L * (layer + 1);
    long current = total * step / steps;
    say(
        "{\"status\":\""
            + status
            + "\",\"progressDetail\":{\"current\":"
            + current
            + ",\"total\":"
            + total
            + "},\"progress\":\""
            + (bars ? bar((int) (100.0 * current / total) / 2) : "")
            + counts(current, total)
            + "\",\"id\":\""
            + ids[layer]
            + "\"}");
  }

  private void state(int layer, String status) {
    say("{\"status\":\"" + status + "\",\"progressDetail\":{},\"id\":\"" + ids[layer] + "\"}");
  }

  private void say(String message) {
    messages.add(message + "\r\n");
  }

  private static String bar(int filled) {
    return "[" + "=".repeat(filled) + "\\u003e" + " ".repeat(BAR - filled) + "] ";
  }

  private static String counts(long current, long total) {
    String done = size(current);
    return " ".repeat(Math.max(0, 8 - done.length())) + done + "/" + size(total);
  }

  /** Four digits at most, as Go's {@code %.4g} writes them. */
  private static String size(long bytes) {
    String[] units = {"B", "kB", "MB", "GB"};
    double value = bytes;
    int unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    double scale = value >= 1000 ? 1 : value >= 100 ? 10 : value >= 10 ? 100 : 1000;
    double rounded = Math.rint(value * scale) / scale;
    String digits = Double.toString(rounded);
    return (digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits)
        + units[unit];
  }
}
