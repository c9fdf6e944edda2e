package org.windlass.engine.json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON for people to read. */
public final class PrettyJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private PrettyJson() {}

  /** The same document with a line for each value; a text that is no document stays as it is. */
  public static String of(String json) {
    try {
      return MAPPER.writeValueAsString(MAPPER.readTree(json)).replace("\r\n", "\n");
    } catch (JacksonException e) {
      return json;
    }
  }
}
