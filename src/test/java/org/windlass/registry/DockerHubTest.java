package org.windlass.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.windlass.registry.StubRegistry.answer;
import static org.windlass.registry.StubRegistry.json;

import java.io.IOException;
import java.time.Duration;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.reference.Reference;
import org.windlass.registry.RegistryUnauthorizedException.Reason;

/** Docker Hub: tokens, logins, limits and search. */
class DockerHubTest extends DockerHubCase {
  private static final Credentials UNREADABLE =
      _ -> {
        throw new IOException("the helper is gone");
      };

  @Test
  void letsAnybodyReadWithAnAnonymousToken() throws Exception {
    FetchedManifest fetched = alpine(Credentials.NONE).manifest("latest", never);

    assertThat(fetched.rateLimit()).isEqualTo(new RateLimit(100, 76, Duration.ofHours(6)));
    assertThat(hub.lines())
        .containsExactly(
            MANIFEST,
            "GET /token?service=registry.docker.io&scope=repository%3Alibrary%2Falpine%3Apull",
            MANIFEST);
    assertThat(hub.headers("Authorization")).containsExactly("null", "null", "Bearer t1");
    assertThat(hub.last().getHandshakeServerNames()).containsExactly("registry-1.docker.io");
    assertThat(hub.last().getVersion()).isEqualTo("HTTP/2");
  }

  @Test
  void remembersATokenAndWhatIsLeftOfTheLimit() throws Exception {
    Repository alpine = alpine(Credentials.NONE);
    alpine.manifest("latest", never);
    alpine.manifest("latest", never);

    assertThat(hub.lines()).hasSize(4);
    assertThat(registries().rateLimit("docker.io"))
        .isEqualTo(new RateLimit(100, 76, Duration.ofHours(6)));
    registries().forget("docker.io");
    alpine.manifest("latest", never);
    assertThat(hub.lines()).hasSize(7);
  }

  @Test
  void getsAnotherTokenWhenOneIsTakenNoMore() throws Exception {
    Repository alpine = alpine(Credentials.NONE);
    alpine.manifest("latest", never);
    accepted = "Bearer t2";
    hub.on(TOKEN, token("t2"));

    alpine.manifest("latest", never);

    assertThat(hub.headers("Authorization")).last().isEqualTo("Bearer t2");
  }

  @Test
  void doesNotUseATokenThatHasExpired() throws Exception {
    hub.on(TOKEN, json(200, "{\"access_token\":\"t1\",\"expires_in\":0}"));
    Repository alpine = alpine(Credentials.NONE);
    alpine.manifest("latest", never);
    alpine.manifest("latest", never);

    assertThat(hub.headers("Authorization"))
        .containsExactly("null", "null", "Bearer t1", "null", "null", "Bearer t1");
  }

  @Test
  void sendsNameAndPasswordToTheTokenServiceOnly() throws Exception {
    alpine(_ -> new Credential.Password("änna", "pä:ss")).manifest("latest", never);

    assertThat(hub.lines().get(1)).endsWith("&account=%C3%A4nna");
    assertThat(hub.headers("Authorization"))
        .containsExactly("null", "Basic w6RubmE6cMOkOnNz", "Bearer t1");
  }

  @Test
  void exchangesAnIdentityTokenByPost() throws Exception {
    hub.on("POST /token", token("t1"));

    alpine(_ -> new Credential.IdentityToken("anna", "id3ntity")).manifest("latest", never);

    RecordedRequest exchange = request("POST");
    assertThat(exchange.getTarget()).isEqualTo("/token");
    assertThat(exchange.getBody().utf8())
        .contains("grant_type=refresh_token", "refresh_token=id3ntity")
        .contains("scope=repository%3Alibrary%2Falpine%3Apull", "service=registry.docker.io");
    assertThat(exchange.getHeaders().get("Authorization")).isNull();
  }

  private RecordedRequest request(String method) {
    return hub.requests().stream()
        .filter(request -> request.getMethod().equals(method))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sendsARegistryTokenAsItIs() throws Exception {
    alpine(_ -> new Credential.RegistryToken("t1")).manifest("latest", never);

    assertThat(hub.lines()).containsExactly(MANIFEST, MANIFEST);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 400})
  void saysThatAnIdentityTokenIsOld(int status) {
    hub.on("POST /token", json(status, "{\"error\":\"invalid_grant\"}"));

    assertThat(unauthorized(_ -> new Credential.IdentityToken("", "id3ntity")).reason())
        .isEqualTo(Reason.CREDENTIALS_REFUSED);
  }

  @Test
  void saysThatThePasswordIsWrong() {
    hub.on(TOKEN, json(401, "{\"details\":\"incorrect username or password\"}"));

    RegistryUnauthorizedException e = unauthorized(_ -> new Credential.Password("anna", "wr0ng"));

    assertThat(e.reason()).isEqualTo(Reason.CREDENTIALS_REFUSED);
    assertThat(e)
        .hasMessageContaining("incorrect username or password")
        .hasMessageNotContaining("wr0ng");
  }

  @Test
  void saysThatALoginIsMissing() {
    accepted = "nothing that anybody has";

    assertThat(unauthorized(Credentials.NONE).reason()).isEqualTo(Reason.NO_CREDENTIALS);
  }

  @Test
  void readsWhatAnybodyMayAlthoughTheCredentialsCannotBeRead() throws Exception {
    alpine(UNREADABLE).manifest("latest", never);

    assertThat(hub.headers("Authorization")).containsExactly("null", "null", "Bearer t1");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void saysThatTheCredentialsCannotBeReadWhereTheyAreNeeded(boolean byService) {
    accepted = "nothing that anybody has";
    if (byService) {
      hub.on(TOKEN, json(401, "{}"));
    }

    RegistryUnauthorizedException e = unauthorized(UNREADABLE);

    assertThat(e.reason()).isEqualTo(Reason.CREDENTIALS_UNREADABLE);
    assertThat(e).hasCauseInstanceOf(IOException.class);
  }

  @Test
  void saysThatAPersonMayNot() {
    accepted = "nothing that anybody has";

    RegistryDeniedException e =
        catchThrowableOfType(
            RegistryDeniedException.class,
            () -> alpine(_ -> new Credential.Password("a", "b")).manifest("latest", never));

    assertThat(e.said()).isEqualTo("authentication required");
  }

  @Test
  void readsAChallengeAmongOthersAndInAnyDress() throws Exception {
    hub.on(
        MANIFEST,
        request ->
            request.getHeaders().get("Authorization") == null
                ? StubRegistry.challenge(
                    "Negotiate abc==, BEARER scope=\"repository:library/alpine:pull\\,delete,pull\""
                        + " , Realm = \"https://auth.docker.io/token?x=1,2\",service=plain,"
                        + " Basic realm=\"a, b\"")
                : guarded(request));

    alpine(Credentials.NONE).manifest("latest", never);

    assertThat(hub.lines().get(1))
        .isEqualTo(
            "GET /token?x=1,2&service=plain"
                + "&scope=repository%3Alibrary%2Falpine%3Adelete%2Cpull");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://auth.docker.io/token", "http://example.org/token"})
  void doesNotAskATokenServiceWithoutTls(String realm) {
    hub.on(MANIFEST, StubRegistry.challenge("Bearer realm=\"" + realm + "\""));

    RegistryProtocolException e =
        catchThrowableOfType(
            RegistryProtocolException.class,
            () -> alpine(_ -> new Credential.Password("a", "b")).manifest("latest", never));

    assertThat(e.reason()).isEqualTo(RegistryProtocolException.Reason.REDIRECT_UNSAFE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"token\":\"\"}", "{\"token\":\"a\\r\\nX: y\"}", "[]", "oops"})
  void aTokenServiceThatGivesNoneIsTold(String body) {
    hub.on(TOKEN, json(200, body));

    assertThat(
            catchThrowableOfType(
                    RegistryProtocolException.class,
                    () -> alpine(Credentials.NONE).manifest("latest", never))
                .reason())
        .isEqualTo(RegistryProtocolException.Reason.MALFORMED);
  }

  @Test
  void saysThatTheLimitIsReached() {
    hub.on(
        MANIFEST,
        answer(429)
            .setHeader("RateLimit-Limit", "100;w=21600")
            .setHeader("RateLimit-Remaining", "0;w=21600")
            .body("{\"errors\":[{\"code\":\"TOOMANYREQUESTS\",\"message\":\"You have reached\"}]}")
            .build());

    RegistryRateLimitedException e =
        catchThrowableOfType(
            RegistryRateLimitedException.class,
            () -> alpine(Credentials.NONE).manifest("latest", never));

    assertThat(e.limit()).isEqualTo(new RateLimit(100, 0, Duration.ofHours(6)));
    assertThat(e.said()).isEqualTo("You have reached");
    assertThat(hub.lines()).hasSize(1);
  }

  @Test
  void aLoginGivesTheIdentityTokenToKeep() throws Exception {
    hub.on(
        "GET /v2/",
        request ->
            request.getHeaders().get("Authorization") == null
                ? StubRegistry.challenge(
                    "Bearer realm=\"https://auth.docker.io/token\",service=\"registry.docker.io\"")
                : answer(200).build());
    hub.on(TOKEN, json(200, "{\"token\":\"t1\",\"refresh_token\":\"id3ntity\"}"));

    Login login =
        open(Credentials.NONE).login("docker.io", new Credential.Password("anna", "s3cr3t"), never);

    assertThat(login.keep()).isEqualTo(new Credential.IdentityToken("anna", "id3ntity"));
    assertThat(login.toString()).doesNotContain("id3ntity");
    assertThat(hub.lines())
        .containsExactly(
            "GET /token?service=registry.docker.io&account=anna"
                + "&offline_token=true&client_id=windlass");
  }

  @Test
  void searchesItsIndexWithoutTheRegistrysToken() throws Exception {
    hub.on(
        "GET /v1/search",
        json(
            200,
            """
            {"results":[{"name":"alpine","description":"A minimal","star_count":9,"is_official":true},
            {"name":"","star_count":1},{"name":"x/alpine"}]}
            """));
    alpine(Credentials.NONE).manifest("latest", never);

    assertThat(registries().search("docker.io", "alp ine", 25, never))
        .containsExactly(
            new SearchHit("alpine", "A minimal", 9, true, false),
            new SearchHit("x/alpine", "", 0, false, false));
    assertThat(hub.lines()).last().isEqualTo("GET /v1/search?q=alp%20ine&n=25");
    assertThat(hub.last().getHandshakeServerNames()).containsExactly("index.docker.io");
    assertThat(hub.headers("Authorization")).last().isEqualTo("null");
  }

  private RegistryUnauthorizedException unauthorized(Credentials credentials) {
    return catchThrowableOfType(
        RegistryUnauthorizedException.class, () -> alpine(credentials).manifest("latest", never));
  }

  private Repository alpine(Credentials credentials) throws Exception {
    return open(credentials).repository(Reference.parse("alpine"));
  }
}
