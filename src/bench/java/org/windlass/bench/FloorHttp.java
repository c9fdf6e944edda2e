package org.windlass.bench;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;
import org.windlass.engine.transport.Dialer;
import org.windlass.engine.transport.DialerOptions;
import org.windlass.engine.transport.Dialers;

/** OkHttp on the program's own dialer, with none of the program above it. */
final class FloorHttp {
  private final OkHttpClient client;
  private final HttpUrl baseUrl;

  FloorHttp(EngineHost host) {
    Dialer dialer = Dialers.forEndpoint(EngineEndpoint.of(host), DialerOptions.DEFAULT);
    OkHttpClient.Builder builder = new OkHttpClient.Builder().readTimeout(Duration.ZERO);
    dialer.equip(builder);
    client = builder.build();
    baseUrl = dialer.baseUrl();
  }

  /** Posts and returns the answer's body, chunks undone. */
  InputStream body(String path) throws IOException {
    Request request =
        new Request.Builder()
            .url(baseUrl.toString() + path.substring(1))
            .post(RequestBody.EMPTY)
            .build();
    return client.newCall(request).execute().body().byteStream();
  }
}
