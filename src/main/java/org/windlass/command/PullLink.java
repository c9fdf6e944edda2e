package org.windlass.command;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.windlass.command.CommandException.BadLink;
import org.windlass.command.CommandException.BadLink.Flaw;
import org.windlass.engine.PullRequest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;

/**
 * A link that a page, a mail or any other stranger made: {@code
 * windlass://pull?ref=REF&platform=OS/ARCH}. It can ask for a pull and for nothing else, and what
 * it asks for is never done without a question.
 */
final class PullLink {
  private static final String SCHEME = "windlass://";
  private static final String HOST = "pull";
  private static final String REFERENCE = "ref";
  private static final String PLATFORM = "platform";
  private static final Set<String> PARAMETERS = Set.of(REFERENCE, PLATFORM);

  /** The longest link, in characters; three times the longest reference there can be. */
  private static final int MOST = 2048;

  /** How much of a stranger's text is worth repeating. */
  private static final int QUOTED = 40;

  private static final char FIRST_PRINTABLE = '!';
  private static final char LAST_PRINTABLE = '~';
  private static final int HEX = 16;

  private PullLink() {}

  /** Whether a word is a link to Windlass, right or wrong, rather than anything else. */
  static boolean isLink(String word) {
    return word.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /**
   * Reads a link.
   *
   * @throws BadLink when it is not exactly of the form above
   * @throws InvalidReferenceException when it names no image, or no platform
   */
  static Invocation read(String link) throws BadLink, InvalidReferenceException {
    if (link.length() > MOST) {
      throw new BadLink(Flaw.TOO_LONG, "");
    }
    requirePrintable(link);
    Map<String, String> given = parameters(query(link.substring(SCHEME.length())));
    String reference = given.get(REFERENCE);
    if (reference == null) {
      throw new BadLink(Flaw.NO_REFERENCE, "");
    }
    String platform = given.get(PLATFORM);
    return new Invocation.LinkedPull(
        new PullRequest(
            Reference.parse(reference).withDefaultTag(),
            platform == null ? null : Platform.parse(platform)));
  }

  /** What stands behind the question mark. Some desktops put a slash in front of it. */
  private static String query(String afterScheme) throws BadLink {
    int mark = afterScheme.indexOf('?');
    String before = mark < 0 ? afterScheme : afterScheme.substring(0, mark);
    String place = before.endsWith("/") ? before.substring(0, before.length() - 1) : before;
    if (!place.toLowerCase(Locale.ROOT).equals(HOST)) {
      throw new BadLink(Flaw.NOT_PULL, quoted(before));
    }
    return mark < 0 ? "" : afterScheme.substring(mark + 1);
  }

  private static Map<String, String> parameters(String query) throws BadLink {
    Map<String, String> given = new LinkedHashMap<>();
    if (query.isEmpty()) {
      return given;
    }
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (equals < 0 || !PARAMETERS.contains(name)) {
        throw new BadLink(Flaw.UNKNOWN_PARAMETER, quoted(name));
      }
      if (given.put(name, decoded(pair.substring(equals + 1))) != null) {
        throw new BadLink(Flaw.REPEATED_PARAMETER, name);
      }
    }
    return given;
  }

  /** A plus sign stays one: it can stand in a digest. */
  private static String decoded(String value) throws BadLink {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      if (c == '%') {
        bytes.write(escaped(value, at));
        at += 2;
      } else if (c == '#') {
        throw new BadLink(Flaw.CHARACTER, "");
      } else {
        bytes.write(c);
      }
    }
    String decoded = bytes.toString(StandardCharsets.ISO_8859_1);
    requirePrintable(decoded);
    return decoded;
  }

  private static int escaped(String value, int at) throws BadLink {
    int high = at + 2 < value.length() ? Character.digit(value.charAt(at + 1), HEX) : -1;
    int low = high < 0 ? -1 : Character.digit(value.charAt(at + 2), HEX);
    if (low < 0) {
      throw new BadLink(
          Flaw.ESCAPE, value.substring(at, Math.min(value.length(), at + "%00".length())));
    }
    return high * HEX + low;
  }

  /** Neither references nor platforms hold anything else, and nothing else is safe to show. */
  private static void requirePrintable(String text) throws BadLink {
    if (!text.chars().allMatch(c -> c >= FIRST_PRINTABLE && c <= LAST_PRINTABLE)) {
      throw new BadLink(Flaw.CHARACTER, "");
    }
  }

  private static String quoted(String text) {
    return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
  }
}
