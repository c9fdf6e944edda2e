package org.windlass.context;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Finds the name in a {@code meta.json} that is damaged further on. */
final class NameScan {
  private static final JsonFactory JSON = new JsonFactory();

  private NameScan() {}

  /** The text under {@code Name} on the first level; empty when it is not reached. */
  static Optional<String> find(byte[] text) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          boolean wanted = "Name".equalsIgnoreCase(parser.currentName());
          if (parser.nextToken() == JsonToken.VALUE_STRING && wanted) {
            return Optional.of(parser.getString());
          }
          parser.skipChildren();
        }
      }
    } catch (JacksonException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
