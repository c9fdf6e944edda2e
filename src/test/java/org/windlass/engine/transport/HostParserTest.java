package org.windlass.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.InvalidHostException.Reason;

class HostParserTest {
  @ParameterizedTest
  @CsvSource({
    "unix:///var/run/docker.sock, unix:///var/run/docker.sock",
    "UNIX:///run/x, unix:///run/x",
    "unix:///a b/ü.sock, unix:///a b/ü.sock",
    "'  unix:///run/x\t', unix:///run/x",
    "tcp://10.0.0.5:2376, tcp://10.0.0.5:2376",
    "tcp://build-7.example.com, tcp://build-7.example.com:2375",
    "tcp://:2376, tcp://127.0.0.1:2376",
    "tcp://[::1]:2376, tcp://[::1]:2376",
    "tcp://[fe80::1], tcp://[fe80::1]:2375",
    "tcp://host:1/engines/one/, tcp://host:1/engines/one",
    "tcp://host/, tcp://host:2375",
    "tcp://host:65535, tcp://host:65535",
    "http://host:80/x, tcp://host:80/x",
    "host:2375, tcp://host:2375",
    ":2375, tcp://127.0.0.1:2375",
    "[::1]:2375, tcp://[::1]:2375",
    "localhost:2375/x, tcp://localhost:2375/x"
  })
  void readsEveryForm(String text, String uri) throws InvalidHostException {
    EngineHost host = HostParser.parse(text);

    assertThat(host.uri()).isEqualTo(uri);
    assertThat(host).hasToString(uri);
    assertThat(HostParser.parse(uri)).isEqualTo(host);
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "'  ', EMPTY",
    "/var/run/docker.sock, NO_SCHEME",
    "localhost, NO_SCHEME",
    "ftp://host, UNKNOWN_SCHEME",
    "docker://host, UNKNOWN_SCHEME",
    "ssh://user@host, UNSUPPORTED_SCHEME",
    "npipe:////./pipe/docker_engine, UNSUPPORTED_SCHEME",
    "fd://, UNSUPPORTED_SCHEME",
    "https://host:2376, UNSUPPORTED_SCHEME",
    "unix://, NO_PATH",
    "unix:///, NO_PATH",
    "unix://run/docker.sock, NO_PATH",
    "tcp://, NO_HOST",
    "tcp:///x, NO_HOST",
    "tcp://[]:1, NO_HOST",
    "tcp://host:, BAD_PORT",
    "tcp://host:0, BAD_PORT",
    "tcp://host:65536, BAD_PORT",
    "tcp://host:99999999999, BAD_PORT",
    "tcp://host:-1, BAD_PORT",
    "tcp://host:http, BAD_PORT",
    "host:, BAD_PORT",
    "tcp://ho st:1, MALFORMED",
    "tcp://user@host:1, MALFORMED",
    "tcp://host:1?x=1, MALFORMED",
    "tcp://host:1#x, MALFORMED",
    "tcp://host:1\\x, MALFORMED",
    "tcp://::1, BAD_PORT",
    "tcp://[host]:1, MALFORMED",
    "tcp://ho%st:1, MALFORMED",
    "tcp://a..b:1, MALFORMED"
  })
  void saysWhichPartIsWrong(String text, Reason reason) {
    InvalidHostException e =
        catchThrowableOfType(InvalidHostException.class, () -> HostParser.parse(text));

    assertThat(e).isNotNull();
    assertThat(e.reason()).isEqualTo(reason);
    assertThat(e.input()).isEqualTo(text);
    assertThat(e).hasMessageContaining("'" + text + "'");
  }

  @Test
  void measuresASocketsPathInBytes() throws InvalidHostException {
    String longest = "/" + "a".repeat(104) + "é";
    assertThat(HostParser.parse("unix://" + longest).uri()).endsWith(longest);

    InvalidHostException e =
        catchThrowableOfType(
            InvalidHostException.class, () -> HostParser.parse("unix://" + longest + "b"));
    assertThat(e.reason()).isEqualTo(Reason.PATH_TOO_LONG);
  }

  @Test
  void refusesAPathWithANulCharacter() {
    InvalidHostException e =
        catchThrowableOfType(
            InvalidHostException.class, () -> HostParser.parse("unix:///a\u0000b"));
    assertThat(e.reason()).isEqualTo(Reason.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {HostParser.DEFAULT_HOST, "tcp://127.0.0.1:2375"})
  void readsTheDefaults(String text) throws InvalidHostException {
    assertThat(HostParser.parse(text).uri()).isEqualTo(text);
  }

  @Test
  void choosesADialerForEachKindOfHost() throws InvalidHostException {
    assertThat(dialer(HostParser.parse("tcp://[::1]:1/x")).baseUrl())
        .hasToString("http://[::1]:1/x/");
    assertThat(dialer(HostParser.parse("unix:///run/x")).baseUrl())
        .hasToString("http://api.moby.localhost/");
  }

  private static Dialer dialer(EngineHost host) {
    return Dialers.forEndpoint(EngineEndpoint.of(host), DialerOptions.DEFAULT);
  }
}
