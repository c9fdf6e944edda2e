package org.windlass.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.windlass.registry.RegistryNotFoundException.What;
import org.windlass.registry.RegistryProtocolException.Reason;
import tools.jackson.databind.JsonNode;

/**
 * Asks a token service, as the distribution project's token and OAuth 2 specifications say: a GET
 * with a name and password, or with nothing; a POST with an identity token.
 */
final class TokenService {
  private static final String CLIENT = "windlass";
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

  /** Of a token whose lifetime is not told (token specification, section on the response). */
  private static final int DEFAULT_SECONDS = 60;

  private final Exchange exchange;
  private final HttpClients clients;
  private final boolean offline;

  /**
   * @param offline whether a token to get others with is wanted as well
   */
  TokenService(Exchange exchange, HttpClients clients, boolean offline) {
    this.exchange = exchange;
    this.clients = clients;
    this.offline = offline;
  }

  /**
   * Gets a token.
   *
   * @param credential null to ask as nobody
   * @throws ChallengedException when the service does not take the credentials
   */
  Token fetch(
      Endpoint endpoint,
      TokenChallenge challenge,
      Scopes scopes,
      @Nullable Credential credential,
      CancelSignal signal)
      throws RegistryException, ChallengedException {
    HttpUrl realm = challenge.realm();
    if (!realm.isHttps() && !clients.mayBeUnverified(HttpClients.server(realm))) {
      throw new RegistryProtocolException(
          endpoint.registry(),
          Reason.REDIRECT_UNSAFE,
          "its token service " + HttpClients.server(realm) + " is not on https",
          null);
    }
    RegistryRequest request =
        credential instanceof Credential.IdentityToken identity
            ? exchanging(realm, challenge.service(), scopes, identity)
            : asking(realm, challenge.service(), scopes, credential);
    String authorization =
        credential instanceof Credential.Password password
            ? Credentials.basic(password.user(), password.secret(), StandardCharsets.UTF_8)
            : null;
    Endpoint service = new Endpoint(endpoint.registry(), endpoint.credentialsOf(), realm);
    return exchange.send(service, request, authorization, signal, answer -> read(endpoint, answer));
  }

  private RegistryRequest asking(
      HttpUrl realm, String service, Scopes scopes, @Nullable Credential credential) {
    HttpUrl.Builder url = realm.newBuilder();
    if (!service.isEmpty()) {
      url.addQueryParameter("service", service);
    }
    scopes.texts().forEach(scope -> url.addQueryParameter("scope", scope));
    if (credential instanceof Credential.Password password) {
      url.addQueryParameter("account", password.user());
    }
    if (offline) {
      url.addQueryParameter("offline_token", "true").addQueryParameter("client_id", CLIENT);
    }
    return request("GET", url.build());
  }

  private static RegistryRequest exchanging(
      HttpUrl realm, String service, Scopes scopes, Credential.IdentityToken identity) {
    FormBody form =
        new FormBody.Builder()
            .add("grant_type", "refresh_token")
            .add("service", service)
            .add("scope", scopes.toString())
            .add("client_id", CLIENT)
            .add("refresh_token", identity.secret())
            .build();
    RegistryRequest request = request("POST", realm);
    return new RegistryRequest(
        "POST",
        realm,
        Map.of(),
        form,
        request.scopes(),
        request.what(),
        request.subject(),
        request.patience(),
        request.ownConnection());
  }

  private static RegistryRequest request(String method, HttpUrl url) {
    return RegistryRequest.get(url, Scopes.NONE, What.API, HttpClients.server(url)).as(method);
  }

  private static Token read(Endpoint endpoint, Answer answer)
      throws IOException, RegistryException {
    JsonNode tree = answer.json();
    String secret = text(tree, "token");
    if (secret.isEmpty()) {
      secret = text(tree, "access_token");
    }
    if (!TOKEN.matcher(secret).matches()) {
      throw Failures.malformed(
          endpoint.registry(), "its token service's answer has no token", null);
    }
    int seconds = tree.path("expires_in").asInt(DEFAULT_SECONDS);
    String refresh = text(tree, "refresh_token");
    return new Token(secret, Duration.ofSeconds(seconds), refresh);
  }

  private static String text(JsonNode tree, String name) {
    return tree.path(name).asString("");
  }
}
