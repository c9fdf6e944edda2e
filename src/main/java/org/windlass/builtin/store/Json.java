package org.windlass.builtin.store;

import java.io.IOException;
import org.windlass.builtin.store.StoreException.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON of a store's files and of archives, as trees that keep the order of keys. */
public final class Json {
  /** Nothing of an image is nested deeper. */
  private static final int MAX_DEPTH = 64;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  /** An object with nothing in it. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /**
   * Reads one document.
   *
   * @param what names the document in the message of a failure
   * @throws StoreException when the bytes are no JSON, or are nested too deep
   */
  public static JsonNode parse(String what, byte[] bytes) throws IOException {
    try {
      return MAPPER.readTree(bytes);
    } catch (JacksonException e) {
      throw new StoreException(Reason.DAMAGED, what + " is not valid JSON");
    }
  }

  /** Writes a document without blanks. */
  public static byte[] write(JsonNode tree) {
    return MAPPER.writeValueAsBytes(tree);
  }

  /** The text under a key; empty when there is none. */
  public static String text(JsonNode object, String key) {
    JsonNode value = object.path(key);
    return value.isString() ? value.stringValue() : "";
  }

  /** The whole number under a key; the other one when there is none. */
  public static long number(JsonNode object, String key, long otherwise) {
    JsonNode value = object.path(key);
    return value.canConvertToLong() ? value.longValue() : otherwise;
  }
}
