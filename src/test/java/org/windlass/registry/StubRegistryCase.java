package org.windlass.registry;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test with a registry of its own that answers what the test says, and a client of it. */
abstract class StubRegistryCase {
  final CancelSignal never = CancelSignal.never();
  final HttpRegistries registries;
  StubRegistry stub;
  Repository repository;

  /** Reads as anybody does. */
  @SuppressWarnings("NullAway.Init") // Set before each test.
  StubRegistryCase() {
    registries = Clients.open();
  }

  /** Logs in where it is asked to. */
  @SuppressWarnings("NullAway.Init") // Set before each test.
  StubRegistryCase(Credential credential) {
    registries = Clients.open(credential);
  }

  @BeforeEach
  final void start() throws IOException {
    stub = StubRegistry.start();
    repository = stub.repository(registries);
  }

  @AfterEach
  final void stop() {
    registries.close();
    stub.close();
  }
}
