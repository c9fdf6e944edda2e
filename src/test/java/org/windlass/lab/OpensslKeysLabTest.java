package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.OPENSSL;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windlass.engine.transport.tls.KeyFacts;
import org.windlass.engine.transport.tls.TlsFiles;

/** Keys as the real openssl writes them, with passphrases that are not of ASCII only. */
@Lab(OPENSSL)
final class OpensslKeysLabTest {
  private static final String PASSPHRASE = "Schlüssel 鍵 $x";

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "RSA 2048, genrsa 2048",
    "RSA 2048, genrsa -traditional 2048",
    "RSA 4096, genrsa 4096",
    "EC P-256, ecparam -name prime256v1 -genkey",
    "EC P-521, ecparam -name secp521r1 -genkey -noout",
    "EC P-384, genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384",
    "Ed25519, genpkey -algorithm ed25519",
    "Ed448, genpkey -algorithm ed448"
  })
  void aPlainKey(String type, String words) throws Exception {
    Path key = openssl("key.pem", words);

    assertThat(TlsFiles.key(key, null)).isEqualTo(new KeyFacts(type, false, true));
  }

  @ParameterizedTest
  @CsvSource({
    "RSA 2048, genrsa 2048, rsa -traditional -aes256",
    "RSA 2048, genrsa 2048, rsa -traditional -aes128",
    "RSA 2048, genrsa 2048, rsa -traditional -des3",
    "EC P-256, ecparam -name prime256v1 -genkey, ec -aes192",
    "RSA 2048, genrsa 2048, pkcs8 -topk8 -v2 aes256",
    "RSA 2048, genrsa 2048, pkcs8 -topk8 -v2 aes256 -v2prf hmacWithSHA512",
    "EC P-256, ecparam -name prime256v1 -genkey, pkcs8 -topk8 -v2 des3",
    "EC P-256, ecparam -name prime256v1 -genkey, pkcs8 -topk8 -scrypt",
    "Ed25519, genpkey -algorithm ed25519, pkcs8 -topk8 -v2 aes128 -iter 100000",
    "RSA 2048, genrsa 2048, pkcs8 -topk8 -v1 PBE-SHA1-3DES",
    "RSA 2048, genrsa 2048, pkcs8 -topk8 -v1 PBE-SHA1-RC2-40 -provider legacy -provider default",
    "RSA 2048, genrsa 2048, pkcs8 -topk8 -v1 PBE-MD5-DES -provider legacy -provider default",
    "RSA 2048, genrsa 2048, pkcs8 -topk8 -v1 PBE-SHA1-DES -provider legacy -provider default"
  })
  void anEncryptedKey(String type, String words, String encryption) throws Exception {
    Path plain = openssl("plain.pem", words);
    Path secret = Files.writeString(directory.resolve("passphrase"), PASSPHRASE + "\n");
    Path key = openssl("key.pem", encryption + " -in " + plain + " -passout file:" + secret);

    assertThat(TlsFiles.key(key, PASSPHRASE.toCharArray()))
        .isEqualTo(new KeyFacts(type, true, true));
    assertThat(TlsFiles.key(key, "Schlussel".toCharArray()))
        .isEqualTo(new KeyFacts("", true, false));
  }

  private Path openssl(String name, String words) {
    Path file = directory.resolve(name);
    List<String> command = new ArrayList<>(List.of(OPENSSL.path()));
    command.addAll(Arrays.asList(words.split(" ", -1)));
    command.addAll(2, List.of("-out", file.toString()));
    LabProcess.run(command);
    return file;
  }
}
