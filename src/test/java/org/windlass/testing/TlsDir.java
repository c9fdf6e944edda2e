package org.windlass.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.TlsSettings;

/** A directory with {@code ca.pem}, {@code cert.pem} and {@code key.pem}. */
public record TlsDir(Path path) {

  /** Writes the authority. */
  public TlsDir ca(Issued authority) {
    write("ca.pem", authority.pem());
    return this;
  }

  /** Writes a client's certificate, with those behind it, and its key. */
  public TlsDir client(Issued client, KeyForm form) {
    write("cert.pem", client.chainPem());
    write("key.pem", form.pem(client.key()));
    return this;
  }

  /** Writes a file. */
  public Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file. */
  public Path write(String name, byte[] bytes) {
    try {
      return Files.write(path.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Settings that name whichever of the three files there are. */
  public TlsSettings settings(TlsSettings.Mode mode) {
    return new TlsSettings(mode, existing("ca.pem"), existing("cert.pem"), existing("key.pem"));
  }

  private @Nullable Path existing(String name) {
    Path file = path.resolve(name);
    return Files.exists(file) ? file : null;
  }
}
