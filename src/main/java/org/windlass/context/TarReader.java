package org.windlass.context;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Reads the regular files of a tar archive that is in memory: the old form, ustar, PAX and GNU. */
final class TarReader {
  private static final int BLOCK = TarWriter.BLOCK;
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int CHECKSUM_AT = 148;
  private static final int CHECKSUM_LENGTH = 8;
  private static final int TYPE_AT = 156;
  private static final int PREFIX_AT = 345;
  private static final int PREFIX_LENGTH = 155;
  private static final Pattern OCTAL = Pattern.compile("[0-7]{1,11}");

  private final byte[] archive;
  private int position;

  /** Takes the files of an archive. */
  @FunctionalInterface
  interface Files {
    /** Takes one, or says why it is none of those that should be there. */
    void add(String name, byte[] content) throws MalformedException;
  }

  TarReader(byte[] archive) {
    this.archive = archive;
  }

  /** Reads the archive to its end. */
  void readInto(Files files) throws MalformedException {
    String longName = "";
    while (position < archive.length) {
      byte[] header = take(BLOCK);
      if (isZero(header)) {
        return;
      }
      checkSum(header);
      byte[] content = content(header);
      switch (header[TYPE_AT]) {
        case 'x' -> longName = paxPath(content, longName);
        case 'L' -> longName = text(content, 0, content.length);
        case 'g', 'K' -> {
          // Says nothing of names.
        }
        default -> {
          String name = longName.isEmpty() ? name(header) : longName;
          boolean regular = header[TYPE_AT] == '0' || header[TYPE_AT] == 0;
          if (regular && !name.endsWith("/")) {
            files.add(name, content);
          }
          longName = "";
        }
      }
    }
  }

  private byte[] content(byte[] header) throws MalformedException {
    String digits = text(header, SIZE_AT, SIZE_LENGTH).strip();
    if (!OCTAL.matcher(digits).matches()) {
      throw new MalformedException("an entry of no valid size");
    }
    long size = Long.parseLong(digits, 8);
    if (size > archive.length) {
      throw new MalformedException("ends within an entry");
    }
    byte[] content = take((int) size);
    // The last entry's padding may be cut off.
    position = Math.min(archive.length, position + (BLOCK - (int) size % BLOCK) % BLOCK);
    return content;
  }

  private byte[] take(int length) throws MalformedException {
    if (length > archive.length - position) {
      throw new MalformedException("ends within an entry");
    }
    position += length;
    return Arrays.copyOfRange(archive, position - length, position);
  }

  private static void checkSum(byte[] header) throws MalformedException {
    String digits = text(header, CHECKSUM_AT, CHECKSUM_LENGTH).strip();
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      boolean own = i >= CHECKSUM_AT && i < CHECKSUM_AT + CHECKSUM_LENGTH;
      sum += own ? ' ' : header[i] & 0xff;
    }
    if (!OCTAL.matcher(digits).matches() || Long.parseLong(digits, 8) != sum) {
      throw new MalformedException("neither a tar nor a zip archive");
    }
  }

  private static String name(byte[] header) {
    String name = text(header, 0, 100);
    String prefix =
        text(header, 257, 5).equals("ustar") ? text(header, PREFIX_AT, PREFIX_LENGTH) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  /** Each record is {@code LENGTH KEY=VALUE}, LENGTH counting all of it and the line's end. */
  private static String paxPath(byte[] records, String before) throws MalformedException {
    String path = before;
    int at = 0;
    while (at < records.length) {
      int blank = at;
      while (blank < records.length && records[blank] != ' ') {
        blank++;
      }
      String digits = new String(records, at, blank - at, StandardCharsets.UTF_8);
      int length = digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : 0;
      if (length <= blank - at + 1 || length > records.length - at) {
        throw new MalformedException("a damaged extended header");
      }
      String record =
          new String(records, blank + 1, at + length - blank - 2, StandardCharsets.UTF_8);
      if (record.startsWith("path=")) {
        path = record.substring("path=".length());
      } else if (record.startsWith("size=")) {
        throw new MalformedException("an entry of no valid size");
      }
      at += length;
    }
    return path;
  }

  private static boolean isZero(byte[] block) {
    return Arrays.equals(block, new byte[block.length]);
  }

  /** The text in a field, up to the first zero. */
  private static String text(byte[] bytes, int at, int length) {
    int end = at;
    while (end < at + length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, at, end - at, StandardCharsets.UTF_8);
  }
}
