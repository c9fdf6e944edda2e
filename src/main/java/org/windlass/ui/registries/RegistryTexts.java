package org.windlass.ui.registries;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.windlass.context.CredentialPlace;
import org.windlass.reference.Reference;
import org.windlass.registry.RateLimit;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;
import org.windlass.ui.text.Times;

/** The words about registries and the logins for them. */
final class RegistryTexts {
  private final Messages messages;
  private final Times times;

  RegistryTexts(Texts texts) {
    this.messages = texts.messages();
    this.times = texts.times();
  }

  /** A registry as people call it. */
  String name(String registry) {
    return registry.equals(Reference.DEFAULT_REGISTRY) ? messages.get("logins.hub") : registry;
  }

  /** Who is logged in, and where the login is kept. */
  String login(RegistryRow row) {
    CredentialPlace place = row.place();
    if (place == null) {
      return messages.get("logins.anonymous");
    }
    String user = row.user().isEmpty() ? messages.get("logins.token") : row.user();
    return user + messages.get("separator") + kept(place);
  }

  /** Where a login is kept, in a few words. */
  String kept(CredentialPlace place) {
    return place.hasHelper()
        ? messages.get("logins.kept.helper", place.program())
        : messages.get("logins.kept.file", place.file());
  }

  /** Where a login would be kept, with a warning when that is no safe place. */
  String place(CredentialPlace place) {
    return place.hasHelper()
        ? messages.get("login.place.helper", place.program())
        : messages.get("login.place.file", place.file());
  }

  /** How many pulls are left; empty when it is not known. */
  String limit(@Nullable RateLimit limit) {
    if (limit == null) {
      return "";
    }
    String left =
        limit.limit() < 0
            ? messages.get("logins.limit.left", limit.remaining())
            : messages.get("logins.limit", limit.remaining(), limit.limit());
    Duration window = limit.window();
    return window == null ? left : messages.get("logins.limit.window", left, span(window));
  }

  private String span(Duration window) {
    return window.toMinutes() % 60 == 0 && window.toHours() > 0
        ? messages.get("logins.limit.hours", window.toHours())
        : times.duration(window);
  }
}
