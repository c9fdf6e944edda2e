package org.windlass.ui.images.details;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineProtocolException;
import org.windlass.engine.EngineProtocolException.Reason;
import org.windlass.layers.FileExtractor;
import org.windlass.layers.FilePlace;
import org.windlass.layers.ImageFiles;
import org.windlass.layers.ImageIndexer;

/** Reads what is in an image from the archive that its engine saves. Off the UI thread. */
final class ImageReading {
  private final Engine engine;
  private final String image;

  ImageReading(Engine engine, String image) {
    this.engine = engine;
    this.image = image;
  }

  /**
   * Reads all files' names.
   *
   * @param progress hears how many bytes are read
   */
  ImageFiles index(LongConsumer progress, Cancellation cancellation) throws EngineException {
    AtomicReference<ImageFiles> files = new AtomicReference<>();
    read(archive -> files.set(ImageIndexer.read(archive)), progress, cancellation);
    return Objects.requireNonNull(files.get());
  }

  /**
   * Copies one file.
   *
   * @param target is made, or replaced
   * @return what is wrong with the target; empty when nothing is
   */
  Optional<String> copy(FilePlace place, Path target, Cancellation cancellation)
      throws EngineException {
    AtomicReference<IOException> problem = new AtomicReference<>();
    read(
        archive -> {
          try {
            FileExtractor.copy(archive, place, () -> new LocalFile(target));
          } catch (LocalFile.Problem e) {
            problem.set(e);
          }
        },
        bytes -> {},
        cancellation);
    return Optional.ofNullable(problem.get()).map(e -> String.valueOf(e.getMessage()));
  }

  /** Something that reads an archive, as far as it needs. */
  @FunctionalInterface
  private interface Reader {
    void read(InputStream archive) throws IOException;
  }

  private void read(Reader reader, LongConsumer progress, Cancellation cancellation)
      throws EngineException {
    AtomicReference<EngineException> wrong = new AtomicReference<>();
    engine.save(
        List.of(image),
        (archive, size) -> {
          Watched watched = new Watched(archive, progress, cancellation);
          try {
            reader.read(watched);
          } catch (IOException e) {
            cancellation.throwIfCancelled();
            if (watched.failed) {
              throw e;
            }
            wrong.set(damaged(e));
          }
        },
        cancellation);
    cancellation.throwIfCancelled();
    if (wrong.get() != null) {
      throw wrong.get();
    }
  }

  private EngineException damaged(IOException e) {
    return new EngineProtocolException(
        engine.host().toString(), Reason.MALFORMED, String.valueOf(e.getMessage()), e);
  }

  /** Counts what is read, and ends when that is told. */
  private static final class Watched extends FilterInputStream {
    private final LongConsumer progress;
    private final Cancellation cancellation;
    private long bytes;
    private boolean failed;

    Watched(InputStream in, LongConsumer progress, Cancellation cancellation) {
      super(in);
      this.progress = progress;
      this.cancellation = cancellation;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (cancellation.isCancelled()) {
        throw new IOException("cancelled");
      }
      try {
        int n = in.read(buffer, offset, length);
        bytes += Math.max(0, n);
        progress.accept(bytes);
        return n;
      } catch (IOException e) {
        failed = true;
        throw e;
      }
    }
  }
}
