package org.windlass.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestTexts.NOW;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.windlass.testing.CertificateMaker;
import org.windlass.testing.Issued;
import org.windlass.testing.KeyForm;
import org.windlass.testing.KeyKind;
import org.windlass.testing.TestTexts;
import org.windlass.testing.TlsDir;
import org.windlass.ui.connections.FileHint.Level;

/** What is said of a file before it is used. */
class FileInspectorTest {
  private static final Issued ROOT =
      CertificateMaker.of("CN=Lab").authority().valid(days(-10), days(400)).make();

  @TempDir Path directory;

  private final FileInspector inspector = new FileInspector(TestTexts.english(), TestTexts.CLOCK);

  @Test
  void nothingIsSaidOfNoFile() {
    assertThat(inspector.inspect(null, null, null, null)).isEqualTo(FileHints.NONE);
  }

  @Test
  void anAuthorityIsNamedWithItsEnd() {
    assertThat(ca(ROOT.pem()))
        .isEqualTo(new FileHint(Level.NOTE, "Lab · valid until 2027-04-05", ""));
    assertThat(ca(ROOT.pem() + ROOT.pem()).text()).endsWith(" · and 1 more");
    assertThat(ca(ROOT.pem() + ROOT.pem() + ROOT.pem()).text()).endsWith(" · and 2 more");
  }

  @Test
  void aCertificateIsNamedWithItsIssuer() {
    assertThat(cert(days(-1), days(365)))
        .isEqualTo(new FileHint(Level.NOTE, "me · issued by Lab · valid until 2027-03-01", ""));
  }

  @Test
  void anotherCertificateIsNoAuthority() {
    Issued leaf = CertificateMaker.of("CN=me").signedBy(ROOT).make();
    assertThat(ca(leaf.pem()).level()).isEqualTo(Level.WARNING);
    assertThat(ca(leaf.pem()).warning()).isEqualTo("· is not a certificate authority");
  }

  @ParameterizedTest
  @CsvSource({
    "-20, -1, · expired",
    "-20, 0, · expired",
    "-20, 1, · expires in 1 day",
    "-20, 29, · expires in 29 days",
    "3, 60, · not valid before 2026-03-04"
  })
  void theTimeOfACertificateIsCompared(int from, int until, String warning) {
    assertThat(cert(days(from), days(until)).level()).isEqualTo(Level.WARNING);
    assertThat(cert(days(from), days(until)).warning()).isEqualTo(warning);
  }

  @Test
  void anEndWithinHoursIsNear() {
    FileHint hint = cert(days(-1), NOW.plus(Duration.ofHours(3)));
    assertThat(hint.warning()).isEqualTo("· expires in less than a day");
  }

  @Test
  void anEndInAMonthIsNotNear() {
    assertThat(cert(days(-1), days(30)).level()).isEqualTo(Level.NOTE);
  }

  @ParameterizedTest
  @EnumSource(KeyKind.class)
  void aKeyIsToldToMatchItsCertificate(KeyKind kind) {
    Issued client = CertificateMaker.of("CN=me").key(kind).signedBy(ROOT).make();
    FileHints hints = key(client, KeyForm.PKCS8.pem(client.key()), null);
    assertThat(hints.key().level()).isEqualTo(Level.NOTE);
    assertThat(hints.key().text()).matches(".*(RSA|EC|P-|Ed).* · matches the certificate");
    assertThat(hints.keyEncrypted()).isFalse();
  }

  @Test
  void theKeyOfAnotherCertificateCannotBeUsed() {
    Issued client = CertificateMaker.of("CN=me").signedBy(ROOT).make();
    FileHint hint = key(client, KeyForm.PKCS8.pem(ROOT.key()), null).key();
    assertThat(hint.level()).isEqualTo(Level.PROBLEM);
    assertThat(hint.text()).endsWith("does not match the certificate");
  }

  @ParameterizedTest
  @EnumSource(
      value = KeyForm.class,
      names = {"TRADITIONAL_AES_256", "TRADITIONAL_DES3", "PKCS8_AES_256", "PKCS8_PBE_SHA1_3DES"})
  void anEncryptedKeyWantsItsPassphrase(KeyForm form) {
    Issued client = CertificateMaker.of("CN=me").key(KeyKind.RSA_2048).signedBy(ROOT).make();
    String pem = form.pem(client.key());

    FileHints without = key(client, pem, null);
    assertThat(without.keyEncrypted()).isTrue();
    assertThat(without.key())
        .isEqualTo(new FileHint(Level.WARNING, "Encrypted: enter its passphrase", ""));

    FileHints wrong = key(client, pem, "wrong");
    assertThat(wrong.keyEncrypted()).isTrue();
    assertThat(wrong.key().level()).isEqualTo(Level.PROBLEM);
    assertThat(wrong.key().text()).isEqualTo("Encrypted: the passphrase does not open it");

    FileHints right = key(client, pem, KeyForm.PASSPHRASE);
    assertThat(right.keyEncrypted()).as("the field must stay").isTrue();
    assertThat(right.key().text()).endsWith(" · matches the certificate");
  }

  @Test
  void aKeyAloneIsNotSent() {
    FileHint hint =
        inspector.inspect(null, null, write("key.pem", KeyForm.PKCS8.pem(ROOT.key())), null).key();
    assertThat(hint.warning()).isEqualTo("· sent only together with a client certificate");
  }

  @Test
  void theKeyIsDescribedBesideACertificateThatCannotBeUsed() {
    FileHints hints =
        inspector.inspect(
            null,
            write("cert.pem", "nothing"),
            write("key.pem", KeyForm.PKCS8.pem(ROOT.key())),
            null);
    assertThat(hints.cert().level()).isEqualTo(Level.PROBLEM);
    assertThat(hints.key().level()).isEqualTo(Level.NOTE);
    assertThat(hints.key().text()).isNotEmpty();
  }

  @Test
  void missingFilesAreNamed() {
    Path none = directory.resolve("none.pem");
    FileHints hints = inspector.inspect(none, none, none, null);
    assertThat(hints.ca().text()).isEqualTo("The CA certificate " + none + " does not exist.");
    assertThat(hints.cert().text()).startsWith("The client certificate ");
    assertThat(hints.key().text()).startsWith("The client key ");
    assertThat(hints.key().level()).isEqualTo(Level.PROBLEM);
    assertThat(hints.keyEncrypted()).isFalse();
  }

  @Test
  void filesOfAnotherKindAreSaidToBeSo() {
    Path key = write("key.pem", KeyForm.PKCS8.pem(ROOT.key()));
    Path cert = write("cert.pem", ROOT.pem());
    FileHints hints = inspector.inspect(key, key, cert, null);
    assertThat(hints.ca().text()).endsWith("is not a PEM file of that kind.");
    assertThat(hints.cert().text()).endsWith("is not a PEM file of that kind.");
    assertThat(hints.key().text()).endsWith("is not a PEM file of that kind.");
    assertThat(inspector.inspect(directory, directory, directory, null).ca().level())
        .as("a folder")
        .isEqualTo(Level.PROBLEM);
  }

  private FileHint ca(String pem) {
    return inspector.inspect(write("ca.pem", pem), null, null, null).ca();
  }

  private FileHint cert(Instant from, Instant until) {
    Issued made = CertificateMaker.of("CN=me").valid(from, until).signedBy(ROOT).make();
    return inspector.inspect(null, write("cert.pem", made.chainPem()), null, null).cert();
  }

  private FileHints key(Issued client, String pem, @Nullable String passphrase) {
    return inspector.inspect(
        null,
        write("cert.pem", client.chainPem()),
        write("key.pem", pem),
        passphrase == null ? null : passphrase.toCharArray());
  }

  private Path write(String name, String text) {
    return new TlsDir(directory).write(name, text);
  }

  private static Instant days(int count) {
    return NOW.plus(Duration.ofDays(count));
  }
}
