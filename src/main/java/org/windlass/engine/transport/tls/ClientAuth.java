package org.windlass.engine.transport.tls;

import java.net.Socket;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, in a connection's TLS session, that the server has asked for a client certificate. In
 * TLS 1.3 a server that does not like the answer may end the connection after the handshake, and
 * its reason may get lost on the way.
 */
public final class ClientAuth {
  private static final String ASKED = "org.windlass.client-certificate-asked";

  private ClientAuth() {}

  static void noteAsked(@Nullable Socket socket) {
    if (socket instanceof SSLSocket tls) {
      SSLSession session = tls.getHandshakeSession();
      if (session != null) {
        session.putValue(ASKED, true);
      }
    }
  }

  /** The server has answered a request: it accepts the client. */
  public static void noteAccepted(Socket socket) {
    if (socket instanceof SSLSocket tls) {
      tls.getSession().removeValue(ASKED);
    }
  }

  /** Whether the server has asked and has not answered a request since. */
  public static boolean isPending(Socket socket) {
    return socket instanceof SSLSocket tls && tls.getSession().getValue(ASKED) != null;
  }
}
