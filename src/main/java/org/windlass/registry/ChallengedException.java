package org.windlass.registry;

import java.util.List;
import okhttp3.Challenge;

/** The server wants to know who asks. */
final class ChallengedException extends Exception {
  private final transient List<Challenge> challenges;
  private final String said;

  ChallengedException(List<Challenge> challenges, String said) {
    super("HTTP 401");
    this.challenges = List.copyOf(challenges);
    this.said = said;
  }

  /** The ways in which it may be told. */
  List<Challenge> challenges() {
    return challenges;
  }

  /** The server's own words; may be empty. */
  String said() {
    return said;
  }
}
