package org.windlass.engine.transport.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsMaterialException.Kind;
import org.windlass.engine.TlsMaterialException.Problem;

/** One of the files behind TLS settings. */
record TlsFile(Kind kind, Path path) {
  /** No bundle of authorities is larger, in bytes. */
  static final int MAX_SIZE = 1 << 20;

  /**
   * All its bytes.
   *
   * @throws TlsMaterialException when it is missing, cannot be read, or is too large to be a PEM
   */
  byte[] read() throws TlsMaterialException {
    // Only files: opening a pipe would wait for somebody to write.
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw unreadable(Files.isDirectory(path) ? "it is a directory" : "it is not a file", null);
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MAX_SIZE + 1);
      if (bytes.length > MAX_SIZE) {
        Arrays.fill(bytes, (byte) 0);
        throw unreadable("it is larger than " + MAX_SIZE + " bytes", null);
      }
      return bytes;
    } catch (TlsMaterialException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw problem(Problem.MISSING, "", e);
    } catch (AccessDeniedException e) {
      throw unreadable("permission denied", e);
    } catch (FileSystemException e) {
      throw unreadable(Objects.requireNonNullElse(e.getReason(), "I/O error"), e);
    } catch (IOException e) {
      throw unreadable(Objects.requireNonNullElse(e.getMessage(), "I/O error"), e);
    }
  }

  TlsMaterialException problem(Problem problem, String detail, @Nullable Throwable cause) {
    return new TlsMaterialException(kind, problem, path, detail, cause);
  }

  private TlsMaterialException unreadable(String detail, @Nullable Throwable cause) {
    return problem(Problem.UNREADABLE, detail, cause);
  }
}
