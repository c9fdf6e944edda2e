package org.windlass.builtin.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.windlass.builtin.store.StoreException.Reason;
import org.windlass.reference.Digest;
import org.windlass.registry.BlobVerifier;
import org.windlass.registry.Descriptor;

/** Whether content is what it is named. */
final class Verification {
  private static final int CHUNK = 1 << 17;

  private Verification() {}

  static void check(Digest expected, byte[] content) throws StoreException {
    BlobVerifier verifier = new BlobVerifier(expected);
    verifier.update(content, 0, content.length);
    check(verifier);
  }

  /** Whether a file has the size and the digest that it should have. */
  static boolean isRight(Descriptor expected, Path file, Partial.Steps steps) throws IOException {
    if (Files.size(file) != expected.size()) {
      return false;
    }
    BlobVerifier verifier = new BlobVerifier(expected.digest());
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        verifier.update(chunk, 0, n);
        steps.done(n);
      }
    }
    return verifier.finish().equals(expected.digest());
  }

  private static void check(BlobVerifier verifier) throws StoreException {
    Digest expected = verifier.expected();
    Digest found = verifier.finish();
    if (!found.equals(expected)) {
      throw new StoreException(
          Reason.WRONG_CONTENT, "expected " + expected + ", but the content has " + found);
    }
  }
}
