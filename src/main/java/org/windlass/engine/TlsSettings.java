package org.windlass.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a TCP connection is secured, as {@code --tls}, {@code --tlsverify} and the files behind them
 * say it. A client certificate is sent only when both {@code cert} and {@code key} are given.
 *
 * @param ca PEM file of the authorities to trust; null for the system's own
 * @param cert PEM file of the client certificate, with the chain behind it; null for none
 * @param key PEM file of its private key; null for none
 */
public record TlsSettings(Mode mode, @Nullable Path ca, @Nullable Path cert, @Nullable Path key) {
  /** No TLS, plain HTTP. */
  public static final TlsSettings NONE = new TlsSettings(Mode.NONE, null, null, null);

  /** The three modes of the docker command line. */
  public enum Mode {
    /** Plain HTTP. */
    NONE,
    /** Encrypted; anybody may be the server. */
    UNVERIFIED,
    /** Encrypted, and the server's certificate is verified, its name included. */
    VERIFIED
  }

  /** Whether the connection is encrypted. */
  public boolean isOn() {
    return mode != Mode.NONE;
  }
}
