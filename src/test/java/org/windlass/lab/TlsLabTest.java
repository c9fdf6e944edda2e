package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.TlsClients.ALIVE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.windlass.engine.EngineHost;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.TlsSettings.Mode;
import org.windlass.testing.CertificateMaker;
import org.windlass.testing.Issued;
import org.windlass.testing.KeyForm;
import org.windlass.testing.KeyKind;
import org.windlass.testing.TlsDir;

/**
 * A real dockerd with {@code --tlsverify}: Windlass and the docker command line reach it with the
 * same files, and fail with the same files. The one difference is meant: the command line has given
 * up encrypted keys.
 */
@Lab({DOCKERD, DOCKER})
final class TlsLabTest {
  private static final Issued ROOT = CertificateMaker.root("Lab");
  private static final Issued CLIENT = CertificateMaker.of("CN=client").signedBy(ROOT).make();
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant PAST = Instant.parse("2021-02-03T04:05:06Z");

  private static TlsDockerd dockerd;

  @TempDir private Path directory;

  @BeforeAll
  static void start(LabScope scope) {
    Issued server = CertificateMaker.of("CN=dockerd").names("localhost").signedBy(ROOT).make();
    dockerd = scope.add(TlsDockerd.verifying(server, ROOT));
  }

  static Stream<Arguments> keys() {
    // Go knows no Ed448.
    return Arrays.stream(KeyKind.values())
        .filter(kind -> kind != KeyKind.ED448)
        .flatMap(kind -> KeyForm.of(kind).stream().map(form -> Arguments.of(kind, form)));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyKindOfKeyInEveryForm(KeyKind kind, KeyForm form) {
    Issued client = CertificateMaker.of("CN=client").key(kind).signedBy(ROOT).make();
    TlsSettings tls = files().client(client, form).settings(Mode.VERIFIED);

    assertThat(TlsClients.windlass(here(), tls)).isEqualTo(ALIVE);
    if (form.isEncrypted()) {
      assertThat(docker(here(), tls)).containsAnyOf("private key is encrypted", "failed to parse");
    } else {
      assertThat(docker(here(), tls)).isEqualTo(ALIVE);
    }
  }

  @Test
  void withoutVerificationTheNameDoesNotMatter() {
    TlsSettings tls = files().client(CLIENT, KeyForm.PKCS8).settings(Mode.UNVERIFIED);

    agree(dockerd.at("127.0.0.1"), tls, ALIVE);
  }

  @Test
  void withVerificationTheNameMatters() {
    TlsSettings tls = files().client(CLIENT, KeyForm.PKCS8).settings(Mode.VERIFIED);

    agree(dockerd.at("127.0.0.1"), tls, "TLS_NAME: localhost");
  }

  @Test
  void theCommonNameIsNotAHostName(LabScope scope) {
    Issued server = CertificateMaker.of("CN=localhost").signedBy(ROOT).make();
    EngineHost other = scope.add(TlsDockerd.verifying(server, ROOT)).at("localhost");
    TlsSettings tls = files().client(CLIENT, KeyForm.PKCS8).settings(Mode.VERIFIED);

    agree(other, tls, "TLS_NAME: localhost");
  }

  @Test
  void withoutTlsTheEngineWantsIt() {
    agree(here(), TlsSettings.NONE, "TLS_EXPECTED");
  }

  @Test
  void anEngineWithoutTlsDoesNotSpeakIt(SharedLab lab) {
    TlsSettings tls = files().client(CLIENT, KeyForm.PKCS8).settings(Mode.VERIFIED);

    agree(lab.dockerd().tcpHost(), tls, "TLS_NOT_SPOKEN");
  }

  @Test
  void anotherAuthorityHasSignedTheEngine() {
    TlsDir dir = files().client(CLIENT, KeyForm.PKCS8).ca(CertificateMaker.root("Others"));

    agree(here(), dir.settings(Mode.VERIFIED), "TLS_UNTRUSTED");
    agree(here(), dir.settings(Mode.UNVERIFIED), ALIVE);
  }

  @Test
  void theEngineIsNotSignedByTheSystemsAuthorities() {
    TlsDir dir = new TlsDir(directory).client(CLIENT, KeyForm.PKCS8);

    agree(here(), dir.settings(Mode.VERIFIED), "TLS_UNTRUSTED");
  }

  @Test
  void theClientShowsNothing() {
    agree(here(), files().settings(Mode.VERIFIED), "TLS_CLIENT_REFUSED: bad_certificate");
  }

  @Test
  void theClientHasOnlyACertificateAndNoKey() {
    TlsDir dir = files();
    dir.write("cert.pem", CLIENT.pem());

    agree(here(), dir.settings(Mode.VERIFIED), "TLS_CLIENT_REFUSED: bad_certificate");
  }

  @Test
  void anotherAuthorityHasSignedTheClient() {
    Issued client = CertificateMaker.of("CN=client").signedBy(CertificateMaker.root("Lab")).make();
    TlsSettings tls = files().client(client, KeyForm.PKCS8).settings(Mode.VERIFIED);

    agree(here(), tls, "TLS_CLIENT_REFUSED: bad_certificate");
  }

  @Test
  void theClientsCertificateHasExpired() {
    Issued client = CertificateMaker.of("CN=client").valid(LONG_AGO, PAST).signedBy(ROOT).make();
    TlsSettings tls = files().client(client, KeyForm.PKCS8).settings(Mode.VERIFIED);

    agree(here(), tls, "TLS_CLIENT_REFUSED: bad_certificate");
  }

  @Test
  void theKeyBelongsToAnotherCertificate() {
    Issued other = CertificateMaker.of("CN=other").signedBy(ROOT).make();
    TlsDir dir = files().client(CLIENT, KeyForm.PKCS8);
    dir.write("key.pem", KeyForm.PKCS8.pem(other.key()));

    agree(here(), dir.settings(Mode.VERIFIED), "KEY MISMATCH");
  }

  @Test
  void filesThatAreNoPem() {
    for (String name : new String[] {"ca", "cert", "key"}) {
      TlsDir dir = files().client(CLIENT, KeyForm.PKCS8);
      dir.write(name + ".pem", "nothing to see here\n");
      String kind = Map.of("ca", "CA", "cert", "CERTIFICATE", "key", "KEY").get(name);
      agree(here(), dir.settings(Mode.VERIFIED), kind + " NOT_PEM");
      agree(here(), dir.settings(Mode.UNVERIFIED), kind + " NOT_PEM");
    }
  }

  @Test
  void textAroundTheBlocksAndOtherBlocksDoNotMatter() {
    TlsDir dir = files();
    Issued other = CertificateMaker.root("Others");
    dir.write("ca.pem", "Our own:\n" + other.pem() + "and\r\n" + crlf(ROOT.pem()) + "end");
    String both = KeyForm.PKCS8.pem(CLIENT.key()) + "\n" + CLIENT.pem();
    dir.write("cert.pem", both);
    dir.write("key.pem", both);

    agree(here(), dir.settings(Mode.VERIFIED), ALIVE);
  }

  @Test
  void anAuthorityThatIsDamagedBesideOneThatIsNot() {
    TlsDir dir = files().client(CLIENT, KeyForm.PKCS8);
    String damaged = ROOT.pem().replaceFirst("\n.{64}\n", "\n");
    dir.write("ca.pem", damaged + ROOT.pem());

    agree(here(), dir.settings(Mode.VERIFIED), ALIVE);
    dir.write("ca.pem", damaged);
    agree(here(), dir.settings(Mode.VERIFIED), "CA DAMAGED");
  }

  @Test
  void bothSidesHaveAnIntermediate(LabScope scope) {
    Issued middle = CertificateMaker.of("CN=Middle").authority().signedBy(ROOT).make();
    Issued server =
        CertificateMaker.of("CN=dockerd")
            .key(KeyKind.RSA_2048)
            .names("127.0.0.1")
            .signedBy(middle)
            .make();
    Issued client = CertificateMaker.of("CN=client").signedBy(middle).make();
    EngineHost other = scope.add(TlsDockerd.verifying(server, ROOT)).at("127.0.0.1");
    TlsDir dir = files().client(client, KeyForm.PKCS8);

    agree(other, dir.settings(Mode.VERIFIED), ALIVE);
    dir.write("cert.pem", client.pem());
    agree(other, dir.settings(Mode.VERIFIED), "TLS_CLIENT_REFUSED: bad_certificate");
  }

  @Test
  void theEnginesCertificateHasExpired(LabScope scope) {
    Issued server =
        CertificateMaker.of("CN=dockerd")
            .key(KeyKind.ED25519)
            .names("127.0.0.1")
            .valid(LONG_AGO, PAST)
            .signedBy(ROOT)
            .make();
    EngineHost other = scope.add(TlsDockerd.verifying(server, ROOT)).at("127.0.0.1");
    TlsDir dir = files().client(CLIENT, KeyForm.PKCS8);

    agree(other, dir.settings(Mode.VERIFIED), "TLS_EXPIRED: expired on 2021-02-03");
    agree(other, dir.settings(Mode.UNVERIFIED), ALIVE);
  }

  @Test
  void theAuthorityHasExpired(LabScope scope) {
    Issued old = CertificateMaker.of("CN=Old").authority().valid(LONG_AGO, PAST).make();
    Issued server = CertificateMaker.of("CN=dockerd").names("127.0.0.1").signedBy(old).make();
    EngineHost other = scope.add(TlsDockerd.verifying(server, ROOT)).at("127.0.0.1");
    TlsDir dir = files().client(CLIENT, KeyForm.PKCS8).ca(old);

    agree(other, dir.settings(Mode.VERIFIED), "TLS_EXPIRED: Old expired on 2021-02-03");
  }

  /** Windlass says {@code expected}; the command line succeeds when that is a success. */
  private static void agree(EngineHost host, TlsSettings tls, String expected) {
    assertThat(TlsClients.windlass(host, tls)).isEqualTo(expected);
    if (expected.equals(ALIVE)) {
      assertThat(docker(host, tls)).isEqualTo(ALIVE);
    } else {
      assertThat(docker(host, tls)).contains("exited with status 1");
    }
  }

  private static String docker(EngineHost host, TlsSettings tls) {
    return TlsClients.docker(host, tls, Map.of());
  }

  private TlsDir files() {
    return new TlsDir(directory).ca(ROOT);
  }

  private static EngineHost here() {
    return dockerd.at("localhost");
  }

  private static String crlf(String text) {
    return text.replace("\n", "\r\n");
  }
}
