package org.windlass.engine.transport;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineUnreachableException.Reason;

/**
 * HTTP over a connected socket that the parent process has left open. There is one connection, so
 * one call at a time; once it is closed, by either side or by a call that was cancelled, there is
 * none any more.
 */
final class FdDialer implements Dialer {
  private static final int FOR_EVER_DAYS = 10_000;

  private final int number;
  private final AtomicBoolean taken = new AtomicBoolean();

  FdDialer(EngineHost.Fd host) {
    this.number = host.number();
  }

  @Override
  public HttpUrl baseUrl() {
    return LinkSockets.BASE;
  }

  @Override
  public void equip(OkHttpClient.Builder client) {
    LinkSockets.equip(client, timeoutMillis -> open());
    client.connectionPool(new ConnectionPool(1, FOR_EVER_DAYS, TimeUnit.DAYS));
  }

  @Override
  public IOException explain(IOException failure) {
    return failure;
  }

  @Override
  public boolean hasOneConnection() {
    return true;
  }

  private Link open() throws IOException {
    if (taken.get()) {
      throw failure("it was used, and is closed now");
    }
    String wrong = InheritedDescriptor.whatIsWrongWith(number);
    if (!wrong.isEmpty()) {
      throw failure(wrong);
    }
    taken.set(true);
    return SocketLink.inherited(number);
  }

  private DialException failure(String detail) {
    return new DialException(Reason.FD, detail, "descriptor " + number + ": " + detail, null);
  }
}
