package org.windlass.engine.transport;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineUnreachableException.Reason;

/** HTTP over a named pipe of Windows. */
final class NpipeDialer implements Dialer {
  private final String path;

  NpipeDialer(EngineHost.Npipe host) {
    this.path = host.path();
  }

  @Override
  public HttpUrl baseUrl() {
    return LinkSockets.BASE;
  }

  @Override
  public void equip(OkHttpClient.Builder client) {
    LinkSockets.equip(client, this::open);
    client.connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS));
  }

  @Override
  public IOException explain(IOException failure) {
    return failure;
  }

  private Link open(int timeoutMillis) throws IOException {
    if (File.separatorChar != '\\') {
      throw new DialException(Reason.NPIPE, "", "named pipes exist on Windows only", null);
    }
    return NpipeLink.open(Path.of(path), timeoutMillis);
  }
}
