package org.windlass.reference;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.windlass.reference.InvalidReferenceException.Reason;

/**
 * A content digest, as the OCI image specification's descriptor section defines it.
 *
 * @param algorithm such as {@code sha256}
 * @param hex the lower-case hexadecimal value
 */
public record Digest(String algorithm, String hex) {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*):([0-9a-f]{32,})");
  private static final Map<String, Integer> LENGTHS =
      Map.of("sha256", 64, "sha384", 96, "sha512", 128);
  private static final int SHORT = 12;

  /**
   * Reads {@code algorithm:hex}.
   *
   * @throws InvalidReferenceException when the text has another form, or the wrong length
   */
  public static Digest parse(String text) throws InvalidReferenceException {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw new InvalidReferenceException(Reason.DIGEST, text);
    }
    Digest digest = new Digest(m.group(1), m.group(2));
    if (LENGTHS.getOrDefault(digest.algorithm, digest.hex.length()) != digest.hex.length()) {
      throw new InvalidReferenceException(Reason.DIGEST, text);
    }
    return digest;
  }

  /** The first 12 digits, as the docker command line shows an id. */
  public String shortHex() {
    return hex.substring(0, SHORT);
  }

  @Override
  public String toString() {
    return algorithm + ":" + hex;
  }
}
