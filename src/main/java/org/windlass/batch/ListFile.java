package org.windlass.batch;

import java.util.List;

/** A plain list: a reference a line, with {@code #} before remarks. */
final class ListFile {
  private ListFile() {}

  static void read(List<String> lines, Findings findings) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      int remark = line.startsWith("#") ? 0 : line.indexOf(" #");
      String text = remark < 0 ? line : line.substring(0, remark).strip();
      if (!text.isEmpty()) {
        findings.add(text, i + 1);
      }
    }
  }
}
