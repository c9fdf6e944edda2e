package org.windlass.engine.transport;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.windlass.engine.EngineHost;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.transport.tls.Tls;

/** HTTP over TCP, plain or with TLS. */
final class TcpDialer implements Dialer {
  private final TlsSettings tls;
  private final Passphrases passphrases;
  private final HttpUrl baseUrl;

  TcpDialer(EngineHost.Tcp host, TlsSettings settings, Passphrases passphrases) {
    this.tls = effective(host.scheme(), settings);
    this.passphrases = passphrases;
    this.baseUrl =
        new HttpUrl.Builder()
            .scheme(tls.isOn() ? "https" : "http")
            .host(host.host())
            .port(host.port())
            .encodedPath(host.pathPrefix() + "/")
            .build();
  }

  @Override
  public HttpUrl baseUrl() {
    return baseUrl;
  }

  @Override
  public void equip(OkHttpClient.Builder client) {
    if (tls.isOn()) {
      Tls.equip(client, tls, passphrases);
    }
  }

  @Override
  public IOException explain(IOException failure) {
    return failure;
  }

  private static TlsSettings effective(EngineHost.Scheme scheme, TlsSettings settings) {
    return switch (scheme) {
      case TCP -> settings;
      case HTTP -> TlsSettings.NONE;
      case HTTPS ->
          settings.isOn() ? settings : new TlsSettings(TlsSettings.Mode.VERIFIED, null, null, null);
    };
  }
}
