package org.windlass.engine.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** JSON for people to read. */
public final class PrettyJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);

  private PrettyJson() {}

  /** The same document with a line for each value; a text that is no document stays as it is. */
  public static String of(String json) {
    try {
      return MAPPER
          .writer()
          .with(PRINTER)
          .writeValueAsString(MAPPER.readTree(json))
          .replace("\r\n", "\n");
    } catch (JacksonException e) {
      return json;
    }
  }
}
