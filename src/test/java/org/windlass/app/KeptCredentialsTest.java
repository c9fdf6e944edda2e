package org.windlass.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.context.CredentialStore;
import org.windlass.context.StartUpOptions;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.Credential;
import org.windlass.registry.HttpRegistries;
import org.windlass.registry.RegistryUnreachableException;
import org.windlass.registry.RegistryUnreachableException.Reason;
import org.windlass.ui.registries.KeptCredentials;

class KeptCredentialsTest {
  @TempDir Path home;

  @Test
  void everyKindIsTheSameBeforeAndAfter() throws IOException {
    for (Credential credential :
        new Credential[] {
          new Credential.Password("anna", "s3cr3t"),
          new Credential.IdentityToken("anna", "t0ken"),
          new Credential.RegistryToken("t0ken")
        }) {
      store().store("quay.io", KeptCredentials.toStore(credential));
      assertThat(new KeptCredentials(store()).find("quay.io")).isEqualTo(credential);
    }
    store().erase("quay.io");
    assertThat(new KeptCredentials(store()).find("quay.io")).isNull();
  }

  @Test
  void registriesAreReachedThroughTheEnvironmentsProxy() throws Exception {
    Map<String, String> environment = Map.of("HTTPS_PROXY", "http://127.0.0.1:1");
    try (HttpRegistries registries = RegistryAccess.open(store(), environment, home)) {
      RegistryUnreachableException e =
          catchThrowableOfType(
              RegistryUnreachableException.class,
              () -> registries.ping("registry.example", CancelSignal.never()));

      assertThat(e.reason()).isEqualTo(Reason.REFUSED);
      assertThat(e.server()).isEqualTo("registry.example");
    }
  }

  private CredentialStore store() throws IOException {
    Path config = home.resolve("config.json");
    if (!Files.exists(config)) {
      Files.writeString(config, "{\"auths\":{\"0.example\":{}}}");
    }
    return new CredentialStore(StartUpOptions.NONE, Map.of("DOCKER_CONFIG", home.toString()), home);
  }
}
