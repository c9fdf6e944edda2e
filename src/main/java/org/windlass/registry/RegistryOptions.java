package org.windlass.registry;

import java.time.Duration;
import java.util.Map;

/**
 * How registries are spoken to.
 *
 * @param userAgent what the client calls itself
 * @param environment where proxies are named: {@code HTTP_PROXY}, {@code HTTPS_PROXY}, {@code
 *     NO_PROXY}, in small letters as well
 * @param connect how long a connection may take to come about
 * @param silence how long a server may send nothing
 */
public record RegistryOptions(
    String userAgent,
    Credentials credentials,
    RegistryHosts hosts,
    RegistryTls tls,
    Map<String, String> environment,
    RetryPolicy retry,
    Duration connect,
    Duration silence) {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration SILENCE = Duration.ofSeconds(30);

  /** Anonymous, with no proxy. */
  public static RegistryOptions defaults() {
    return new RegistryOptions(
        "Windlass",
        Credentials.NONE,
        RegistryHosts.NONE,
        RegistryTls.DEFAULT,
        Map.of(),
        RetryPolicy.DEFAULT,
        CONNECT,
        SILENCE);
  }

  /** The same under another name. */
  public RegistryOptions withUserAgent(String other) {
    return new RegistryOptions(
        other, credentials, hosts, tls, environment, retry, connect, silence);
  }

  /** The same with another source of credentials. */
  public RegistryOptions withCredentials(Credentials other) {
    return new RegistryOptions(userAgent, other, hosts, tls, environment, retry, connect, silence);
  }

  /** The same with other knowledge of registries. */
  public RegistryOptions withHosts(RegistryHosts other) {
    return new RegistryOptions(
        userAgent, credentials, other, tls, environment, retry, connect, silence);
  }

  /** The same with other trust. */
  public RegistryOptions withTls(RegistryTls other) {
    return new RegistryOptions(
        userAgent, credentials, hosts, other, environment, retry, connect, silence);
  }

  /** The same with another environment. */
  public RegistryOptions withEnvironment(Map<String, String> other) {
    return new RegistryOptions(userAgent, credentials, hosts, tls, other, retry, connect, silence);
  }

  /** The same with another policy of trying again. */
  public RegistryOptions withRetry(RetryPolicy other) {
    return new RegistryOptions(
        userAgent, credentials, hosts, tls, environment, other, connect, silence);
  }

  /** The same with another patience for a silent server. */
  public RegistryOptions withSilence(Duration other) {
    return new RegistryOptions(
        userAgent, credentials, hosts, tls, environment, retry, connect, other);
  }
}
