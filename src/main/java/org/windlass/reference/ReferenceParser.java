package org.windlass.reference;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.InvalidReferenceException.Reason;

/** Takes a reference apart, rule by rule, so that each failure names the part that is wrong. */
final class ReferenceParser {
  private static final int MAX_NAME = 255;
  private static final Pattern BLANK = Pattern.compile("\\s");
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://.*");
  private static final Pattern IMAGE_ID = Pattern.compile("[a-f0-9]{64}");
  private static final Pattern TAG = Pattern.compile("\\w[\\w.-]{0,127}");
  private static final Pattern REPOSITORY_PART =
      Pattern.compile("[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*");
  private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
  private static final Pattern REGISTRY =
      Pattern.compile("(?:" + LABEL + "(?:\\." + LABEL + ")*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?");

  private ReferenceParser() {}

  static Reference parse(String text) throws InvalidReferenceException {
    String input = text.strip();
    check(!input.isEmpty(), Reason.EMPTY, input);
    check(!BLANK.matcher(input).find(), Reason.BLANK, input);
    check(!SCHEME.matcher(input).matches(), Reason.SCHEME, input);
    check(!IMAGE_ID.matcher(input).matches(), Reason.IMAGE_ID, input);

    int at = input.indexOf('@');
    Digest digest = at < 0 ? null : Digest.parse(input.substring(at + 1));
    String beforeDigest = at < 0 ? input : input.substring(0, at);

    int slash = beforeDigest.lastIndexOf('/');
    int colon = beforeDigest.indexOf(':', slash + 1);
    String tag = colon < 0 ? null : beforeDigest.substring(colon + 1);
    check(tag == null || TAG.matcher(tag).matches(), Reason.TAG, tag);
    return named(colon < 0 ? beforeDigest : beforeDigest.substring(0, colon), tag, digest);
  }

  private static Reference named(String name, @Nullable String tag, @Nullable Digest digest)
      throws InvalidReferenceException {
    check(!name.isEmpty(), Reason.REPOSITORY, name);
    boolean hasRegistry = namesRegistry(name);
    int slash = name.indexOf('/');
    String registry = hasRegistry ? name.substring(0, slash) : Reference.DEFAULT_REGISTRY;
    String repository = hasRegistry ? name.substring(slash + 1) : name;
    if (registry.equals("index." + Reference.DEFAULT_REGISTRY)) {
      registry = Reference.DEFAULT_REGISTRY;
    }
    check(REGISTRY.matcher(registry).matches(), Reason.REGISTRY, registry);
    check(!hasUpperCase(repository), Reason.UPPER_CASE, repository);
    for (String part : repository.split("/", -1)) {
      check(REPOSITORY_PART.matcher(part).matches(), Reason.REPOSITORY, repository);
    }
    if (registry.equals(Reference.DEFAULT_REGISTRY) && repository.indexOf('/') < 0) {
      repository = Reference.OFFICIAL_PREFIX + repository;
    }
    check(registry.length() + 1 + repository.length() <= MAX_NAME, Reason.TOO_LONG, name);
    return new Reference(registry, repository, tag, digest);
  }

  /**
   * Whether the part before the first slash is read as a registry. The same test as the docker
   * command line's: a dot, a port, localhost, or an upper-case letter.
   */
  static boolean namesRegistry(String name) {
    int slash = name.indexOf('/');
    String first = slash < 0 ? "" : name.substring(0, slash);
    return first.indexOf('.') >= 0
        || first.indexOf(':') >= 0
        || first.equals("localhost")
        || hasUpperCase(first);
  }

  private static boolean hasUpperCase(String s) {
    return s.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static void check(boolean ok, Reason reason, @Nullable String part)
      throws InvalidReferenceException {
    if (!ok) {
      throw new InvalidReferenceException(reason, String.valueOf(part));
    }
  }
}
