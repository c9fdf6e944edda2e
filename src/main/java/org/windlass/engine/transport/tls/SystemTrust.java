package org.windlass.engine.transport.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.net.ssl.X509ExtendedTrustManager;

/** The authorities that this computer trusts, for connections other than to engines. */
public final class SystemTrust {
  private SystemTrust() {}

  /**
   * Reads them where the docker command line finds them too; Java's own where there are none.
   * Blocks on files. Who uses it must compare the server's name as well.
   *
   * @throws IOException when the file that has them cannot be read
   */
  public static X509ExtendedTrustManager load() throws IOException {
    try {
      return SystemAuthorities.chains();
    } catch (GeneralSecurityException e) {
      throw new IOException("the system's authorities cannot be used", e);
    }
  }
}
