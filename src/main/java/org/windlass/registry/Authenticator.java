package org.windlass.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.Challenge;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.registry.RegistryUnauthorizedException.Reason;

/** Answers a registry's challenge: with a token of its service, or with a name and password. */
final class Authenticator {
  private static final Logger log = LoggerFactory.getLogger(Authenticator.class);
  private static final String BEARER = "Bearer ";

  private final Credentials credentials;
  private final TokenService tokens;
  private final AuthorizationCache cache;
  private volatile String refresh = "";

  Authenticator(Credentials credentials, TokenService tokens, AuthorizationCache cache) {
    this.credentials = credentials;
    this.tokens = tokens;
    this.cache = cache;
  }

  /** What has let in before; null for nothing. */
  @Nullable Authorization known(Endpoint endpoint, Scopes needed) {
    return cache.find(endpoint, needed);
  }

  /** What lets in, asked of the person's credentials and the registry's token service. */
  Authorization answer(
      Endpoint endpoint, ChallengedException challenged, Scopes needed, CancelSignal signal)
      throws RegistryException {
    Optional<TokenChallenge> bearer = bearer(challenged.challenges());
    Credential credential = bearer.isPresent() ? orNobody(endpoint) : credential(endpoint);
    if (bearer.isPresent()) {
      return token(endpoint, bearer.get(), needed, credential, signal);
    } else if (find(challenged.challenges(), "Basic").isEmpty()) {
      throw unauthorized(
          endpoint, Reason.UNKNOWN_SCHEME, "it wants " + schemes(challenged.challenges()));
    } else if (credential instanceof Credential.Password password) {
      Authorization basic =
          new Authorization(
              okhttp3.Credentials.basic(password.user(), password.secret(), StandardCharsets.UTF_8),
              true);
      cache.add(endpoint, basic);
      return basic;
    }
    throw unauthorized(
        endpoint,
        credential == null ? Reason.NO_CREDENTIALS : Reason.CREDENTIALS_REFUSED,
        challenged.said());
  }

  /** What it means that the answer did not let in. */
  RegistryException refused(
      Endpoint endpoint, Authorization authorization, ChallengedException again)
      throws RegistryException {
    cache.forget(endpoint, authorization);
    boolean notEnough =
        bearer(again.challenges())
            .map(TokenChallenge::error)
            .orElse("")
            .equals("insufficient_scope");
    if (!authorization.personal()) {
      // Where they could not be read before, that is the reason.
      credential(endpoint);
    }
    if (authorization.personal() && notEnough) {
      return new RegistryDeniedException(endpoint.registry(), again.said());
    }
    return unauthorized(
        endpoint,
        authorization.personal() ? Reason.CREDENTIALS_REFUSED : Reason.NO_CREDENTIALS,
        again.said());
  }

  void forget(Endpoint endpoint, Authorization authorization) {
    cache.forget(endpoint, authorization);
  }

  /** The identity token that a token service gave beside another; empty for none. */
  String identityToken() {
    return refresh;
  }

  private Authorization token(
      Endpoint endpoint,
      TokenChallenge challenge,
      Scopes needed,
      @Nullable Credential credential,
      CancelSignal signal)
      throws RegistryException {
    if (credential instanceof Credential.RegistryToken own) {
      Authorization authorization = new Authorization(BEARER + own.secret(), true);
      cache.add(endpoint, authorization);
      return authorization;
    }
    Scopes scopes = needed.and(challenge.scopes());
    boolean personal = credential != null;
    try {
      Token token = tokens.fetch(endpoint, challenge, scopes, credential, signal);
      refresh = token.refresh();
      Authorization authorization = new Authorization(BEARER + token.secret(), personal);
      cache.addToken(endpoint, scopes, authorization, token.lifetime());
      return authorization;
    } catch (ChallengedException e) {
      if (!personal) {
        credential(endpoint);
      }
      throw unauthorized(
          endpoint, personal ? Reason.CREDENTIALS_REFUSED : Reason.NO_CREDENTIALS, e.said());
    } catch (RegistryDeniedException e) {
      throw personal ? e : unauthorized(endpoint, Reason.NO_CREDENTIALS, e.said());
    } catch (RegistryRefusedException e) {
      // Token services answer 400 to an identity token that has expired (RFC 6749, section 5.2).
      throw credential instanceof Credential.IdentityToken
          ? unauthorized(endpoint, Reason.CREDENTIALS_REFUSED, e.said())
          : e;
    }
  }

  /** As docker does, reads what anybody may where the credentials cannot be read. */
  private @Nullable Credential orNobody(Endpoint endpoint) {
    try {
      return credential(endpoint);
    } catch (RegistryException e) {
      log.warn("goes on without the credentials for {}", endpoint.credentialsOf(), e);
      return null;
    }
  }

  private @Nullable Credential credential(Endpoint endpoint) throws RegistryException {
    try {
      return credentials.find(endpoint.credentialsOf());
    } catch (IOException e) {
      throw new RegistryUnauthorizedException(
          endpoint.registry(), Reason.CREDENTIALS_UNREADABLE, String.valueOf(e.getMessage()), e);
    }
  }

  private static Optional<TokenChallenge> bearer(List<Challenge> challenges) {
    return find(challenges, "Bearer").map(challenge -> TokenChallenge.of(challenge.authParams()));
  }

  private static Optional<Challenge> find(List<Challenge> challenges, String scheme) {
    return challenges.stream()
        .filter(challenge -> challenge.scheme().equalsIgnoreCase(scheme))
        .findFirst();
  }

  private static String schemes(List<Challenge> challenges) {
    return challenges.isEmpty()
        ? "a login, and does not say how"
        : challenges.stream().map(Challenge::scheme).collect(Collectors.joining(", "));
  }

  private static RegistryException unauthorized(Endpoint endpoint, Reason reason, String message) {
    return new RegistryUnauthorizedException(endpoint.registry(), reason, message, null);
  }
}
