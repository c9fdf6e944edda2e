package org.windlass.engine.transport.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsMaterialException.Problem;
import org.windlass.testing.CertificateMaker;
import org.windlass.testing.Issued;
import org.windlass.testing.KeyForm;
import org.windlass.testing.KeyKind;
import org.windlass.testing.TlsDir;

/** Every kind of key in every form it is kept in. */
class KeyFormTest {
  @TempDir private Path directory;

  static Stream<Arguments> keys() {
    return Arrays.stream(KeyKind.values())
        .flatMap(kind -> KeyForm.of(kind).stream().map(form -> Arguments.of(kind, form)));
  }

  static Stream<Arguments> encryptedKeys() {
    return Arrays.stream(KeyKind.values())
        .flatMap(
            kind ->
                KeyForm.of(kind).stream()
                    .filter(KeyForm::isEncrypted)
                    .map(form -> Arguments.of(kind, form)));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aKeyIsReadAndFoundToMatchItsCertificate(KeyKind kind, KeyForm form) throws Exception {
    Issued client = CertificateMaker.of("CN=client").key(kind).make();
    TlsDir dir = new TlsDir(directory).client(client, form);
    Path key = dir.path().resolve("key.pem");
    char[] passphrase = form.isEncrypted() ? KeyForm.PASSPHRASE.toCharArray() : null;

    assertThat(TlsFiles.key(key, passphrase))
        .isEqualTo(new KeyFacts(name(kind), form.isEncrypted(), true));
    assertThat(TlsFiles.isPair(dir.path().resolve("cert.pem"), key, passphrase)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("encryptedKeys")
  void anEncryptedKeyNeedsItsPassphrase(KeyKind kind, KeyForm form) throws Exception {
    Path key = new TlsDir(directory).write("key.pem", form.pem(kind.generate().getPrivate()));

    assertThat(TlsFiles.key(key, null)).isEqualTo(new KeyFacts("", true, false));
    assertThat(TlsFiles.key(key, "wrong".toCharArray())).isEqualTo(new KeyFacts("", true, false));
    assertProblem(key, null, Problem.ENCRYPTED);
    assertProblem(key, "wrong", Problem.WRONG_PASSPHRASE);
    assertProblem(key, "", Problem.WRONG_PASSPHRASE);
  }

  private static void assertProblem(Path key, @Nullable String passphrase, Problem problem) {
    TlsFile file = new TlsFile(TlsMaterialException.Kind.KEY, key);
    assertThatExceptionOfType(TlsMaterialException.class)
        .isThrownBy(
            () -> KeyReader.read(file, passphrase == null ? null : passphrase.toCharArray()))
        .satisfies(e -> assertThat(e.problem()).isEqualTo(problem))
        .satisfies(e -> assertThat(e.file()).isEqualTo(key));
  }

  private static String name(KeyKind kind) {
    return switch (kind) {
      case RSA_2048 -> "RSA 2048";
      case EC_P256 -> "EC P-256";
      case EC_P384 -> "EC P-384";
      case ED25519 -> "Ed25519";
      case ED448 -> "Ed448";
    };
  }
}
