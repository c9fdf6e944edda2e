package org.windlass.ui.tags;

import org.windlass.ui.text.Messages;

/** What the engine has of a tag, in words. */
final class LocalWords {
  private LocalWords() {}

  static String of(Messages messages, LocalTag local) {
    return switch (local) {
      case NONE -> "";
      case HELD -> messages.get("tags.local.held");
      case CURRENT -> messages.get("tags.local.current");
      case OUTDATED -> messages.get("tags.local.outdated");
    };
  }

  static String explained(Messages messages, LocalTag local) {
    return switch (local) {
      case NONE -> "";
      case HELD -> messages.get("tags.local.held.more");
      case CURRENT -> messages.get("tags.local.current.more");
      case OUTDATED -> messages.get("tags.local.outdated.more");
    };
  }
}
