package org.windlass.engine.docker;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How JSON from an engine is read: tolerant of what is unknown or missing, bounded in all else. */
final class Json {
  /** No object or array of the API is nested deeper. */
  private static final int MAX_DEPTH = 64;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  static final JsonMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /**
   * Reads one document.
   *
   * @throws StreamReadException when there is none, or it is null
   */
  static <T> T read(Answer answer, Class<T> type) {
    T value = MAPPER.readValue(answer.body(Answer.MAX_DOCUMENT), type);
    if (value == null) {
      throw new StreamReadException(null, "null in place of an answer");
    }
    return value;
  }

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
