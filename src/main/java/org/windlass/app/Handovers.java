package org.windlass.app;

import java.nio.file.Path;
import java.util.Map;
import org.windlass.handoff.Handoff;
import org.windlass.handoff.HandoffReceiver;
import org.windlass.handoff.HandoffRequest;

/** Which starts are handed over, and how. */
final class Handovers {
  /** Its value may be secret, and would have to be handed over with the rest. */
  private static final String HEADERS = "DOCKER_CUSTOM_HEADERS";

  private Handovers() {}

  /** What a start hands over: the same in any folder. */
  static HandoffRequest request(StartOptions options, Map<String, String> environment) {
    Path folder = Path.of("").toAbsolutePath();
    return new HandoffRequest(
        EngineWords.portable(options, folder), EngineWords.portable(environment, folder));
  }

  /** Hands the start to a program that runs; false when it must be done here. */
  static boolean offer(Start start) {
    return allowed() && place().offer(start.request());
  }

  /** Hands the start over, or becomes the one that others hand over to. */
  static Handoff.Entry enter(Start start, HandoffReceiver receiver) {
    return allowed() ? place().enter(start.request(), receiver) : new Handoff.Entry.Alone();
  }

  private static boolean allowed() {
    return System.getenv().getOrDefault(HEADERS, "").isEmpty();
  }

  private static Handoff place() {
    return Handoff.of(System.getenv());
  }
}
