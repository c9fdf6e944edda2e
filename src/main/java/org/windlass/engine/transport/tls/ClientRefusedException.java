package org.windlass.engine.transport.tls;

import javax.net.ssl.SSLException;

/** A server that had asked for a client certificate ended the handshake for no other reason. */
final class ClientRefusedException extends SSLException {
  /**
   * @param alert what the server sent
   */
  ClientRefusedException(SSLException alert) {
    super(alert.getMessage(), alert);
  }
}
