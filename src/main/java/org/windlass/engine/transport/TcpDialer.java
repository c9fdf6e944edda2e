package org.windlass.engine.transport;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineHost;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.transport.tls.Tls;

/** HTTP over TCP, plain or with TLS. */
final class TcpDialer implements Dialer {
  private final @Nullable Tls tls;
  private final HttpUrl baseUrl;

  TcpDialer(EngineHost.Tcp host, TlsSettings settings, Passphrases passphrases) {
    TlsSettings effective = effective(host.scheme(), settings);
    this.tls = effective.isOn() ? new Tls(effective, passphrases) : null;
    this.baseUrl =
        new HttpUrl.Builder()
            .scheme(tls == null ? "http" : "https")
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
    if (tls != null) {
      tls.equip(client);
    }
  }

  @Override
  public IOException explain(IOException failure) {
    return tls == null ? failure : tls.explain(failure);
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
