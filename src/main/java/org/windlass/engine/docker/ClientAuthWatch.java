package org.windlass.engine.docker;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.transport.tls.ClientAuth;

/** Notes whether a call ended where a server would refuse the client's certificate. */
final class ClientAuthWatch extends EventListener {
  private volatile @Nullable Connection connection;

  @Override
  public void connectionAcquired(Call call, Connection acquired) {
    connection = acquired;
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    Connection answered = connection;
    if (answered != null) {
      ClientAuth.noteAccepted(answered.socket());
    }
  }

  /** Whether the server had asked for a certificate and then closed the connection. */
  boolean isRefusal(IOException failure) {
    Connection last = connection;
    return last != null && ClientAuth.isPending(last.socket()) && isClosed(failure);
  }

  private static boolean isClosed(IOException failure) {
    return failure instanceof SocketException
        || failure instanceof SSLException
        || failure instanceof EOFException
        || failure.getCause() instanceof EOFException;
  }
}
