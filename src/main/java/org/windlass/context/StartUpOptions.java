package org.windlass.context;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of the command line that say which engine; each as docker's of the same name.
 *
 * @param hosts every {@code -H} that was given
 * @param context {@code -c}; null when it was not given
 * @param configDir {@code --config}; null when it was not given
 * @param tls {@code --tls}; null when it was not given
 * @param tlsVerify {@code --tlsverify}; null when it was not given
 * @param tlsCaCert {@code --tlscacert}; null when it was not given
 * @param tlsCert {@code --tlscert}; null when it was not given
 * @param tlsKey {@code --tlskey}; null when it was not given
 */
public record StartUpOptions(
    List<String> hosts,
    @Nullable String context,
    @Nullable String configDir,
    @Nullable Boolean tls,
    @Nullable Boolean tlsVerify,
    @Nullable String tlsCaCert,
    @Nullable String tlsCert,
    @Nullable String tlsKey) {
  /** No option was given. */
  public static final StartUpOptions NONE =
      new StartUpOptions(List.of(), null, null, null, null, null, null, null);

  /** Takes a copy of the list. */
  public StartUpOptions {
    hosts = List.copyOf(hosts);
  }
}
