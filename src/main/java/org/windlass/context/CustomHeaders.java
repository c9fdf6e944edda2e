package org.windlass.context;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Headers for every request, from {@code DOCKER_CUSTOM_HEADERS} or the config file. */
final class CustomHeaders {
  static final String VARIABLE = "DOCKER_CUSTOM_HEADERS";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

  private CustomHeaders() {}

  /**
   * Reads {@code name=value,"name=value, with comma"}; the last of several of one name counts.
   *
   * @throws MalformedException saying which one is wrong, and not its value
   */
  static Map<String, String> parse(String text) throws MalformedException {
    Map<String, String> headers = new LinkedHashMap<>();
    int number = 0;
    for (String field : fields(text)) {
      number++;
      int equals = field.indexOf('=');
      String name = equals < 0 ? "" : field.substring(0, equals).strip();
      if (equals < 0) {
        throw new MalformedException("entry " + number + " has no \"=\"");
      } else if (name.isEmpty()) {
        throw new MalformedException("entry " + number + " has no name");
      }
      headers.keySet().removeIf(name::equalsIgnoreCase);
      headers.put(name, field.substring(equals + 1));
    }
    if (number == 0) {
      throw new MalformedException("no entry");
    }
    return checked(headers);
  }

  /** The headers without the program's own name, which nobody sets. */
  static Map<String, String> checked(Map<String, String> headers) throws MalformedException {
    Map<String, String> sent = new LinkedHashMap<>(headers);
    sent.keySet().removeIf("User-Agent"::equalsIgnoreCase);
    for (Map.Entry<String, String> header : sent.entrySet()) {
      if (!NAME.matcher(header.getKey()).matches()) {
        throw new MalformedException("a header's name has characters that none may have");
      } else if (FORBIDDEN.matcher(header.getValue()).find()) {
        throw new MalformedException(
            "the header " + header.getKey() + " has characters that none may have");
      }
    }
    return sent;
  }

  /** The first record of comma-separated values. */
  private static List<String> fields(String text) throws MalformedException {
    List<String> fields = new ArrayList<>();
    String line = text.replace("\r\n", "\n").replaceFirst("^\n+", "");
    int at = 0;
    boolean more = !line.isEmpty();
    while (more) {
      StringBuilder field = new StringBuilder();
      if (at < line.length() && line.charAt(at) == '"') {
        at = quoted(line, at + 1, field);
      } else {
        at = plain(line, at, field);
      }
      fields.add(field.toString());
      more = at < line.length() && line.charAt(at) == ',';
      if (!more && at < line.length() && line.charAt(at) != '\n') {
        throw new MalformedException("a quotation mark where none may be");
      }
      at++;
    }
    return fields;
  }

  private static int plain(String line, int from, StringBuilder field) {
    int at = from;
    while (at < line.length() && ",\n\"".indexOf(line.charAt(at)) < 0) {
      field.append(line.charAt(at++));
    }
    return at;
  }

  /** Two quotation marks within a quoted field stand for one; returns what follows the last. */
  private static int quoted(String line, int from, StringBuilder field) throws MalformedException {
    int at = from;
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c != '"') {
        field.append(c);
      } else if (at < line.length() && line.charAt(at) == '"') {
        field.append(line.charAt(at++));
      } else {
        return at;
      }
    }
    throw new MalformedException("a quotation mark that is not closed");
  }
}
