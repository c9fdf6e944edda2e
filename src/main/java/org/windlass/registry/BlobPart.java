package org.windlass.registry;

import java.io.IOException;
import java.io.InputStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A part of a blob as the body of a request, which can be sent again. */
final class BlobPart extends RequestBody {
  private static final MediaType BYTES = MediaType.get("application/octet-stream");
  private static final int BUFFER = 1 << 16;

  private final BlobSource source;
  private final long start;
  private final long length;
  private final UploadProgress progress;

  BlobPart(BlobSource source, long start, long length, UploadProgress progress) {
    this.source = source;
    this.start = start;
    this.length = length;
    this.progress = progress;
  }

  long start() {
    return start;
  }

  long end() {
    return start + length;
  }

  /** What is left of it from a place in the blob on. */
  BlobPart from(long place) {
    return new BlobPart(source, place, end() - place, progress);
  }

  @Override
  public MediaType contentType() {
    return BYTES;
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    try (InputStream in = open()) {
      byte[] buffer = new byte[BUFFER];
      long left = length;
      while (left > 0) {
        int n = read(in, buffer, (int) Math.min(left, BUFFER));
        sink.write(buffer, 0, n);
        left -= n;
        progress.sent(end() - left);
      }
    }
  }

  private InputStream open() throws CallerException {
    try {
      return source.open(start);
    } catch (IOException e) {
      throw new CallerException(e);
    }
  }

  private static int read(InputStream in, byte[] buffer, int most) throws CallerException {
    try {
      int n = in.read(buffer, 0, most);
      if (n < 0) {
        throw new IOException("the blob is shorter than its descriptor says");
      }
      return n;
    } catch (IOException e) {
      throw new CallerException(e);
    }
  }
}
