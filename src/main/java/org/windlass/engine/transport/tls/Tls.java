package org.windlass.engine.transport.tls;

import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.transport.Passphrases;

/** Gives an HTTP client the TLS of an endpoint. */
public final class Tls {
  private static final Duration HANDSHAKE = Duration.ofSeconds(10);

  private Tls() {}

  /**
   * Makes a client secure its connections. Reads no file yet: the first connection does.
   *
   * @param settings with TLS on
   */
  public static void equip(
      OkHttpClient.Builder client, TlsSettings settings, Passphrases passphrases) {
    equip(client, settings, passphrases, HANDSHAKE);
  }

  static void equip(
      OkHttpClient.Builder client,
      TlsSettings settings,
      Passphrases passphrases,
      Duration handshake) {
    client
        .sslSocketFactory(new TlsSockets(settings, passphrases, handshake), new NoServer())
        // Engines speak HTTP/1.1, as on every other kind of host.
        .protocols(List.of(Protocol.HTTP_1_1));
    if (settings.mode() == TlsSettings.Mode.UNVERIFIED) {
      client.hostnameVerifier((host, session) -> true);
    }
  }
}
