package org.windlass.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A stream that remembers whether it was the one that failed. Read by one thread. */
final class WatchedSource extends FilterInputStream {
  private @Nullable IOException failure;

  WatchedSource(InputStream source) {
    super(source);
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return super.read(buffer, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Throws what reading has failed with; does nothing when it has not. */
  void throwFailure() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }
}
