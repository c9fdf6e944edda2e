package org.windlass.engine.transport;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * How bytes reach one engine. Each kind of host is one dialer; nothing above this seam knows which.
 * Implementations are safe for use by many threads.
 */
public interface Dialer {

  /** What every API path is put behind; ends with a slash. */
  HttpUrl baseUrl();

  /** Gives a client the sockets, names and trust that this kind of host needs. */
  void equip(OkHttpClient.Builder client);

  /**
   * Why no connection could be opened, as the JDK's own type for it: {@link
   * java.nio.file.NoSuchFileException}, {@link java.nio.file.AccessDeniedException}, {@link
   * java.net.ConnectException}, and so on; or a {@link DialException}.
   *
   * @param failure what opening the connection threw
   * @return {@code failure} itself when it says so already
   */
  IOException explain(IOException failure);

  /**
   * Whether the login of a new connection may wait for a person, who types a password. Then it does
   * not count against the time that a call has.
   */
  default boolean asksPeople() {
    return false;
  }

  /** Whether there is one connection in all, so that calls have to wait for each other. */
  default boolean hasOneConnection() {
    return false;
  }
}
