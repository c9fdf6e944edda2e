package org.windlass.engine.docker;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** An archive that is sent as it is read, once. */
final class ArchiveBody extends RequestBody {
  private static final MediaType TAR = MediaType.get("application/x-tar");
  private static final int BUFFER = 1 << 16;

  private final InputStream archive;
  private final LongConsumer done;

  ArchiveBody(InputStream archive, LongConsumer done) {
    this.archive = archive;
    this.done = done;
  }

  @Override
  public @Nullable MediaType contentType() {
    return TAR;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long sum = 0;
    for (int n = archive.read(buffer); n >= 0; n = archive.read(buffer)) {
      sink.write(buffer, 0, n);
      sum += n;
      done.accept(sum);
    }
  }
}
