package org.windlass.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.context.CredentialStore;
import org.windlass.context.RegistrySettings;
import org.windlass.engine.transport.tls.ClientIdentities;
import org.windlass.engine.transport.tls.SystemTrust;
import org.windlass.registry.HttpRegistries;
import org.windlass.registry.RegistryHosts;
import org.windlass.registry.RegistryOptions;
import org.windlass.registry.RegistryTls;

/** How this person reaches registries: with docker's logins, their proxies, and whom they trust. */
final class RegistryAccess {
  private static final Logger log = LoggerFactory.getLogger(RegistryAccess.class);

  private RegistryAccess() {}

  /** Opens them; blocks on files, and connects to nobody yet. */
  static HttpRegistries open(CredentialStore store, Map<String, String> environment, Path home) {
    List<Path> certificates =
        List.of(
            home.resolve(".config/docker/certs.d"),
            home.resolve(".config/containers/certs.d"),
            Path.of("/etc/docker/certs.d"),
            Path.of("/etc/containers/certs.d"));
    RegistrySettings settings = RegistrySettings.read(environment, home);
    return HttpRegistries.open(
        RegistryOptions.defaults()
            .withUserAgent("Windlass/" + ProgramVersion.get())
            .withCredentials(new KeptCredentials(store))
            .withEnvironment(environment)
            .withHosts(new RegistryHosts(settings.mirrors(), settings.insecure()))
            .withTls(new RegistryTls(systemTrust(), certificates, ClientIdentities::read)));
  }

  private static @Nullable X509ExtendedTrustManager systemTrust() {
    try {
      return SystemTrust.load();
    } catch (IOException e) {
      log.warn("the system's authorities cannot be read; those of Java are taken", e);
      return null;
    }
  }
}
