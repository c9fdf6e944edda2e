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
    "unix://, unix:///var/run/docker.sock",
    "UNIX:///run/x, unix:///run/x",
    "unix:///a b/ü.sock, unix:///a b/ü.sock",
    "'  unix:///run/x\t', unix:///run/x",
    "tcp://10.0.0.5:2376, tcp://10.0.0.5:2376",
    "tcp://build-7.example.com, tcp://build-7.example.com:2375",
    "tcp://, tcp://localhost:2375",
    "tcp://:2376, tcp://localhost:2376",
    "tcp://host:, tcp://host:2375",
    "tcp://[::1]:2376, tcp://[::1]:2376",
    "tcp://[fe80::1], tcp://[fe80::1]:2375",
    "tcp://[::1]:, tcp://[::1]:2375",
    "tcp://::1, tcp://[::1]:2375",
    "tcp://fe80::1:2/x, tcp://[fe80::1:2]:2375/x",
    "tcp://host:1/engines/one/, tcp://host:1/engines/one",
    "tcp://host/, tcp://host:2375",
    "tcp://host:65535, tcp://host:65535",
    "http://host:8080/x, http://host:8080/x",
    "http://host, http://host:80",
    "https://host:2376, https://host:2376",
    "https://host/engine, https://host:443/engine",
    "host:2375, tcp://host:2375",
    "host:, tcp://host:2375",
    ":2375, tcp://localhost:2375",
    "localhost, tcp://localhost:2375",
    "10.0.0.5, tcp://10.0.0.5:2375",
    "host/x, tcp://host:2375/x",
    "[::1]:2375, tcp://[::1]:2375",
    "::1, tcp://[::1]:2375",
    "localhost:2375/x, tcp://localhost:2375/x",
    "ssh://host, ssh://host",
    "ssh://me@host, ssh://me@host",
    "SSH://me@host:22, ssh://me@host:22",
    "ssh://@host:, ssh://host",
    "ssh://host/, ssh://host",
    "ssh://host//, ssh://host",
    "ssh://me@host:2222/run/user/1000/docker.sock, ssh://me@host:2222/run/user/1000/docker.sock",
    "ssh://host/run/a b%25+.sock, ssh://host/run/a%20b%25+.sock",
    "ssh://a%40b%2Bc@my_alias, ssh://a%40b+c@my_alias",
    "ssh://DOM\\me@host, ssh://DOM\\me@host",
    "ssh://[::1]:22, ssh://[::1]:22",
    "ssh://[fe80::1%25eth0], ssh://[fe80::1%25eth0]",
    "npipe://, npipe:////./pipe/docker_engine",
    "npipe:////./pipe/docker_engine, npipe:////./pipe/docker_engine",
    "'npipe://\\\\.\\pipe\\x', npipe:////./pipe/x",
    "fd://3, fd://3",
    "fd://0, fd://0"
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
    "./docker.sock, NO_SCHEME",
    "~/docker.sock, NO_SCHEME",
    "unix:/run/docker.sock, NO_SCHEME",
    "//./pipe/docker_engine, NO_SCHEME",
    "'\\\\.\\pipe\\x', NO_SCHEME",
    "ftp://host, UNKNOWN_SCHEME",
    "docker://host, UNKNOWN_SCHEME",
    "unix:///, NO_PATH",
    "unix://run/docker.sock, NO_PATH",
    "tcp:///x, NO_HOST",
    "tcp://:, NO_HOST",
    "http://, NO_HOST",
    "https://, NO_HOST",
    "tcp://[]:1, NO_HOST",
    "tcp://host:0, BAD_PORT",
    "tcp://host:65536, BAD_PORT",
    "tcp://host:99999999999, BAD_PORT",
    "tcp://host:-1, BAD_PORT",
    "tcp://host:http, BAD_PORT",
    "host:x, BAD_PORT",
    "tcp://ho st:1, MALFORMED",
    "ho st, MALFORMED",
    "tcp://user@host:1, MALFORMED",
    "tcp://host:1?x=1, MALFORMED",
    "tcp://host:1#x, MALFORMED",
    "tcp://host:1\\x, MALFORMED",
    "tcp://[host]:1, MALFORMED",
    "tcp://ho%st:1, MALFORMED",
    "tcp://a..b:1, MALFORMED",
    "tcp://1:2:3:4:5:6:7:8:9:0, MALFORMED",
    "ssh://, SSH_HOST",
    "ssh://me@, SSH_HOST",
    "ssh:///run/x, SSH_HOST",
    "ssh://[], SSH_HOST",
    "ssh://host:ssh, BAD_PORT",
    "ssh://host:0, BAD_PORT",
    "ssh://host?x=1, SSH_QUERY",
    "ssh://host/run/x#y, SSH_QUERY",
    "ssh://-l@host, SSH_USER",
    "ssh://a b@host, SSH_USER",
    "ssh://$(id)@host, SSH_USER",
    "ssh://a%0Ab@host, SSH_USER",
    "ssh://-oProxyCommand=x, MALFORMED",
    "ssh://a;b, MALFORMED",
    "ssh://[host], MALFORMED",
    "ssh://ho%st, MALFORMED",
    "ssh://a@b@c, MALFORMED",
    "ssh://host/a%00b, MALFORMED",
    "npipe://foo, NO_PIPE",
    "npipe:////./pipe/, NO_PIPE",
    "fd://, NO_DESCRIPTOR",
    "fd://docker, NO_DESCRIPTOR",
    "fd://-1, NO_DESCRIPTOR",
    "fd://9999999999, NO_DESCRIPTOR"
  })
  void saysWhichPartIsWrong(String text, Reason reason) {
    InvalidHostException e =
        catchThrowableOfType(InvalidHostException.class, () -> HostParser.parse(text));

    assertThat(e).isNotNull();
    assertThat(e.reason()).isEqualTo(reason);
    assertThat(e.input()).isEqualTo(text);
    assertThat(e).hasMessageContaining("'" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssh://me:hush@host",
        "ssh://me:hush/hush@host",
        "tcp://me:hush@host:1",
        "https://me:hu@sh@host",
        "foo://me:hush@host",
        "me:hush@host"
      })
  void neverRepeatsAPassword(String text) {
    InvalidHostException e =
        catchThrowableOfType(InvalidHostException.class, () -> HostParser.parse(text));

    assertThat(e).message().doesNotContain("hu").contains("me:…@host");
    assertThat(e.input()).doesNotContain("hu").contains("me:…@host");
  }

  @Test
  void refusesAPasswordForSsh() {
    InvalidHostException e =
        catchThrowableOfType(
            InvalidHostException.class, () -> HostParser.parse("ssh://me:hush@host"));

    assertThat(e.reason()).isEqualTo(Reason.SSH_PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({
    "tcp://host, tcp://host:2376",
    "host, tcp://host:2376",
    "tcp://, tcp://localhost:2376",
    "tcp://host:2375, tcp://host:2375",
    "http://host, http://host:80",
    "unix://, unix:///var/run/docker.sock"
  })
  void withTlsTheDefaultPortIsAnother(String text, String uri) throws InvalidHostException {
    assertThat(HostParser.parse(text, true).uri()).isEqualTo(uri);
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
