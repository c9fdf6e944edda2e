package org.windlass.builtin.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A disk under a program that ends at one of its steps: no step after that happens. */
final class CrashingDisk extends Disk {
  private final int last;
  private int steps;

  /** The end of the program. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param last how many steps happen
   */
  CrashingDisk(int last) {
    this.last = last;
  }

  @Override
  void write(FileChannel file, ByteBuffer bytes) throws IOException {
    if (steps == last && bytes.remaining() > 1) {
      // A part of it still gets there.
      super.write(file, bytes.slice(bytes.position(), bytes.remaining() / 2));
    }
    step();
    super.write(file, bytes);
  }

  @Override
  void sync(FileChannel file) throws IOException {
    step();
    super.sync(file);
  }

  @Override
  void rename(Path from, Path to) throws IOException {
    step();
    super.rename(from, to);
  }

  @Override
  void syncFolder(Path folder) throws IOException {
    step();
    super.syncFolder(folder);
  }

  @Override
  void delete(Path file) throws IOException {
    step();
    super.delete(file);
  }

  private void step() {
    if (steps++ >= last) {
      throw new Crash();
    }
  }
}
