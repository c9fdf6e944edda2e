package org.windlass.engine.transport;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.windlass.engine.EngineHost;

/**
 * HTTP through the system's own {@code ssh}, so that the user's configuration, agents, known hosts
 * and shared connections work as they do in a terminal. Each connection is one ssh.
 */
final class SshDialer implements Dialer {
  /** Logging in again is slow, and may ask a person again. */
  private static final int IDLE_CONNECTIONS = 5;

  private static final int IDLE_MINUTES = 5;

  private final List<String> command;
  private final Supplier<Map<String, String>> environment;

  /**
   * @param environment what to set for ssh over this process's own
   */
  SshDialer(EngineHost.Ssh host, Supplier<Map<String, String>> environment) {
    this.command = SshCommand.of(host);
    this.environment = environment;
  }

  @Override
  public HttpUrl baseUrl() {
    return LinkSockets.BASE;
  }

  @Override
  public void equip(OkHttpClient.Builder client) {
    LinkSockets.equip(client, timeoutMillis -> SshLink.start(command, environment.get()));
    client.connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_MINUTES, TimeUnit.MINUTES));
  }

  @Override
  public IOException explain(IOException failure) {
    return failure;
  }

  @Override
  public boolean asksPeople() {
    return true;
  }
}
