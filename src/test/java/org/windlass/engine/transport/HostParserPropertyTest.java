package org.windlass.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.windlass.engine.EngineHost;
import org.windlass.engine.InvalidHostException;

/** Whatever is typed, either it is refused, or what is shown of it means the same. */
class HostParserPropertyTest {
  private static final String SEED = "31415";

  @Property(seed = SEED, tries = 2000)
  void whatIsShownOfAHostReadsAsThatHost(@ForAll("texts") String text) {
    EngineHost host;
    try {
      host = HostParser.parse(text);
    } catch (InvalidHostException e) {
      return;
    }
    assertThat(parse(host.uri())).isEqualTo(host);
  }

  @Property(seed = SEED, tries = 1000)
  void everySshHostCanBeWritten(@ForAll("users") String user, @ForAll("sockets") String socket) {
    EngineHost host = new EngineHost.Ssh(user.isEmpty() ? null : user, "far", 22, socket);

    assertThat(parse(host.uri())).isEqualTo(host);
  }

  private static EngineHost parse(String uri) {
    try {
      return HostParser.parse(uri);
    } catch (InvalidHostException e) {
      throw new AssertionError(uri, e);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> scheme =
        Arbitraries.of(
            "unix://", "tcp://", "http://", "https://", "ssh://", "npipe://", "fd://", "");
    Arbitrary<String> user = Arbitraries.of("", "", "me@", "a%40b@", "@");
    Arbitrary<String> place =
        Arbitraries.oneOf(
            Arbitraries.of("host", "10.0.0.1", "[::1]", "::1", "", "//./pipe/x", "3", "/run/x"),
            Arbitraries.strings().withChars("ab1:/[]%.-_ ?#@\\é").ofMaxLength(12));
    Arbitrary<String> rest = Arbitraries.of("", ":", ":1", ":2375/", "/p/q", "/a%20b", "/%3f%23");
    return Combinators.combine(scheme, user, place, rest).as((s, u, p, r) -> s + u + p + r);
  }

  @Provide
  Arbitrary<String> users() {
    return Arbitraries.strings()
        .withChars("abz09.-_@:/%?#+~!,=\\[]é")
        .ofMaxLength(8)
        .filter(user -> !user.startsWith("-"));
  }

  @Provide
  Arbitrary<String> sockets() {
    return Arbitraries.strings()
        .withChars("abz09.-_@:/%?#+ $'\"é")
        .ofMinLength(1)
        .ofMaxLength(8)
        .map(path -> "/run/" + path);
  }
}
