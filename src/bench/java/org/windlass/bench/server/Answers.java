package org.windlass.bench.server;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said to each path, made once. Safe for use by many threads. */
public final class Answers {
  /** {@code bars-1000000}, or {@code bars-1000000-at-25000} for so many a second. */
  private static final Pattern STREAM =
      Pattern.compile("tag=(bars|counts)-(\\d+)(?:-at-(\\d+))?(?:$|&)");

  private static final Pattern IMAGES = Pattern.compile(".*/images/json(?:\\?.*)?");

  private static final String RESULTS =
      "[{\"name\":\"redis\",\"description\":\"A store\",\"star_count\":12345,\"is_official\":true,"
          + "\"is_automated\":false}]";

  private final int images;
  private final Map<String, Messages> bodies = new ConcurrentHashMap<>();
  private final Map<String, Messages> chunks = new ConcurrentHashMap<>();

  /**
   * @param images how many images the engine has
   */
  public Answers(int images) {
    this.images = images;
  }

  /** The head of an answer with the given header about its body. */
  static byte[] head(String header) {
    String head =
        "HTTP/1.1 200 OK\r\nApi-Version: 1.41\r\nContent-Type: application/json\r\n"
            + header
            + "\r\n\r\n";
    return head.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The answer's body. */
  Messages body(String path) {
    Matcher stream = STREAM.matcher(path);
    if (stream.find()) {
      boolean bars = stream.group(1).equals("bars");
      int events = Integer.parseInt(stream.group(2));
      return bodies.computeIfAbsent(
          stream.group(1) + events, key -> PullTraffic.messages(events, bars));
    } else if (IMAGES.matcher(path).matches()) {
      return bodies.computeIfAbsent("images", key -> ImageTraffic.images(images));
    } else if (path.contains("/images/search")) {
      return Messages.of(RESULTS);
    } else if (path.contains("/containers/json")) {
      return bodies.computeIfAbsent("containers", key -> ImageTraffic.containers());
    } else if (path.endsWith("/_ping")) {
      return Messages.of("OK");
    } else if (path.endsWith("/version")) {
      return Messages.of(
          "{\"Version\":\"20.10.24\",\"ApiVersion\":\"1.41\",\"MinAPIVersion\":\"1.12\","
              + "\"Os\":\"linux\",\"Arch\":\"amd64\"}");
    }
    return Messages.of("{}");
  }

  /** The body in chunks, one a message. */
  Messages chunked(String path) {
    Messages body = body(path);
    Matcher stream = STREAM.matcher(path);
    return stream.find()
        ? chunks.computeIfAbsent(stream.group(1) + stream.group(2), key -> body.chunked())
        : body.chunked();
  }

  /** Messages a second; 0 for as many as are read. */
  static int rate(String path) {
    Matcher stream = STREAM.matcher(path);
    return stream.find() && stream.group(3) != null ? Integer.parseInt(stream.group(3)) : 0;
  }
}
