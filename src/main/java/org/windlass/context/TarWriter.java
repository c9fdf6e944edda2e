package org.windlass.context;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.windlass.tar.TarBlock;
import org.windlass.tar.TarHeader;

/** Writes a tar archive, in memory; long names as PAX has them. */
final class TarWriter {
  private static final int FILE_MODE = 0600;
  private static final int FOLDER_MODE = 0700;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  void folder(String name) {
    entry(name, '5', FOLDER_MODE, new byte[0]);
  }

  void file(String name, byte[] content) {
    entry(name, '0', FILE_MODE, content);
  }

  /** The whole archive. */
  byte[] finish() {
    out.writeBytes(new byte[2 * TarBlock.SIZE]);
    return out.toByteArray();
  }

  private void entry(String name, char type, int mode, byte[] content) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > TarHeader.NAME_LENGTH) {
      record("PaxHeader", 'x', FILE_MODE, paxPath(bytes));
    }
    record(name, type, mode, content);
  }

  private void record(String name, char type, int mode, byte[] content) {
    out.writeBytes(TarHeader.of(name, type, mode, content.length));
    out.writeBytes(content);
    out.writeBytes(new byte[TarBlock.padding(content.length)]);
  }

  /** A PAX record begins with its own length, its digits included. */
  private static byte[] paxPath(byte[] name) {
    int rest = " path=\n".length() + name.length;
    int length = rest + Integer.toString(rest).length();
    length = rest + Integer.toString(length).length();
    String text = length + " path=" + new String(name, StandardCharsets.UTF_8) + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
