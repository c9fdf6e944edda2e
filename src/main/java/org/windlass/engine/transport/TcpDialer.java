package org.windlass.engine.transport;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.windlass.engine.EngineHost;

/** Plain HTTP over TCP. */
final class TcpDialer implements Dialer {
  private final HttpUrl baseUrl;

  TcpDialer(EngineHost.Tcp host) {
    baseUrl =
        new HttpUrl.Builder()
            .scheme("http")
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
    // OkHttp's own sockets and the system's names are what plain TCP wants.
  }

  @Override
  public IOException explain(IOException failure) {
    return failure;
  }
}
