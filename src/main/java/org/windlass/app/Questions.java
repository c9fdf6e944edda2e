package org.windlass.app;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.engine.askpass.AskPassPrompt;
import org.windlass.engine.askpass.AskPassServer;

/** Where the questions of every ssh of a window arrive; where that cannot be, ssh asks nobody. */
final class Questions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

  private final @Nullable AskPassServer server;

  Questions(AskPassPrompt prompt) {
    this.server = start(prompt);
  }

  /** What to set for each ssh. */
  Map<String, String> environment() {
    return server == null ? Map.of() : server.environment();
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
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
