package org.windlass.ui.text;

import java.time.Duration;
import org.windlass.context.CredentialException;
import org.windlass.registry.RegistryCancelledException;
import org.windlass.registry.RegistryDeniedException;
import org.windlass.registry.RegistryDigestException;
import org.windlass.registry.RegistryException;
import org.windlass.registry.RegistryNotFoundException;
import org.windlass.registry.RegistryProtocolException;
import org.windlass.registry.RegistryRateLimitedException;
import org.windlass.registry.RegistryRefusedException;
import org.windlass.registry.RegistryUnauthorizedException;
import org.windlass.registry.RegistryUnauthorizedException.Reason;
import org.windlass.registry.RegistryUnreachableException;

/** Words for what goes wrong at registries, and with the credentials for them. */
final class RegistryErrorTexts {
  private final Messages messages;

  RegistryErrorTexts(Messages messages) {
    this.messages = messages;
  }

  /** A login that was typed is no kept one. */
  ErrorText ofLogin(RegistryException failure) {
    return failure instanceof RegistryUnauthorizedException e && e.reason() != Reason.UNKNOWN_SCHEME
        ? text(
            "registry.login-refused",
            messages.get("registry.login-refused.suggestion"),
            e,
            e.registry())
        : of(failure);
  }

  ErrorText of(RegistryException failure) {
    ErrorText words = words(failure);
    return loginMayHelp(failure)
        ? new ErrorText(words.sentence(), words.suggestion(), words.details(), true)
        : words;
  }

  private static boolean loginMayHelp(RegistryException failure) {
    return switch (failure) {
      case RegistryUnauthorizedException e -> e.reason() != Reason.UNKNOWN_SCHEME;
      case RegistryDeniedException e -> true;
      case RegistryRateLimitedException e -> true;
      default -> false;
    };
  }

  private ErrorText words(RegistryException failure) {
    String registry = failure.registry();
    return switch (failure) {
      case RegistryUnreachableException e ->
          text("registry.unreachable." + Messages.word(e.reason()), e, e.server(), registry);
      case RegistryUnauthorizedException e ->
          e.getCause() instanceof CredentialException credentials
              ? of(credentials)
              : text("registry.unauthorized." + Messages.word(e.reason()), e, registry);
      case RegistryDeniedException e ->
          text("registry.denied", messages.get("registry.denied.suggestion"), e, registry);
      case RegistryNotFoundException e ->
          text("registry.not-found." + Messages.word(e.what()), e, registry, e.name());
      case RegistryRateLimitedException e -> text("registry.rate-limited", later(e), e, registry);
      case RegistryRefusedException e -> text("registry.refused", "", e, registry, said(e));
      case RegistryProtocolException e ->
          text("registry.protocol." + Messages.word(e.reason()), e, registry);
      case RegistryDigestException e ->
          text(
              "registry.digest",
              messages.get("registry.digest.suggestion"),
              e,
              registry,
              e.expected());
      case RegistryCancelledException e -> text("error.cancelled", "", e);
    };
  }

  ErrorText of(CredentialException failure) {
    String key = "credentials.problem." + Messages.word(failure.reason());
    return new ErrorText(
        messages.get(key, failure.subject(), failure.detail()),
        messages.get(key + ".suggestion", failure.subject()),
        String.valueOf(failure.getMessage()));
  }

  private String later(RegistryRateLimitedException e) {
    Duration wait = e.retryAfter();
    return wait == null
        ? messages.get("registry.rate-limited.login")
        : messages.get("registry.rate-limited.wait", Math.max(1, wait.toMinutes()));
  }

  private static String said(RegistryRefusedException e) {
    return e.said().isEmpty() ? "HTTP " + e.status() + " " + e.code() : e.said();
  }

  /** A sentence and a suggestion that have the same key and arguments. */
  private ErrorText text(String key, RegistryException e, Object... arguments) {
    return text(key, messages.get(key + ".suggestion", arguments), e, arguments);
  }

  private ErrorText text(String key, String suggestion, RegistryException e, Object... arguments) {
    return new ErrorText(messages.get(key, arguments), suggestion, e.getMessage());
  }
}
