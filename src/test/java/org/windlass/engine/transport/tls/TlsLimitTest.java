package org.windlass.engine.transport.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.windlass.engine.EngineHost;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.TlsSettings.Mode;
import org.windlass.engine.transport.Passphrases;
import org.windlass.testing.CertificateMaker;
import org.windlass.testing.Issued;
import org.windlass.testing.RawServer;
import org.windlass.testing.TlsServer;

/** How long the handshake may take, and nothing after it. */
class TlsLimitTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  @Test
  void aServerThatSaysNothingEndsTheHandshake() throws Exception {
    try (RawServer server = RawServer.tcp(connection -> connection.awaitClientClose())) {
      assertThatExceptionOfType(SocketTimeoutException.class)
          .isThrownBy(() -> call(server, new AtomicInteger()).execute());
    }
  }

  @Test
  void afterTheHandshakeTheLimitIsGone() throws Exception {
    AtomicInteger limit = new AtomicInteger(-1);
    Issued issued = CertificateMaker.of("CN=engine").names("127.0.0.1").make();
    try (RawServer server = TlsServer.open(issued);
        Response response = call(server, limit).execute()) {
      assertThat(response.code()).isEqualTo(200);
      assertThat(limit).hasValue(0);
    }
  }

  private static Call call(RawServer server, AtomicInteger limitAfterHandshake) {
    TlsSettings settings = new TlsSettings(Mode.UNVERIFIED, null, null, null);
    OkHttpClient.Builder client =
        new OkHttpClient.Builder()
            .readTimeout(Duration.ZERO)
            .addNetworkInterceptor(
                chain -> {
                  Connection connection = Objects.requireNonNull(chain.connection());
                  limitAfterHandshake.set(connection.socket().getSoTimeout());
                  return chain.proceed(chain.request());
                });
    new Tls(settings, Passphrases.NONE, SHORT).equip(client);
    int port = ((EngineHost.Tcp) server.host()).port();
    return client
        .build()
        .newCall(new Request.Builder().url("https://127.0.0.1:" + port + "/").build());
  }
}
