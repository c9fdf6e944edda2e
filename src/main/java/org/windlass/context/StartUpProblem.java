package org.windlass.context;

import org.windlass.engine.InvalidHostException;
import org.windlass.engine.TlsMaterialException;

/** Why the options and the environment name no engine; docker refuses to start with the same. */
public sealed interface StartUpProblem {

  /** More than one {@code -H}. */
  record SeveralHosts() implements StartUpProblem {}

  /** Both {@code -H} and {@code -c}. */
  record HostAndContext() implements StartUpProblem {}

  /** The host of {@code -H} or {@code DOCKER_HOST} is not one that Windlass can open. */
  record BadHost(InvalidHostException why) implements StartUpProblem {}

  /** A file of {@code --tlscacert}, {@code --tlscert} or {@code --tlskey}, or of their defaults. */
  record BadTlsFile(TlsMaterialException why) implements StartUpProblem {}

  /** The context that was chosen cannot be used. */
  record BadContext(String name, ConnectionProblem why) implements StartUpProblem {}

  /** {@code DOCKER_API_VERSION} is not such as {@code 1.41}. */
  record BadApiVersion(String text) implements StartUpProblem {}

  /**
   * Headers cannot be sent.
   *
   * @param source where they are set: {@code DOCKER_CUSTOM_HEADERS} or {@code HttpHeaders}
   * @param detail what is wrong, in technical English; no header's value
   */
  record BadHeaders(String source, String detail) implements StartUpProblem {}

  /** The same, as the problem of the connection {@code default}. */
  default ConnectionProblem ofDefault() {
    return switch (this) {
      case BadHost host -> new ConnectionProblem.BadHost(host.why());
      case BadTlsFile tls -> new ConnectionProblem.Unreadable(tls.why().file(), tls.why().detail());
      case BadContext context -> context.why();
      case SeveralHosts _, HostAndContext _, BadApiVersion _, BadHeaders _ ->
          new ConnectionProblem.NoEndpoint();
    };
  }
}
