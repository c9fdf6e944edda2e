package org.windlass.context;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON of Docker's files, as trees that keep the order of keys and the value of every number. */
final class JsonTree {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final ObjectReader ONE_DOCUMENT =
      MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final ObjectReader FIRST_DOCUMENT =
      MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonTree() {}

  static ObjectNode empty() {
    return MAPPER.createObjectNode();
  }

  /** Reads a text that is one object. */
  static ObjectNode parse(byte[] text) throws MalformedException {
    return object(tree(ONE_DOCUMENT, text));
  }

  /** Reads the object at the start of a text; no text at all counts as an empty one. */
  static ObjectNode parseFirst(byte[] text) throws MalformedException {
    JsonNode tree = tree(FIRST_DOCUMENT, text);
    return tree.isMissingNode() || tree.isNull() ? empty() : object(tree);
  }

  /** Whether a text has but the blanks that JSON knows; a form feed is none of them. */
  static boolean isNothing(byte[] text) {
    for (byte character : text) {
      if (" \t\n\r".indexOf(character) < 0) {
        return false;
      }
    }
    return true;
  }

  private static ObjectNode object(JsonNode tree) throws MalformedException {
    if (tree.isObject()) {
      return tree.asObject();
    }
    throw new MalformedException("not a JSON object");
  }

  private static JsonNode tree(ObjectReader reader, byte[] text) throws MalformedException {
    try {
      return reader.readTree(text);
    } catch (JacksonException e) {
      throw malformed("JSON", e);
    }
  }

  /** Where a text is damaged. Jackson's own message quotes the text, which may be a secret. */
  static MalformedException malformed(String format, JacksonException failure) {
    TokenStreamLocation place = failure.getLocation();
    return new MalformedException(
        place == null
            ? "not valid " + format
            : "not valid "
                + format
                + " at line "
                + place.getLineNr()
                + ", column "
                + place.getColumnNr());
  }

  /** As docker writes contexts: without blanks. */
  static byte[] compact(JsonNode tree) throws MalformedException {
    try {
      return MAPPER.writeValueAsBytes(tree);
    } catch (JacksonException e) {
      throw new MalformedException("a text in it cannot be written");
    }
  }

  /** As docker writes its config file: a tab for each level. */
  static byte[] indented(JsonNode tree) throws MalformedException {
    DefaultIndenter tabs = new DefaultIndenter("\t", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(tabs)
            .withArrayIndenter(tabs);
    try {
      return MAPPER.writer().with(printer).writeValueAsBytes(tree);
    } catch (JacksonException e) {
      throw new MalformedException("a text in it cannot be written");
    }
  }

  /** The key that docker takes for {@code name}: in any case, and the last of several. */
  static Optional<String> key(ObjectNode object, String name) {
    return object.propertyNames().stream().filter(name::equalsIgnoreCase).reduce((a, b) -> b);
  }

  /** The value of {@link #key}; null when there is none, or it is null. */
  static @Nullable JsonNode get(ObjectNode object, String name) {
    JsonNode value = key(object, name).map(object::get).orElse(null);
    return value == null || value.isNull() ? null : value;
  }

  /** The text under a key; empty when there is none. */
  static String text(ObjectNode object, String name) throws MalformedException {
    JsonNode value = get(object, name);
    if (value == null) {
      return "";
    } else if (value.isString()) {
      return value.stringValue();
    }
    throw new MalformedException("\"" + name + "\" is not a text");
  }

  /** The object under a key; null when there is none. */
  static @Nullable ObjectNode object(ObjectNode object, String name) throws MalformedException {
    JsonNode value = get(object, name);
    if (value == null || value.isObject()) {
      return value == null ? null : value.asObject();
    }
    throw new MalformedException("\"" + name + "\" is not an object");
  }

  /** The truth value under a key; false when there is none. */
  static boolean flag(ObjectNode object, String name) throws MalformedException {
    JsonNode value = get(object, name);
    if (value == null || value.isBoolean()) {
      return value != null && value.booleanValue();
    }
    throw new MalformedException("\"" + name + "\" is neither true nor false");
  }
}
