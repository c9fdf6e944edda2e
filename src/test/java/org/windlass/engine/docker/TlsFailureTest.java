package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.engine.docker.FailureAssert.assertProtocol;
import static org.windlass.engine.docker.FailureAssert.assertUnreachable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineProtocolException;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.engine.EngineUnreachableException.Reason;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsMaterialException.Kind;
import org.windlass.engine.TlsMaterialException.Problem;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.TlsSettings.Mode;
import org.windlass.testing.CertificateMaker;
import org.windlass.testing.Issued;
import org.windlass.testing.KeyForm;
import org.windlass.testing.RawServer;
import org.windlass.testing.RunningCall;
import org.windlass.testing.TlsDir;
import org.windlass.testing.TlsServer;
import org.windlass.testing.UnprivilegedThread;

/** Why no connection comes about with TLS. */
class TlsFailureTest {
  private static final String HERE = "127.0.0.1";
  private static final Issued ROOT = CertificateMaker.root("Engines");
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant PAST = Instant.parse("2021-02-03T04:05:06Z");
  private static final Instant FUTURE = Instant.parse("2101-02-03T04:05:06Z");
  private static final Instant FAR_FUTURE = Instant.parse("2102-01-01T00:00:00Z");

  @TempDir private Path directory;

  @Test
  void anotherAuthorityHasSigned() throws Exception {
    refuses(engine().signedBy(CertificateMaker.root("Others")).make(), Reason.TLS_UNTRUSTED, "");
  }

  @Test
  void anotherAuthorityOfTheSameNameHasSigned() throws Exception {
    refuses(engine().signedBy(CertificateMaker.root("Engines")).make(), Reason.TLS_UNTRUSTED, "");
  }

  @Test
  void nobodyHasSigned() throws Exception {
    refuses(engine().make(), Reason.TLS_UNTRUSTED, "");
  }

  @Test
  void anHttpsHostWithoutSettingsTrustsTheSystemsAuthorities() throws Exception {
    try (RawServer server = TlsServer.open(server())) {
      int port = ((EngineHost.Tcp) server.host()).port();
      EngineHost host = new EngineHost.Tcp(EngineHost.Scheme.HTTPS, HERE, port, "");

      assertUnreachable(TlsCalls.failure(host, TlsSettings.NONE), Reason.TLS_UNTRUSTED, host);
    }
  }

  @Test
  void theServerDoesNotSendItsIntermediate() throws Exception {
    Issued middle = CertificateMaker.of("CN=Middle").authority().signedBy(ROOT).make();
    Issued whole = engine().signedBy(middle).make();
    Issued cut = new Issued(whole.kind(), whole.key(), whole.chain().subList(0, 1));

    refuses(cut, Reason.TLS_UNTRUSTED, "");
  }

  @Test
  void theCertificateHasExpired() throws Exception {
    Issued old = engine().signedBy(ROOT).valid(LONG_AGO, PAST).make();

    refuses(old, Reason.TLS_EXPIRED, "expired on 2021-02-03");
  }

  @Test
  void theCertificateIsNotValidYet() throws Exception {
    Issued early = engine().signedBy(ROOT).valid(FUTURE, FAR_FUTURE).make();

    refuses(early, Reason.TLS_EXPIRED, "not valid before 2101-02-03");
  }

  @Test
  void aTrustedCertificateOfTheServersOwnHasExpired() throws Exception {
    Issued own = engine().valid(LONG_AGO, PAST).make();

    refuses(own, own, Reason.TLS_EXPIRED, "expired on 2021-02-03");
  }

  @Test
  void theAuthorityHasExpired() throws Exception {
    Issued old = CertificateMaker.of("CN=Old").authority().valid(LONG_AGO, PAST).make();

    refuses(engine().signedBy(old).make(), old, Reason.TLS_EXPIRED, "Old expired on 2021-02-03");
  }

  @Test
  void anIntermediateHasExpired() throws Exception {
    Issued middle =
        CertificateMaker.of("CN=Middle").authority().valid(LONG_AGO, PAST).signedBy(ROOT).make();

    refuses(engine().signedBy(middle).make(), Reason.TLS_EXPIRED, "Middle expired on 2021-02-03");
  }

  @Test
  void theCertificateIsForOtherNames() throws Exception {
    Issued other =
        CertificateMaker.of("CN=engine")
            .names("build.example", "*.example.org", "192.0.2.7", "2001:db8::7")
            .signedBy(ROOT)
            .make();

    refuses(
        other, Reason.TLS_NAME, "build.example, *.example.org, 192.0.2.7, 2001:db8:0:0:0:0:0:7");
  }

  @ParameterizedTest
  @ValueSource(strings = {HERE, "localhost"})
  void theCommonNameIsNotAHostName(String name) throws Exception {
    Issued old = CertificateMaker.of("CN=" + name).signedBy(ROOT).make();
    TlsDir dir = new TlsDir(directory).ca(ROOT);
    try (RawServer server = TlsServer.open(old)) {
      EngineHost host = new EngineHost.Tcp(name, ((EngineHost.Tcp) server.host()).port(), "");
      EngineException failure = TlsCalls.failure(host, dir.settings(Mode.VERIFIED));
      assertUnreachable(failure, Reason.TLS_NAME, host);
      assertThat(((EngineUnreachableException) failure).detail()).isEqualTo(name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void theServerWantsAClientCertificate(String protocol) throws Exception {
    TlsDir dir = new TlsDir(directory).ca(ROOT);
    refusesClient(dir, protocol);
    // One of the two alone is not sent.
    Issued client = CertificateMaker.of("CN=client").signedBy(ROOT).make();
    dir.write("cert.pem", client.pem());
    refusesClient(dir, protocol);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void theServerDoesNotAcceptTheClientCertificate(String protocol) throws Exception {
    Issued others = CertificateMaker.root("Others");
    Issued client = CertificateMaker.of("CN=client").signedBy(others).make();
    refusesClient(new TlsDir(directory).ca(ROOT).client(client, KeyForm.PKCS8), protocol);
    // The same name as the right authority's: the client sends it, and the server sees through it.
    Issued impostor = CertificateMaker.root("Engines");
    Issued forged = CertificateMaker.of("CN=client").signedBy(impostor).make();
    refusesClient(new TlsDir(directory).ca(ROOT).client(forged, KeyForm.PKCS8), protocol);
  }

  @Test
  void aServerThatHangsUpAfterItAskedForACertificateRefusesTheClient() throws Exception {
    TlsDir dir = new TlsDir(directory).ca(ROOT);
    Issued client = CertificateMaker.of("CN=client").signedBy(ROOT).make();
    dir.client(client, KeyForm.PKCS8);
    try (RawServer server =
        TlsServer.mutual(
            server(),
            ROOT,
            connection -> {
              connection.request();
              connection.reset();
            })) {
      assertUnreachable(
          TlsCalls.failure(server.host(), dir.settings(Mode.VERIFIED)),
          Reason.TLS_CLIENT_REFUSED,
          server.host());
    }
  }

  @Test
  void theServerSpeaksPlainHttp() throws Exception {
    TlsDir dir = new TlsDir(directory).ca(ROOT);
    try (RawServer server =
        RawServer.tcp(
            connection ->
                connection
                    .send("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
                    .awaitClientClose())) {
      for (Mode mode : new Mode[] {Mode.UNVERIFIED, Mode.VERIFIED}) {
        assertUnreachable(
            TlsCalls.failure(server.host(), dir.settings(mode)),
            Reason.TLS_NOT_SPOKEN,
            server.host());
      }
    }
  }

  @Test
  void theServerSpeaksTlsToAPlainClient() throws Exception {
    try (RawServer server = TlsServer.open(server())) {
      assertProtocol(
          TlsCalls.failure(server.host(), TlsSettings.NONE),
          EngineProtocolException.Reason.TLS_EXPECTED,
          server.host());
    }
  }

  @Test
  void aFileThatIsPutRightIsReadAtTheNextTry() throws Exception {
    TlsDir dir = new TlsDir(directory);
    Path ca = dir.path().resolve("ca.pem");
    try (RawServer server = TlsServer.open(server());
        DockerEngine engine =
            TlsCalls.open(server.host(), new TlsSettings(Mode.VERIFIED, ca, null, null))) {
      assertMaterial(ping(engine), server.host(), Kind.CA, Problem.MISSING);
      Files.writeString(ca, "not a certificate");
      assertMaterial(ping(engine), server.host(), Kind.CA, Problem.NOT_PEM);
      dir.ca(ROOT);
      engine.ping(new Cancellation());
    }
  }

  @Test
  void anUnusableFileIsNamedEvenWhenItIsNotNeeded() throws Exception {
    TlsDir dir = new TlsDir(directory);
    Path none = dir.path().resolve("none.pem");
    try (RawServer server = TlsServer.open(server())) {
      EngineHost host = server.host();
      TlsSettings ca = new TlsSettings(Mode.UNVERIFIED, none, null, null);
      assertMaterial(TlsCalls.failure(host, ca), host, Kind.CA, Problem.MISSING);
      TlsSettings key = new TlsSettings(Mode.UNVERIFIED, null, null, none);
      assertMaterial(TlsCalls.failure(host, key), host, Kind.KEY, Problem.MISSING);
      TlsSettings cert = new TlsSettings(Mode.UNVERIFIED, null, none, null);
      assertMaterial(TlsCalls.failure(host, cert), host, Kind.CERTIFICATE, Problem.MISSING);
    }
  }

  @Test
  void aFileMayNotBeRead() throws Exception {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    TlsSettings files = new TlsDir(directory).ca(ROOT).settings(Mode.VERIFIED);
    Path none = directory.resolve("none.pem");
    TlsSettings missing = new TlsSettings(Mode.VERIFIED, none, null, null);
    Files.setPosixFilePermissions(directory.resolve("ca.pem"), Set.of());
    try (RawServer server = TlsServer.open(server())) {
      assertMaterial(
          UnprivilegedThread.start(
                  () -> TlsCalls.ping(server.host(), missing),
                  () -> TlsCalls.ping(server.host(), files))
              .failure(),
          server.host(),
          Kind.CA,
          Problem.UNREADABLE);
    }
  }

  @Test
  void aKeyThatBelongsToAnotherCertificateIsNotUsed() throws Exception {
    TlsDir dir = new TlsDir(directory).ca(ROOT);
    Issued one = CertificateMaker.of("CN=one").signedBy(ROOT).make();
    Issued other = CertificateMaker.of("CN=other").signedBy(ROOT).make();
    dir.client(one, KeyForm.PKCS8).write("key.pem", KeyForm.PKCS8.pem(other.key()));
    try (RawServer server = TlsServer.mutual(server(), ROOT, "TLSv1.3")) {
      assertMaterial(
          TlsCalls.failure(server.host(), dir.settings(Mode.VERIFIED)),
          server.host(),
          Kind.KEY,
          Problem.MISMATCH);
    }
  }

  private static CertificateMaker engine() {
    return CertificateMaker.of("CN=engine").names(HERE);
  }

  private static Issued server() {
    return engine().signedBy(ROOT).make();
  }

  private void refuses(Issued server, Reason reason, String detail) throws Exception {
    refuses(server, ROOT, reason, detail);
  }

  private void refuses(Issued issued, Issued ca, Reason reason, String detail) throws Exception {
    TlsDir dir = new TlsDir(directory).ca(ca);
    try (RawServer server = TlsServer.open(issued)) {
      EngineException failure = TlsCalls.failure(server.host(), dir.settings(Mode.VERIFIED));
      assertUnreachable(failure, reason, server.host());
      assertThat(((EngineUnreachableException) failure).detail()).isEqualTo(detail);
    }
  }

  private static void refusesClient(TlsDir dir, String protocol) throws Exception {
    try (RawServer server = TlsServer.mutual(server(), ROOT, protocol)) {
      assertUnreachable(
          TlsCalls.failure(server.host(), dir.settings(Mode.VERIFIED)),
          Reason.TLS_CLIENT_REFUSED,
          server.host());
    }
  }

  private static EngineException ping(DockerEngine engine) throws InterruptedException {
    return RunningCall.start(() -> engine.ping(new Cancellation())).failure();
  }

  private static void assertMaterial(
      EngineException failure, EngineHost host, Kind kind, Problem problem) {
    assertUnreachable(failure, Reason.TLS_MATERIAL, host);
    assertThat(failure)
        .hasCauseInstanceOf(TlsMaterialException.class)
        .cause()
        .isInstanceOfSatisfying(
            TlsMaterialException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(kind);
              assertThat(e.problem()).isEqualTo(problem);
            });
  }
}
