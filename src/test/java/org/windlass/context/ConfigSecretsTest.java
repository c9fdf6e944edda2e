package org.windlass.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigSecretsTest {
  @TempDir Path folder;

  @Test
  void loginsAndHeadersAreSecret() throws IOException {
    String pair =
        Base64.getEncoder().encodeToString("anna:hunter2:x".getBytes(StandardCharsets.UTF_8));
    write(
        "{\"auths\": {\"reg.example\": {\"auth\": \"%s\", \"identitytoken\": \"idtoken\"}},"
                .formatted(pair)
            + " \"HttpHeaders\": {\"X-Key\": \"headerkey\"}, \"currentContext\": \"lab\"}");

    assertThat(read()).containsExactlyInAnyOrder(pair, "hunter2:x", "idtoken", "headerkey");
  }

  @Test
  void whatCannotBeReadHoldsNone() throws IOException {
    assertThat(read()).isEmpty();
    write("{\"auths\": ");
    assertThat(read()).isEmpty();
    write("{\"auths\": 1, \"HttpHeaders\": [\"listed\"]}");
    assertThat(read()).containsExactly("listed");
  }

  private void write(String config) throws IOException {
    Files.writeString(folder.resolve("config.json"), config);
  }

  private Collection<String> read() {
    return ConfigSecrets.read(
        StartUpOptions.NONE, Map.of("DOCKER_CONFIG", folder.toString()), folder);
  }
}
