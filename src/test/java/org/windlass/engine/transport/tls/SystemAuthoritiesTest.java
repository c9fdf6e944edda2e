package org.windlass.engine.transport.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.engine.EngineHost;
import org.windlass.testing.CertificateMaker;
import org.windlass.testing.Issued;
import org.windlass.testing.RawServer;
import org.windlass.testing.TlsDir;
import org.windlass.testing.TlsServer;

/** Which authorities are the system's. */
class SystemAuthoritiesTest {
  private static final Issued ROOT = CertificateMaker.root("System");
  private static final Issued SERVER =
      CertificateMaker.of("CN=engine").names("127.0.0.1").signedBy(ROOT).make();

  @TempDir private Path directory;

  @Test
  void areThoseOfTheFirstBundleThatThereIs() throws Exception {
    String none = directory.resolve("none.pem").toString();
    String other = bundle("other.pem", CertificateMaker.root("Others"));
    String bundle = bundle("bundle.pem", ROOT);

    assertThat(trusts(SystemAuthorities.trust("Linux", Map.of(), List.of(none, bundle, other))))
        .isTrue();
    assertThat(trusts(SystemAuthorities.trust("Linux", Map.of(), List.of(none, other, bundle))))
        .isFalse();
  }

  @Test
  void areTheSameForWhoeverJudgesNamesOtherwise() throws Exception {
    List<String> bundle = List.of(bundle("bundle.pem", ROOT));
    X509Certificate[] chain = SERVER.chain().toArray(X509Certificate[]::new);

    SystemAuthorities.chains("Linux", Map.of(), bundle).checkServerTrusted(chain, "UNKNOWN");
    assertThatThrownBy(
            () ->
                SystemAuthorities.chains("Linux", Map.of(), List.of())
                    .checkServerTrusted(chain, "UNKNOWN"))
        .isInstanceOf(CertificateException.class);
    assertThat(SystemTrust.load().getAcceptedIssuers()).isNotEmpty();
  }

  @Test
  void areThoseOfTheFileThatTheEnvironmentNames() throws Exception {
    String other = bundle("other.pem", CertificateMaker.root("Others"));
    Map<String, String> environment = Map.of("SSL_CERT_FILE", bundle("own.pem", ROOT));

    assertThat(trusts(SystemAuthorities.trust("Linux", environment, List.of(other)))).isTrue();
  }

  @Test
  void areThoseOfJavaWhereTheSystemHasNone() throws Exception {
    Trust trust = SystemAuthorities.trust("Linux", Map.of(), List.of());

    assertThat(trusts(trust)).isFalse();
  }

  private String bundle(String name, Issued root) {
    return new TlsDir(directory).write(name, root.pem()).toString();
  }

  /** Whether a handshake with {@link #SERVER} succeeds; it fails only as untrusted. */
  private static boolean trusts(Trust trust) throws Exception {
    try (RawServer server = TlsServer.open(SERVER);
        SSLSocket socket = connect(trust, server)) {
      socket.startHandshake();
      return true;
    } catch (SSLHandshakeException e) {
      assertThat(TlsFailure.of(e).reason().name()).isEqualTo("TLS_UNTRUSTED");
      return false;
    }
  }

  private static SSLSocket connect(Trust trust, RawServer server) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {trust}, null);
    int port = ((EngineHost.Tcp) server.host()).port();
    return (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
  }
}
