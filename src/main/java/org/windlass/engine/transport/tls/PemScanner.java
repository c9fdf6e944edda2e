package org.windlass.engine.transport.tls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the PEM blocks in a file, whatever text stands around them. A block that is cut off or is
 * not Base64 is left out and remembered as damage. Works on bytes, which can be wiped.
 */
final class PemScanner {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";
  private static final int MAX_HEADER = 200;

  private final List<PemBlock> blocks = new ArrayList<>();
  private final Map<String, String> headers = new HashMap<>();
  private final byte[] base64;
  private int length;
  private @Nullable String label;
  private boolean damaged;

  /** Reads all blocks of {@code file}. */
  PemScanner(byte[] file) {
    base64 = new byte[file.length];
    int start = 0;
    for (int i = 0; i <= file.length; i++) {
      if (i == file.length || file[i] == '\n') {
        line(file, start, i);
        start = i + 1;
      }
    }
    damaged |= label != null;
    Arrays.fill(base64, (byte) 0);
  }

  /** The whole blocks, in the file's order. */
  List<PemBlock> blocks() {
    return blocks;
  }

  /** Whether there was a block that could not be read. */
  boolean isDamaged() {
    return damaged;
  }

  private void line(byte[] file, int from, int to) {
    if (startsWith(file, from, to, BEGIN)) {
      damaged |= label != null;
      begin(text(file, from, to));
    } else if (label != null && startsWith(file, from, to, END)) {
      end(label, text(file, from, to));
    } else if (label != null && !header(file, from, to)) {
      for (int i = from; i < to; i++) {
        if (file[i] != ' ' && file[i] != '\t' && file[i] != '\r') {
          base64[length++] = file[i];
        }
      }
    }
  }

  private void begin(String line) {
    headers.clear();
    length = 0;
    boolean whole = line.endsWith(DASHES) && line.length() > BEGIN.length() + DASHES.length();
    damaged |= !whole;
    label = whole ? line.substring(BEGIN.length(), line.length() - DASHES.length()) : null;
  }

  private void end(String begun, String line) {
    label = null;
    byte[] body = Arrays.copyOf(base64, length);
    try {
      if (line.equals(END + begun + DASHES)) {
        blocks.add(new PemBlock(begun, headers, Base64.getDecoder().decode(body)));
      } else {
        damaged = true;
      }
    } catch (IllegalArgumentException e) {
      damaged = true;
    } finally {
      Arrays.fill(body, (byte) 0);
    }
  }

  /** Headers stand before the Base64, which has no colon. */
  private boolean header(byte[] file, int from, int to) {
    if (length > 0 || to - from > MAX_HEADER) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (file[i] == ':') {
        String name = text(file, from, i).toLowerCase(Locale.ROOT);
        headers.put(name, text(file, i + 1, to));
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] file, int from, int to, String prefix) {
    if (to - from < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (file[from + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] file, int from, int to) {
    return new String(file, from, to - from, StandardCharsets.ISO_8859_1).strip();
  }
}
