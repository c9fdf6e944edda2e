package org.windlass.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.registry.StubRegistry.answer;
import static org.windlass.registry.StubRegistry.json;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.reference.Digest;

/** The small rules: scopes, proxies, insecure hosts, waiting, paging, mirrors. */
class RegistryRulesTest {
  private final CancelSignal never = CancelSignal.never();

  @Test
  void scopesAllowWhatTheirActionsSay() {
    Scopes both = Scopes.pull("a/b").and(Scopes.parse("repository:a/b:push  registry:catalog:*"));

    assertThat(both.texts()).containsExactly("registry:catalog:*", "repository:a/b:pull,push");
    assertThat(both.include(Scopes.push("a/b"))).isTrue();
    assertThat(Scopes.pull("a/b").include(Scopes.push("a/b"))).isFalse();
    assertThat(both.include(Scopes.pull("a/c"))).isFalse();
    assertThat(both).isEqualTo(Scopes.parse(both.toString()));
    assertThat(Scopes.parse(" nonsense :x a::b ").texts()).isEmpty();
    assertThat(Scopes.parse("repository:host:5000/a:pull").texts())
        .containsExactly("repository:host:5000/a:pull");
  }

  @ParameterizedTest
  @CsvSource({
    "http://registry.io, plain:80",
    "https://registry.io, secret:3128",
    "https://quay.io, none",
    "https://x.quay.io, none",
    "https://notquay.io, secret:3128",
    "https://dev.example, secret:3128",
    "https://x.dev.example, none",
    "https://10.1.2.3, none",
    "https://10.2.2.3, secret:3128",
    "https://ported.io, secret:3128",
    "https://ported.io:5000, none",
    "http://127.0.0.1:5000, none",
    "http://localhost:5000, none",
    "http://[::1]:5000, none"
  })
  void proxiesAreThoseOfTheEnvironment(String target, String expected) {
    EnvironmentProxies proxies =
        new EnvironmentProxies(
            Map.of(
                "http_proxy", "plain",
                "HTTPS_PROXY", "http://otto:pw@secret:3128",
                "https_proxy", "http://ignored",
                "NO_PROXY", " quay.io, .dev.example,10.1.0.0/16,ported.io:5000,"));

    Proxy proxy = proxies.select(URI.create(target)).getFirst();

    assertThat(
            proxy.address() instanceof InetSocketAddress address
                ? address.getHostString() + ":" + address.getPort()
                : "none")
        .isEqualTo(expected);
    assertThat(proxies.userInfo(InetSocketAddress.createUnresolved("secret", 3128)))
        .isEqualTo("otto:pw");
    assertThat(proxies.userInfo(InetSocketAddress.createUnresolved("plain", 80))).isNull();
  }

  @Test
  void aStarTakesAllProxiesAway() {
    EnvironmentProxies proxies =
        new EnvironmentProxies(Map.of("HTTPS_PROXY", "http://p:1", "NO_PROXY", "*"));

    assertThat(proxies.select(URI.create("https://quay.io"))).containsExactly(Proxy.NO_PROXY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:5000", "127.0.0.1", "127.3.4.5:80", "[::1]:5"})
  void loopbackMayBeInsecure(String host) {
    assertThat(InsecureHosts.isLoopback(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"128.0.0.1", "127.0.0.1.evil.io", "localhost.io", "127.evil:80", "1270.0.0.1"})
  void whatOnlyLooksLikeLoopbackIsNot(String host) {
    assertThat(InsecureHosts.isLoopback(host)).isFalse();
  }

  @Test
  void insecureRegistriesAreListedByNameOrNetwork() {
    InsecureHosts hosts = new InsecureHosts(Set.of("lab:5000", "old.io", "10.0.0.0/8", "fd00::/8"));

    assertThat(List.of("lab:5000", "old.io", "old.io:99", "10.9.8.7:5000", "[fd12::1]:5000"))
        .allMatch(hosts::isListed);
    assertThat(List.of("lab", "lab:5001", "x.old.io", "11.0.0.1", "[fe80::1]:1", "10.0.0.1x"))
        .noneMatch(hosts::isListed);
  }

  @Test
  void aRegistrysWishIsSecondsOrADate() {
    Clock clock = Clock.fixed(Instant.parse("2026-03-14T15:09:26Z"), ZoneOffset.UTC);

    assertThat(RateLimits.retryAfter("120", clock)).isEqualTo(Duration.ofMinutes(2));
    assertThat(RateLimits.retryAfter("Sat, 14 Mar 2026 15:10:26 GMT", clock))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(RateLimits.retryAfter("Sat, 14 Mar 2020 15:10:26 GMT", clock))
        .isEqualTo(Duration.ZERO);
    assertThat(RateLimits.retryAfter("soon", clock)).isNull();
    assertThat(RateLimits.retryAfter("-1", clock)).isNull();
  }

  @Test
  void waitsGrowUpToTheLongest() {
    RetryPolicy policy = new RetryPolicy(99, Duration.ofMillis(500), Duration.ofSeconds(60));

    for (int failed = 1; failed < 99; failed++) {
      Duration most = Duration.ofMillis(Math.min(60_000, 500L << Math.min(failed - 1, 20)));
      Duration wait = policy.wait(failed, new Random(failed));
      assertThat(wait).isBetween(most.dividedBy(2), most);
    }
    Random random = new Random(1);
    assertThat(Stream.generate(() -> policy.wait(9, random)).limit(20).distinct())
        .hasSizeGreaterThan(10);
  }

  @Test
  void listsGoOnWhereTheLinkSays() throws Exception {
    try (StubRegistry stub = StubRegistry.start();
        HttpRegistries registries = Clients.open()) {
      stub.on(
          "GET /v2/a/tags/list",
          request -> page(String.valueOf(request.getUrl().queryParameter("last"))));
      Repository repository = stub.repository(registries);
      List<String> tags = new ArrayList<>();

      Page page = repository.tags(2, never);
      tags.addAll(page.names());
      for (Page.Next next = page.next(); next != null; next = page.next()) {
        page = repository.tags(next, never);
        tags.addAll(page.names());
      }

      assertThat(tags).containsExactly("1", "2", "3", "4", "5");
      assertThat(stub.lines())
          .containsExactly(
              "GET /v2/a/tags/list?n=2",
              "GET /v2/a/tags/list?last=2&n=2",
              "GET /v2/a/tags/list?n=2&last=4");
    }
  }

  private static MockResponse page(String last) {
    return switch (last) {
      case "2" ->
          json(200, "{\"tags\":[\"3\",\"4\"]}")
              .newBuilder()
              .addHeader(
                  "Link", "</other>; rel=prev, <?n=2&last=4>; title=\"a, b\"; REL=\"x next\"")
              .build();
      case "4" -> json(200, "{\"tags\":[\"5\"]}");
      default ->
          json(200, "{\"tags\":[\"1\",\"2\"]}")
              .newBuilder()
              .addHeader("Link", "</v2/a/tags/list?last=2&n=2>; rel=\"next\"")
              .build();
    };
  }

  @Test
  void mirrorsAreAskedFirstAndForgivenEverything() throws Exception {
    String index = "{\"schemaVersion\":2,\"manifests\":[]}";
    try (StubRegistry stub = StubRegistry.start();
        StubRegistry broken = StubRegistry.start();
        StubRegistry mirror = StubRegistry.start()) {
      broken.on("GET /v2/a/manifests/1", answer(403).build());
      mirror.on("GET /deep/v2/a/manifests/1", StubRegistry.manifest(MediaTypes.OCI_INDEX, index));
      stub.on("GET /v2/a/manifests/2", StubRegistry.manifest(MediaTypes.OCI_INDEX, index));
      RegistryHosts hosts =
          new RegistryHosts(
              Map.of(
                  stub.address(),
                  List.of(URI.create(broken.url("")), URI.create(mirror.url("/deep")))),
              Set.of());
      try (HttpRegistries registries = HttpRegistries.open(Clients.options().withHosts(hosts))) {
        Repository repository = stub.repository(registries);

        assertThat(repository.manifest("1", never).descriptor().digest())
            .isEqualTo(StubRegistry.digest(index));
        assertThat(stub.lines()).isEmpty();
        assertThat(repository.manifest("2", never).descriptor().digest())
            .isEqualTo(StubRegistry.digest(index));
      }
      assertThat(broken.lines()).hasSize(2);
      assertThat(mirror.lines()).hasSize(2);
    }
  }

  @Test
  void referrersAreFoundByTheApiOrUnderTheirTag() throws Exception {
    Digest subject = StubRegistry.digest("subject");
    String index =
        """
        {"schemaVersion":2,"mediaType":"%s","manifests":[
        {"mediaType":"%s","size":1,"digest":"%s","artifactType":"a/sbom"},
        {"mediaType":"%s","size":2,"digest":"%s","artifactType":"a/signature"}]}
        """
            .formatted(
                MediaTypes.OCI_INDEX,
                MediaTypes.OCI_MANIFEST,
                StubRegistry.digest("1"),
                MediaTypes.OCI_MANIFEST,
                StubRegistry.digest("2"));
    try (StubRegistry stub = StubRegistry.start();
        HttpRegistries registries = Clients.open()) {
      Repository repository = stub.repository(registries);
      String tag = "GET /v2/a/manifests/sha256-" + subject.hex();
      stub.on(tag, StubRegistry.manifest(MediaTypes.OCI_INDEX, index));
      assertThat(repository.referrers(subject, "", never)).hasSize(2);

      stub.on("GET /v2/a/referrers/" + subject, StubRegistry.manifest(MediaTypes.OCI_INDEX, index));
      assertThat(repository.referrers(subject, "a/signature", never))
          .extracting(Descriptor::digest)
          .containsExactly(StubRegistry.digest("2"));
      assertThat(stub.lines()).last().asString().endsWith("?artifactType=a%2Fsignature");
    }
  }

  @Test
  void aRegistryThatSaysNothingOfItsManifestIsAskedForIt() throws Exception {
    String index = "{\"schemaVersion\":2,\"manifests\":[]}";
    try (StubRegistry stub = StubRegistry.start();
        HttpRegistries registries = Clients.open()) {
      stub.on("HEAD /v2/a/manifests/1", answer(405).build());
      stub.on("GET /v2/a/manifests/1", StubRegistry.manifest(MediaTypes.OCI_INDEX, index));

      assertThat(stub.repository(registries).resolve("1", never))
          .isEqualTo(
              new Descriptor(MediaTypes.OCI_INDEX, StubRegistry.digest(index), index.length()));
    }
  }
}
