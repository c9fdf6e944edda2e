package org.windlass.app;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.engine.askpass.AskPassPrompt;
import org.windlass.engine.askpass.AskPassServer;

/**
 * What every ssh of a window is given so that its questions arrive there; where that cannot be, ssh
 * asks nobody. Safe for many threads.
 */
final class Questions implements Supplier<Map<String, String>>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

  private final AskPassPrompt prompt;
  private @Nullable AskPassServer server;
  private boolean ended;

  /** Makes nothing before the first ssh is started. */
  Questions(AskPassPrompt prompt) {
    this.prompt = prompt;
  }

  /** What to set for each ssh; blocks on files. */
  @Override
  public synchronized Map<String, String> get() {
    if (!ended && server == null) {
      server = start(prompt);
      ended = server == null;
    }
    return server == null ? Map.of() : server.environment();
  }

  @Override
  public synchronized void close() {
    ended = true;
    if (server != null) {
      server.close();
      server = null;
    }
  }

  private static @Nullable AskPassServer start(AskPassPrompt prompt) {
    try {
      return AskPassServer.start(prompt, AskPass.command());
    } catch (IOException e) {
      LOG.warn("ssh cannot ask for passwords in a window: {}", e.toString());
      return null;
    }
  }
}
