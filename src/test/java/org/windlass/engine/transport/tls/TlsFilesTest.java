package org.windlass.engine.transport.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsMaterialException.Kind;
import org.windlass.engine.TlsMaterialException.Problem;
import org.windlass.testing.CertificateMaker;
import org.windlass.testing.Issued;
import org.windlass.testing.KeyForm;
import org.windlass.testing.KeyKind;
import org.windlass.testing.TlsDir;

/** What is shown of TLS files, and what is said of those that cannot be used. */
class TlsFilesTest {
  private static final Instant FROM = Instant.parse("2026-01-02T03:04:05Z");
  private static final Instant UNTIL = Instant.parse("2036-01-02T03:04:05Z");

  @TempDir private Path directory;

  @Test
  void saysWhatACertificateIs() throws Exception {
    Issued root =
        CertificateMaker.of("O=Example\\, Inc., C=DE").authority().valid(FROM, UNTIL).make();
    Issued leaf =
        CertificateMaker.of("CN=engine, O=Example")
            .key(KeyKind.RSA_2048)
            .names("engine.example", "192.0.2.1")
            .valid(FROM, UNTIL)
            .signedBy(root)
            .make();
    Path both = dir().write("both.pem", leaf.pem() + "text\n" + root.pem());

    assertThat(TlsFiles.certificates(both))
        .containsExactly(
            new CertificateFacts(
                "engine",
                "O=Example\\, Inc.,C=DE",
                FROM,
                UNTIL,
                "RSA 2048",
                false,
                List.of("engine.example", "192.0.2.1")),
            new CertificateFacts(
                "O=Example\\, Inc.,C=DE",
                "O=Example\\, Inc.,C=DE",
                FROM,
                UNTIL,
                "EC P-256",
                true,
                List.of()));
    assertThat(TlsFiles.authorities(both)).isEqualTo(TlsFiles.certificates(both));
  }

  @Test
  void saysWhetherACertificateAndAKeyBelongTogether() throws Exception {
    Issued one = CertificateMaker.of("CN=one").make();
    for (KeyKind kind : new KeyKind[] {KeyKind.EC_P256, KeyKind.EC_P384, KeyKind.RSA_2048}) {
      Issued other = CertificateMaker.of("CN=other").key(kind).make();
      Path key = dir().write("key.pem", KeyForm.TRADITIONAL.pem(other.key()));
      assertThat(TlsFiles.isPair(dir().write("one.pem", one.pem()), key, null)).isFalse();
      assertThat(TlsFiles.isPair(dir().write("other.pem", other.pem()), key, null)).isTrue();
    }
  }

  @Test
  void aMissingFile() {
    Path none = directory.resolve("none.pem");

    refused(() -> TlsFiles.authorities(none), Kind.CA, Problem.MISSING, "");
    refused(() -> TlsFiles.certificates(none), Kind.CERTIFICATE, Problem.MISSING, "");
    refused(() -> TlsFiles.key(none, null), Kind.KEY, Problem.MISSING, "");
  }

  @Test
  void whatCannotBeRead() throws Exception {
    refused(
        () -> TlsFiles.authorities(directory), Kind.CA, Problem.UNREADABLE, "it is a directory");
    refused(
        () -> TlsFiles.key(Path.of("/dev/zero"), null),
        Kind.KEY,
        Problem.UNREADABLE,
        "it is not a file");
    Path file = dir().write("file", "");
    refused(
        () -> TlsFiles.key(file.resolve("key.pem"), null),
        Kind.KEY,
        Problem.UNREADABLE,
        "Not a directory");
    Path large = Files.write(directory.resolve("large.pem"), new byte[TlsFile.MAX_SIZE + 1]);
    refused(
        () -> TlsFiles.authorities(large),
        Kind.CA,
        Problem.UNREADABLE,
        "it is larger than 1048576 bytes");
  }

  @Test
  void whatIsNoPemOfTheWantedKind() throws Exception {
    Issued one = CertificateMaker.of("CN=one").make();
    Path cert = dir().write("cert.pem", one.pem());
    Path key = dir().write("key.pem", KeyForm.PKCS8.pem(one.key()));

    refused(
        () -> TlsFiles.key(cert, null),
        Kind.KEY,
        Problem.NOT_PEM,
        "there are PEM blocks, and none is a private key");
    refused(
        () -> TlsFiles.authorities(key),
        Kind.CA,
        Problem.NOT_PEM,
        "there are PEM blocks, and none is a certificate");
    Path der = dir().write("cert.der", one.certificate().getEncoded());
    refused(
        () -> TlsFiles.certificates(der),
        Kind.CERTIFICATE,
        Problem.NOT_PEM,
        "it is binary, such as DER or PKCS#12");
    Path empty = dir().write("empty.pem", "");
    refused(() -> TlsFiles.key(empty, null), Kind.KEY, Problem.NOT_PEM, "the file is empty");
  }

  @Test
  void keysThatCannotBeUsed() {
    Path openssh = dir().write("id", pem("OPENSSH PRIVATE KEY", "AAAA"));
    refused(
        () -> TlsFiles.key(openssh, null),
        Kind.KEY,
        Problem.UNSUPPORTED,
        "a key in OpenSSH's own form");
    String head = "Proc-Type: 4,ENCRYPTED\nDEK-Info: RC2-40-CBC,0011223344556677\n\n";
    Path cipher = dir().write("rc2.pem", pem("RSA PRIVATE KEY", head + "AAAA"));
    refused(
        () -> TlsFiles.key(cipher, null),
        Kind.KEY,
        Problem.UNSUPPORTED,
        "encrypted with RC2-40-CBC");
  }

  @Test
  void aKeyIsWhatItHoldsAndNotWhatItsLabelSays() throws Exception {
    Issued one = CertificateMaker.of("CN=one").make();
    String mislabelled = KeyForm.TRADITIONAL.pem(one.key()).replace("EC PRIVATE", "PRIVATE");

    assertThat(TlsFiles.key(dir().write("key.pem", mislabelled), null).type())
        .isEqualTo("EC P-256");
  }

  private TlsDir dir() {
    return new TlsDir(directory);
  }

  private static String pem(String label, String base64) {
    return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
  }

  private static void refused(ThrowingCallable call, Kind kind, Problem problem, String detail) {
    assertThatExceptionOfType(TlsMaterialException.class)
        .isThrownBy(call)
        .satisfies(
            e -> {
              assertThat(e.kind()).isEqualTo(kind);
              assertThat(e.problem()).isEqualTo(problem);
              assertThat(e.detail()).isEqualTo(detail);
            });
  }
}
