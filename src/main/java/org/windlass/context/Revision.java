package org.windlass.context;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What a context looked like when it was read, to tell whether another program has changed it.
 *
 * @param digest of all its files
 */
public record Revision(String digest) {

  /** Of what is in the store now; fails when there is no {@code meta.json}. */
  static Revision read(StoreFolder folder) throws IOException {
    return of(BoundedFiles.read(folder.metaFile()), TlsFiles.read(folder));
  }

  static Revision of(byte[] meta, TlsFiles tls) {
    MessageDigest digest = ContextName.sha256();
    update(digest, "", meta);
    tls.endpoints()
        .forEach(
            (endpoint, files) -> {
              update(digest, endpoint, new byte[0]);
              files.forEach((name, content) -> update(digest, endpoint + "/" + name, content));
            });
    return new Revision(HexFormat.of().formatHex(digest.digest()));
  }

  private static void update(MessageDigest digest, String name, byte[] content) {
    digest.update((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
    digest.update(content);
  }
}
