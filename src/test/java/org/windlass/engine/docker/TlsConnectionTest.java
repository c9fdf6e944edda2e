package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineHost;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.TlsSettings.Mode;
import org.windlass.testing.CertificateMaker;
import org.windlass.testing.Issued;
import org.windlass.testing.KeyForm;
import org.windlass.testing.KeyKind;
import org.windlass.testing.RawServer;
import org.windlass.testing.TlsDir;
import org.windlass.testing.TlsServer;

/** Connections that come about with TLS: no call here fails. */
class TlsConnectionTest {
  private static final String HERE = "127.0.0.1";
  private static final Issued ROOT = CertificateMaker.root("Engines");
  private static final Issued SERVER =
      CertificateMaker.of("CN=engine").names(HERE).signedBy(ROOT).make();

  private static final Map<KeyKind, Issued> CLIENTS =
      Arrays.stream(KeyKind.values())
          .collect(
              Collectors.toMap(
                  kind -> kind,
                  kind -> CertificateMaker.of("CN=client").key(kind).signedBy(ROOT).make()));

  @TempDir private Path directory;

  static Stream<Arguments> keys() {
    return Arrays.stream(KeyKind.values())
        .flatMap(
            kind ->
                KeyForm.of(kind).stream()
                    .flatMap(
                        form ->
                            Stream.of("TLSv1.3", "TLSv1.2")
                                .map(protocol -> Arguments.of(kind, form, protocol))));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aClientShowsWhoItIs(KeyKind kind, KeyForm form, String protocol) throws Exception {
    TlsDir dir = new TlsDir(directory).ca(ROOT).client(client(kind), form);
    try (RawServer server = TlsServer.mutual(SERVER, ROOT, protocol)) {
      TlsCalls.ping(server.host(), dir.settings(Mode.VERIFIED));
      TlsCalls.ping(server.host(), dir.settings(Mode.UNVERIFIED));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aServerMayHaveAnyKindOfKey(KeyKind kind) throws Exception {
    TlsDir dir = new TlsDir(directory).ca(ROOT);
    Issued issued = CertificateMaker.of("CN=engine").key(kind).names(HERE).signedBy(ROOT).make();
    try (RawServer server = TlsServer.open(issued)) {
      TlsCalls.ping(server.host(), dir.settings(Mode.VERIFIED));
    }
  }

  @Test
  void bothSidesMaySendAnIntermediate() throws Exception {
    Issued middle = CertificateMaker.of("CN=Middle").authority().signedBy(ROOT).make();
    Issued issued = CertificateMaker.of("CN=engine").names(HERE).signedBy(middle).make();
    Issued client = CertificateMaker.of("CN=client").signedBy(middle).make();
    TlsDir dir = new TlsDir(directory).ca(ROOT).client(client, KeyForm.PKCS8);
    try (RawServer server = TlsServer.mutual(issued, ROOT, "TLSv1.3")) {
      TlsCalls.ping(server.host(), dir.settings(Mode.VERIFIED));
    }
  }

  @Test
  void aServersOwnCertificateMayBeTheAuthority() throws Exception {
    Issued own = CertificateMaker.of("CN=engine").names(HERE).make();
    TlsDir dir = new TlsDir(directory).ca(own);
    try (RawServer server = TlsServer.open(own)) {
      TlsCalls.ping(server.host(), dir.settings(Mode.VERIFIED));
    }
  }

  @Test
  void unverifiedMeansThatAnybodyMayAnswer() throws Exception {
    Issued stranger = CertificateMaker.of("CN=stranger").names("elsewhere").make();
    TlsDir dir = new TlsDir(directory).ca(ROOT);
    try (RawServer server = TlsServer.open(stranger)) {
      TlsCalls.ping(server.host(), dir.settings(Mode.UNVERIFIED));
      TlsCalls.ping(server.host(), unverified());
    }
  }

  @Test
  void anHttpsHostNeedsNoSettingsAndAnHttpHostIgnoresThem() throws Exception {
    TlsDir dir = new TlsDir(directory).ca(ROOT);
    try (RawServer server = TlsServer.open(SERVER)) {
      EngineHost https = new EngineHost.Tcp(EngineHost.Scheme.HTTPS, HERE, port(server), "");
      TlsCalls.ping(https, dir.settings(Mode.VERIFIED));
    }
    try (RawServer plain = TlsServer.plain()) {
      EngineHost http = new EngineHost.Tcp(EngineHost.Scheme.HTTP, HERE, port(plain), "");
      TlsCalls.ping(http, dir.settings(Mode.VERIFIED));
    }
  }

  @Test
  void filesAreReadAgainWhenTheyHaveChanged() throws Exception {
    TlsDir dir = new TlsDir(directory).ca(ROOT);
    Issued other = CertificateMaker.root("Others");
    Issued issued = CertificateMaker.of("CN=engine").names(HERE).signedBy(other).make();
    EngineHost host;
    DockerEngine engine;
    try (RawServer first = TlsServer.open(SERVER)) {
      host = first.host();
      engine = TlsCalls.open(host, dir.settings(Mode.VERIFIED));
      engine.ping(new Cancellation());
    }
    dir.ca(other);
    try (RawServer second = TlsServer.open(issued, ((EngineHost.Tcp) host).port())) {
      assertThat(second.host()).isEqualTo(host);
      engine.ping(new Cancellation());
    }
    engine.close();
  }

  private static Issued client(KeyKind kind) {
    return Objects.requireNonNull(CLIENTS.get(kind));
  }

  private static TlsSettings unverified() {
    return new TlsSettings(Mode.UNVERIFIED, null, null, null);
  }

  private static int port(RawServer server) {
    return ((EngineHost.Tcp) server.host()).port();
  }
}
