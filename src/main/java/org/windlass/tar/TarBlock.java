package org.windlass.tar;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One header of a tar archive: POSIX ustar, with GNU's large numbers. */
public final class TarBlock {
  /** Bytes of a header, and of what everything in an archive is a multiple of. */
  public static final int SIZE = 512;

  private static final int NAME = 0;
  private static final int NAME_LENGTH = 100;
  private static final int MODE = 100;
  private static final int UID = 108;
  private static final int GID = 116;
  private static final int ID_LENGTH = 8;
  private static final int BYTES = 124;
  private static final int MODIFIED = 136;
  private static final int NUMBER_LENGTH = 12;
  private static final int CHECKSUM = 148;
  private static final int TYPE = 156;
  private static final int LINK = 157;
  private static final int MAGIC = 257;
  private static final int PREFIX = 345;
  private static final int PREFIX_LENGTH = 155;
  private static final int SPARSE_EXTENDED = 482;
  private static final int SPARSE_REAL_SIZE = 483;
  private static final String USTAR = "ustar";

  private final byte[] block;

  /**
   * @param block {@link #SIZE} bytes
   */
  public TarBlock(byte[] block) {
    this.block = block.clone();
  }

  /** Bytes that follow an entry of so many bytes, up to the next header. */
  public static int padding(long size) {
    return (int) ((SIZE - size % SIZE) % SIZE);
  }

  /** Whether the checksum is right, which tells a header from any other bytes. */
  public boolean isHeader() {
    long sum = 0;
    for (int i = 0; i < SIZE; i++) {
      sum += i >= CHECKSUM && i < CHECKSUM + ID_LENGTH ? ' ' : block[i] & 0xff;
    }
    return number(CHECKSUM, ID_LENGTH) == sum;
  }

  /** Whether nothing is said, which ends an archive. */
  public boolean isZero() {
    for (byte each : block) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }

  /** What kind of entry this is; a zero character in the old form, for a file or a folder. */
  public char type() {
    return (char) (block[TYPE] & 0xff);
  }

  /** As the archive has it; its prefix, too. */
  public byte[] path() {
    byte[] name = text(NAME, NAME_LENGTH);
    boolean posix =
        USTAR.equals(new String(text(MAGIC, USTAR.length() + 1), StandardCharsets.US_ASCII));
    byte[] prefix = posix ? text(PREFIX, PREFIX_LENGTH) : new byte[0];
    if (prefix.length == 0) {
      return name;
    }
    byte[] whole = Arrays.copyOf(prefix, prefix.length + 1 + name.length);
    whole[prefix.length] = '/';
    System.arraycopy(name, 0, whole, prefix.length + 1, name.length);
    return whole;
  }

  /** Where a link leads, as the archive has it; empty for none. */
  public byte[] link() {
    return text(LINK, NAME_LENGTH);
  }

  /** Bytes of the entry in the archive; negative when it is no number. */
  public long size() {
    return number(BYTES, NUMBER_LENGTH);
  }

  /** Permission bits. */
  public int mode() {
    return (int) Math.max(0, number(MODE, ID_LENGTH)) & 07777;
  }

  /** Of the owner. */
  public int uid() {
    return id(number(UID, ID_LENGTH));
  }

  /** Of the group. */
  public int gid() {
    return id(number(GID, ID_LENGTH));
  }

  /** Seconds since the epoch; negative when it is no number. */
  public long modified() {
    return number(MODIFIED, NUMBER_LENGTH);
  }

  /** Whether more blocks about the holes of a sparse file follow. */
  public boolean sparseExtended() {
    return block[SPARSE_EXTENDED] != 0;
  }

  /** Bytes of a sparse file; negative when it is no number. */
  public long sparseRealSize() {
    return number(SPARSE_REAL_SIZE, NUMBER_LENGTH);
  }

  /** An id is a number of 32 bits without a sign. */
  static int id(long number) {
    return (int) Math.clamp(number, 0, 0xffff_ffffL);
  }

  private byte[] text(int at, int length) {
    int end = at;
    while (end < at + length && block[end] != 0) {
      end++;
    }
    return Arrays.copyOfRange(block, at, end);
  }

  /** In octal digits, or, after a first byte of 128 or 255, in bytes; negative when it is none. */
  private long number(int at, int length) {
    int first = block[at] & 0xff;
    if (first == 0x80 || first == 0xff) {
      return binary(at, length, first == 0xff);
    }
    long value = 0;
    boolean any = false;
    for (int i = at; i < at + length; i++) {
      int digit = block[i] - '0';
      if (digit >= 0 && digit <= 7) {
        value = value << 3 | digit;
        any = true;
      } else if (block[i] == 0 || block[i] == ' ') {
        if (any) {
          break;
        }
      } else {
        return -1;
      }
    }
    return value;
  }

  private long binary(int at, int length, boolean negative) {
    long value = negative ? -1 : 0;
    for (int i = at + 1; i < at + length; i++) {
      if (value >> (Long.SIZE - 1 - Byte.SIZE) != (negative ? -1 : 0)) {
        return -1;
      }
      value = value << Byte.SIZE | (block[i] & 0xff);
    }
    return value;
  }
}
