package org.windlass.context;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.windlass.context.ContextException.Reason;

/** Names of contexts, by docker's rules. */
public final class ContextName {
  /** The context that the environment describes; it is not in the store. */
  public static final String DEFAULT = "default";

  private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.+-]+");

  private ContextName() {}

  /** What is wrong with a name for a context of the store; empty for nothing. */
  public static Optional<Reason> fault(String name) {
    if (name.isEmpty()) {
      return Optional.of(Reason.EMPTY_NAME);
    } else if (name.equals(DEFAULT)) {
      return Optional.of(Reason.RESERVED_NAME);
    }
    return FORM.matcher(name).matches() ? Optional.empty() : Optional.of(Reason.BAD_NAME);
  }

  static void check(String name) throws ContextException {
    Optional<Reason> fault = fault(name);
    if (fault.isPresent()) {
      throw ContextException.of(fault.get(), name);
    }
  }

  /** The folder of a context in the store. */
  static String folder(String name) {
    return HexFormat.of().formatHex(sha256().digest(name.getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
