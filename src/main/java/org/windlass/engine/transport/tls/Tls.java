package org.windlass.engine.transport.tls;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.transport.Passphrases;

/** The TLS of one endpoint. Safe for use by many threads. */
public final class Tls {
  private static final Duration HANDSHAKE = Duration.ofSeconds(10);
  private static final String NO_MORE_SAID = "handshake_failure";

  private final TlsSettings settings;
  private final TlsSockets sockets;

  /**
   * Reads no file yet: the first connection does.
   *
   * @param settings with TLS on
   */
  public Tls(TlsSettings settings, Passphrases passphrases) {
    this(settings, passphrases, HANDSHAKE);
  }

  /**
   * @param limit to wait for a sign of the server during the handshake
   */
  Tls(TlsSettings settings, Passphrases passphrases, Duration limit) {
    this.settings = settings;
    this.sockets = new TlsSockets(settings, passphrases, limit);
  }

  /** Makes a client secure its connections. */
  public void equip(OkHttpClient.Builder client) {
    client
        .sslSocketFactory(sockets, new NoServer())
        // Engines speak HTTP/1.1, as on every other kind of host.
        .protocols(List.of(Protocol.HTTP_1_1));
    if (settings.mode() == TlsSettings.Mode.UNVERIFIED) {
      client.hostnameVerifier((host, session) -> true);
    }
  }

  /** Some servers have no alert of its own for a client certificate that is missing. */
  public IOException explain(IOException failure) {
    return failure instanceof SSLException alert
            && String.valueOf(alert.getMessage()).contains(NO_MORE_SAID)
            && sockets.hasServerAsked()
        ? new ClientRefusedException(alert)
        : failure;
  }
}
