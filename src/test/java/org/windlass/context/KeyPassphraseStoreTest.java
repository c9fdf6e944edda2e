package org.windlass.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.engine.transport.KeyPassphrases;

/** Passphrases with a program that speaks docker's protocol for credential helpers. */
class KeyPassphraseStoreTest {
  private static final String SECRET = "correct horse";

  /** Keeps one secret, and writes down the words it is called with. */
  private static final String HELPER =
      """
      #!/bin/sh
      echo "$*" >>"$0.words"
      case "$1" in
        store) cat >"$0.kept" ;;
        get) cat >/dev/null
             if [ -e "$0.kept" ]; then cat "$0.kept"; else
               echo "credentials not found in native keychain"; exit 1; fi ;;
        erase) cat >/dev/null; rm -f "$0.kept" ;;
      esac
      """;

  @TempDir Path dir;
  private Path helper;

  @BeforeEach
  void install() throws IOException {
    helper = dir.resolve("docker-credential-lab");
    Files.writeString(helper, HELPER);
    Files.setPosixFilePermissions(helper, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void keepsAPassphraseOverTheEndOfTheProgram() throws Exception {
    config("lab");
    Path key = dir.resolve("a key.pem");
    KeyPassphrases first = new KeyPassphrases(store());
    assertThat(first.keeperName()).isEqualTo("lab");
    assertThat(first.of(key)).isNull();
    first.keep(key, SECRET.toCharArray());

    KeyPassphrases second = new KeyPassphrases(store());
    assertThat(second.of(key)).isEqualTo(SECRET.toCharArray());
    Files.delete(helper);
    assertThat(second.of(key)).as("remembered").isEqualTo(SECRET.toCharArray());
  }

  @Test
  void theSecretIsNoArgumentOfTheProgram() throws Exception {
    config("lab");
    store().keep(dir.resolve("key.pem"), SECRET.toCharArray());
    assertThat(Files.readString(Path.of(helper + ".words"))).isEqualTo("store\n");
    assertThat(Files.readString(Path.of(helper + ".kept")))
        .contains(SECRET, "https://windlass.key/");
  }

  @Test
  void whatIsForgottenIsErased() throws Exception {
    config("lab");
    Path key = dir.resolve("key.pem");
    KeyPassphrases passphrases = new KeyPassphrases(store());
    passphrases.put(key, SECRET.toCharArray());
    passphrases.keep(key, SECRET.toCharArray());
    passphrases.forget(key);
    assertThat(passphrases.of(key)).isNull();
    assertThat(Path.of(helper + ".kept")).doesNotExist();
  }

  @Test
  void aProgramThatIsMissingIsNamedAndLosesNothing() throws Exception {
    config("gone");
    Path key = dir.resolve("key.pem");
    KeyPassphrases passphrases = new KeyPassphrases(store());
    passphrases.put(key, SECRET.toCharArray());
    assertThatThrownBy(() -> passphrases.keep(key, SECRET.toCharArray()))
        .isInstanceOf(CredentialException.class)
        .hasMessageContaining("docker-credential-gone")
        .message()
        .doesNotContain(SECRET);
    assertThat(passphrases.of(key)).isEqualTo(SECRET.toCharArray());
    assertThat(passphrases.of(dir.resolve("other.pem"))).isNull();
  }

  private void config(String program) throws IOException {
    Files.writeString(dir.resolve("config.json"), "{\"credsStore\": \"" + program + "\"}");
  }

  private KeyPassphraseStore store() {
    return new KeyPassphraseStore(
        StartUpOptions.NONE,
        Map.of("DOCKER_CONFIG", dir.toString(), "PATH", dir + ":" + System.getenv("PATH")),
        dir);
  }
}
