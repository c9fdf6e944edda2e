package org.windlass.engine.transport.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsMaterialException.Problem;
import org.windlass.testing.CertificateMaker;
import org.windlass.testing.Issued;
import org.windlass.testing.KeyForm;
import org.windlass.testing.KeyKind;
import org.windlass.testing.TlsDir;

/** Whatever bytes a file holds, it is read, or it is a {@link TlsMaterialException}. */
class FuzzedPemTest {
  private static final int ROUNDS = 150;
  private static final Base64.Encoder MIME =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  @TempDir private Path directory;

  static Stream<Arguments> keys() {
    return Stream.of(KeyKind.RSA_2048, KeyKind.EC_P256, KeyKind.ED25519)
        .flatMap(
            kind -> {
              var key = kind.generate().getPrivate();
              return KeyForm.of(kind).stream().map(form -> Arguments.of(form, form.pem(key)));
            });
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aTruncatedKeyIsNeverRead(KeyForm form, String pem) {
    for (int length = 0; length < pem.stripTrailing().length(); length += 13) {
      assertThat(readKey(pem.substring(0, length).getBytes(StandardCharsets.US_ASCII)))
          .as("%s cut off after %d", form, length)
          .isIn(Problem.NOT_PEM, Problem.DAMAGED);
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aMutatedKeyIsReadOrRefused(KeyForm form, String pem) {
    Random random = new Random(3);
    int refused = 0;
    for (int i = 0; i < ROUNDS; i++) {
      refused += isRefused(readKey(mutate(pem.getBytes(StandardCharsets.US_ASCII), random)));
      refused += isRefused(readKey(mutateInside(pem, random)));
    }
    assertThat(refused).as("%s, refused of %d", form, 2 * ROUNDS).isGreaterThan(ROUNDS / 2);
  }

  @Test
  void aMutatedCertificateIsReadOrRefused() {
    Issued root = CertificateMaker.root("Engines");
    String pem = CertificateMaker.of("CN=x").names("a.example").signedBy(root).make().pem();
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 10 * ROUNDS; i++) {
      refused +=
          isRefused(readCertificate(mutate(pem.getBytes(StandardCharsets.US_ASCII), random)));
      refused += isRefused(readCertificate(mutateInside(pem, random)));
    }
    assertThat(refused).isGreaterThan(ROUNDS);
  }

  @Test
  void aTruncatedCertificateIsNeverRead() {
    String pem = CertificateMaker.root("Engines").pem().stripTrailing();
    for (int length = 0; length < pem.length(); length++) {
      assertThat(readCertificate(pem.substring(0, length).getBytes(StandardCharsets.US_ASCII)))
          .isIn(Problem.NOT_PEM, Problem.DAMAGED);
    }
  }

  @Test
  void randomBytesAreRefused() {
    Random random = new Random(11);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bytes = new byte[random.nextInt(4000)];
      random.nextBytes(bytes);
      assertThat(readKey(bytes)).isEqualTo(Problem.NOT_PEM);
      assertThat(readCertificate(bytes)).isEqualTo(Problem.NOT_PEM);
      assertThat(readKey(pem("PRIVATE KEY", bytes))).isEqualTo(Problem.DAMAGED);
      assertThat(readCertificate(pem("CERTIFICATE", bytes))).isEqualTo(Problem.DAMAGED);
    }
  }

  /** Decoders that go down one call a level must not run out of stack. */
  @ParameterizedTest
  @ValueSource(ints = {60_000, 700_000})
  void sequencesWithinSequencesAreRefused(int depth) {
    byte[] indefinite = new byte[depth];
    for (int i = 0; i < depth; i += 2) {
      indefinite[i] = 0x30;
      indefinite[i + 1] = (byte) 0x80;
    }
    for (String label : new String[] {"PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "EC PRIVATE KEY"}) {
      assertThat(readKey(pem(label, indefinite))).isEqualTo(Problem.DAMAGED);
    }
    assertThat(readCertificate(pem("CERTIFICATE", indefinite))).isEqualTo(Problem.DAMAGED);
  }

  private @Nullable Problem readKey(byte[] bytes) {
    Path file = new TlsDir(directory).write("key.pem", bytes);
    return problem(
        () ->
            KeyReader.read(
                new TlsFile(TlsMaterialException.Kind.KEY, file),
                KeyForm.PASSPHRASE.toCharArray()));
  }

  private @Nullable Problem readCertificate(byte[] bytes) {
    Path file = new TlsDir(directory).write("cert.pem", bytes);
    return problem(() -> TlsFiles.certificates(file));
  }

  private static int isRefused(@Nullable Problem problem) {
    return problem == null ? 0 : 1;
  }

  /** Null when there is none; anything else that is thrown fails the test. */
  private static @Nullable Problem problem(Reading reading) {
    try {
      reading.read();
      return null;
    } catch (TlsMaterialException e) {
      return e.problem();
    }
  }

  private static byte[] mutate(byte[] bytes, Random random) {
    for (int i = 0; i <= random.nextInt(4); i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
  }

  /** Mutates what the Base64 stands for, and leaves the PEM whole. */
  private static byte[] mutateInside(String pem, Random random) {
    String[] lines = pem.strip().split("\r?\n", -1);
    StringBuilder head = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < lines.length - 1; i++) {
      boolean isHead = i == 0 || lines[i].isBlank() || lines[i].contains(":");
      (isHead ? head : body).append(lines[i]).append(isHead ? "\n" : "");
    }
    byte[] der = mutate(Base64.getDecoder().decode(body.toString()), random);
    return (head + MIME.encodeToString(der) + "\n" + lines[lines.length - 1] + "\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] pem(String label, byte[] content) {
    return ("-----BEGIN "
            + label
            + "-----\n"
            + MIME.encodeToString(content)
            + "\n-----END "
            + label
            + "-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Reads a file. */
  @FunctionalInterface
  private interface Reading {
    void read() throws TlsMaterialException;
  }
}
