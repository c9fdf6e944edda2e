package org.windlass.ui.registries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryHostTest {
  @ParameterizedTest
  @CsvSource({
    "'', docker.io",
    "' ', docker.io",
    "docker.io, docker.io",
    "index.docker.io, docker.io",
    "https://index.docker.io/v1/, docker.io",
    "ghcr.io, ghcr.io",
    "' ghcr.io ', ghcr.io",
    "ghcr.io/owner/name, ghcr.io",
    "https://registry.example:5000/v2/, registry.example:5000",
    "http://127.0.0.1:5000, 127.0.0.1:5000",
    "localhost, localhost",
    "localhost:5000, localhost:5000",
    "'[::1]:5000', '[::1]:5000'"
  })
  void takesHostsAndAddresses(String typed, String registry) {
    assertThat(RegistryHost.of(typed)).contains(registry);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ghcr", "two words", "https://", "/x", "a.b:port", "-u", "user@ghcr.io"})
  void takesNothingThatNoImageCanBePulledFrom(String typed) {
    assertThat(RegistryHost.of(typed)).isEmpty();
  }

  @Test
  void aWordWithoutADotIsAPartOfANameAtDockerHub() {
    assertThat(RegistryHost.of("library")).isEmpty();
  }
}
