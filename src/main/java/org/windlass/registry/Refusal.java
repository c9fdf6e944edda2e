package org.windlass.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a server says of a request that it does not fulfil.
 *
 * @param code such as {@code MANIFEST_UNKNOWN}; empty when there is none
 * @param said its own words; empty when there are none
 * @param page whether it sent a page for people
 */
record Refusal(String code, String said, boolean page) {
  private static final int MAX_BODY = 1 << 16;
  private static final int MAX_SAID = 500;

  /** Reads the error document of the distribution API, or what else is there. */
  static Refusal read(Answer answer) throws IOException {
    String text = new String(answer.beginning(MAX_BODY), StandardCharsets.UTF_8).strip();
    boolean page = text.startsWith("<") || answer.mediaType().equals("text/html");
    if (page || text.isEmpty()) {
      return new Refusal("", "", page);
    }
    try {
      return of(Json.MAPPER.readTree(text));
    } catch (JacksonException e) {
      return new Refusal("", shown(text), false);
    }
  }

  private static Refusal of(JsonNode tree) {
    JsonNode errors = tree.path("errors");
    JsonNode first = errors.isArray() && !errors.isEmpty() ? errors.get(0) : tree;
    String code = first.path("code").asString("").toUpperCase(Locale.ROOT);
    for (String name : new String[] {"message", "detail", "details", "error_description"}) {
      JsonNode said = first.path(name);
      if (said.isString() && !said.stringValue().isBlank()) {
        return new Refusal(shown(code), shown(said.stringValue()), false);
      }
    }
    return new Refusal(shown(code), "", false);
  }

  /** One line of it, and not too long. */
  private static String shown(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= MAX_SAID ? line : line.substring(0, MAX_SAID) + "…";
  }
}
