package org.windlass.engine.docker;

import java.util.Map;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.transport.DialerOptions;
import org.windlass.testing.KeyForm;
import org.windlass.testing.RunningCall;

/** Calls over TLS; the passphrase of encrypted keys is known. */
final class TlsCalls {
  private TlsCalls() {}

  static DockerEngine open(EngineHost host, TlsSettings tls) {
    DialerOptions dialing = new DialerOptions(key -> KeyForm.PASSPHRASE.toCharArray(), Map.of());
    return DockerEngine.open(
        new EngineEndpoint(host, tls),
        new EngineOptions(
            new ApiVersion(1, 41), "Windlass/test", EngineCalls.PATIENT, Map.of(), dialing));
  }

  /** Throws when the ping does not succeed. */
  static void ping(EngineHost host, TlsSettings tls) throws EngineException {
    try (DockerEngine engine = open(host, tls)) {
      engine.ping(new Cancellation());
    }
  }

  /** Why a ping does not succeed. */
  static EngineException failure(EngineHost host, TlsSettings tls) throws InterruptedException {
    return RunningCall.start(() -> ping(host, tls)).failure();
  }
}
