package org.windlass.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsMaterialException.Kind;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.TlsSettings.Mode;
import org.windlass.engine.transport.HostParser;

/** The engine of the context {@code default}: what options and environment say of host and TLS. */
final class DefaultEndpoint {
  private static final String DEFAULT_TLS_HOST = "tcp://localhost:2376";

  private final DockerEnvironment environment;
  private final StartUpOptions options;

  private DefaultEndpoint(DockerEnvironment environment) {
    this.environment = environment;
    this.options = environment.options();
  }

  /** Reads the TLS files as docker does, even when the host is one that uses none. */
  static EngineEndpoint of(DockerEnvironment environment) throws StartUpException {
    DefaultEndpoint endpoint = new DefaultEndpoint(environment);
    if (environment.options().hosts().size() > 1) {
      throw new StartUpException(new StartUpProblem.SeveralHosts());
    }
    try {
      Mode mode = endpoint.mode();
      var host = HostParser.parse(hostText(environment, mode));
      return new EngineEndpoint(host, endpoint.tls(mode));
    } catch (InvalidHostException e) {
      throw new StartUpException(new StartUpProblem.BadHost(e));
    } catch (TlsMaterialException e) {
      throw new StartUpException(new StartUpProblem.BadTlsFile(e));
    }
  }

  /** The host as it is written, or the default one. */
  static String hostText(DockerEnvironment environment) {
    return hostText(environment, new DefaultEndpoint(environment).mode());
  }

  private static String hostText(DockerEnvironment environment, Mode mode) {
    StartUpOptions options = environment.options();
    String text =
        options.hosts().isEmpty() ? environment.get("DOCKER_HOST") : options.hosts().getFirst();
    if (text.isBlank()) {
      return mode == Mode.NONE ? HostParser.DEFAULT_HOST : DEFAULT_TLS_HOST;
    }
    return text.strip();
  }

  /** Any {@code --tlsverify}, even {@code --tlsverify=false}, turns TLS on. */
  private Mode mode() {
    Boolean verifyOption = options.tlsVerify();
    Boolean tlsOption = options.tls();
    boolean verify = verifyOption == null ? environment.isSet("DOCKER_TLS_VERIFY") : verifyOption;
    boolean tls = tlsOption == null ? environment.isSet("DOCKER_TLS") : tlsOption;
    if (verify) {
      return Mode.VERIFIED;
    }
    return tls || verifyOption != null ? Mode.UNVERIFIED : Mode.NONE;
  }

  private TlsSettings tls(Mode mode) throws TlsMaterialException {
    if (mode == Mode.NONE) {
      return TlsSettings.NONE;
    }
    Path folder = environment.certificateFolder();
    return new TlsSettings(
        mode,
        file(Kind.CA, options.tlsCaCert(), folder.resolve(TlsFiles.CA), true),
        file(Kind.CERTIFICATE, options.tlsCert(), folder.resolve(TlsFiles.CERT), false),
        file(Kind.KEY, options.tlsKey(), folder.resolve(TlsFiles.KEY), false));
  }

  /**
   * The file of an option, or the default one; null when the option is empty, or the default one is
   * missing and need not be there.
   */
  private static @Nullable Path file(
      Kind kind, @Nullable String option, Path byDefault, boolean needed)
      throws TlsMaterialException {
    if (option != null && option.isEmpty()) {
      return null;
    } else if (option == null && !needed && Files.notExists(byDefault)) {
      return null;
    }
    Path file = byDefault;
    try {
      file = option == null ? byDefault : Path.of(option);
      BoundedFiles.read(file);
      return file.toAbsolutePath();
    } catch (InvalidPathException e) {
      throw TlsFiles.failure(kind, file, new IOException("not a path: " + e.getReason(), e));
    } catch (IOException e) {
      throw TlsFiles.failure(kind, file, e);
    }
  }
}
