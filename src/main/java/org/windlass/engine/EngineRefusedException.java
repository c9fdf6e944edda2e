package org.windlass.engine;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The engine understood the request and refused or failed it. */
public final class EngineRefusedException extends EngineException {
  private static final int UNAUTHORIZED = 401;
  private static final List<String> LOGIN_WORDS =
      List.of("unauthorized", "authentication required", "no basic auth", "docker login", "denied");

  /** Who says this is no registry. */
  private static final List<String> OTHERS_WORDS =
      List.of("permission denied", "authorization denied by plugin");

  private final int status;

  /**
   * @param status the HTTP status of the answer; 200 when the error came inside a stream
   * @param message the engine's own words
   */
  public EngineRefusedException(int status, String message) {
    this(status, message, null);
  }

  /**
   * @param status the HTTP status of the answer; 200 when the error came inside a stream
   * @param message the engine's own words
   * @param cause what an engine inside Windlass failed at, or why the engine was sent no login;
   *     null for neither
   */
  public EngineRefusedException(int status, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  /** The HTTP status of the answer; 200 when the error came inside a stream that began well. */
  public int status() {
    return status;
  }

  /** Whether a registry may want a login, or another one: it is told in no other way than words. */
  public boolean mayNeedLogin() {
    String words = getMessage().toLowerCase(Locale.ROOT);
    for (String other : OTHERS_WORDS) {
      words = words.replace(other, "");
    }
    return status == UNAUTHORIZED || LOGIN_WORDS.stream().anyMatch(words::contains);
  }
}
