package org.windlass.engine.transport.tls;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManager;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsMaterialException.Kind;

/** Client certificates for connections other than to engines. */
public final class ClientIdentities {
  private ClientIdentities() {}

  /**
   * Reads certificates with their keys, of which a server that asks gets the first that it would
   * take. Blocks on files.
   *
   * @param pairs for each certificate the file of its key, in PEM and not encrypted
   * @throws TlsMaterialException when a file cannot be used, or a key belongs to another
   *     certificate
   */
  public static KeyManager read(Map<Path, Path> pairs) throws TlsMaterialException {
    List<Identity> identities = new ArrayList<>();
    for (Map.Entry<Path, Path> pair : pairs.entrySet()) {
      TlsFile certificate = new TlsFile(Kind.CERTIFICATE, pair.getKey());
      identities.add(Identity.read(certificate, new TlsFile(Kind.KEY, pair.getValue()), null));
    }
    return new ClientKeys(identities, () -> {});
  }
}
