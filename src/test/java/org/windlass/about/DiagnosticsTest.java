package org.windlass.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report tells, and above all what it does not. */
class DiagnosticsTest {
  private static final Path HOME = Path.of("/home/anna");
  private static final String SECRET = "hunter2";

  @Test
  void itTellsWhatHelps() {
    String text =
        diagnostics(
                Map.of("LANG", "de_DE.UTF-8", "WINDLASS_LOG", "DEBUG", "DOCKER_HOST", "x"),
                List.of("12:00 INFO read /home/anna/.docker/config.json"),
                List.of())
            .text();

    assertThat(text)
        .contains("version: " + Build.version(), "java: " + System.getProperty("java.version"))
        .contains("os: ", System.getProperty("os.arch"))
        .contains("host: unix:///run/docker.sock", "name: Docker Engine", "api: 1.41")
        .contains("theme: dark")
        .contains("LANG=de_DE.UTF-8", "WINDLASS_LOG=DEBUG", "DOCKER_HOST is set")
        .contains("12:00 INFO read ~/.docker/config.json")
        .doesNotContain("HTTP_PROXY", "anna");
  }

  @Test
  void noValueOfTheEnvironmentIsToldThatCouldBeSecret() {
    Map<String, String> environment = new HashMap<>();
    for (String name :
        List.of("HTTP_PROXY", "https_proxy", "ALL_PROXY", "DOCKER_HOST", "NO_PROXY")) {
      environment.put(name, "http://user:" + SECRET + "@proxy.example:3128");
    }
    environment.put("DOCKER_CUSTOM_HEADERS", "X-Key=" + SECRET + ",Y=secondvalue");
    environment.put("DOCKER_AUTH_CONFIG", "{\"auths\":{\"r\":{\"auth\":\"aHVudGVyMg==\"}}}");
    environment.put("MY_PASSPHRASE", "open sesame");
    environment.put("LANG", "http://user:" + SECRET + "@where-it-does-not-belong");
    environment.put("GTK_THEME", "a b c " + SECRET);
    environment.put("JAVA_TOOL_OPTIONS", "-Dpassword=" + SECRET);
    environment.put("SOMETHING_ELSE", SECRET);

    String text = diagnostics(environment, List.of(), List.of()).text();

    assertThat(text)
        .contains("HTTP_PROXY is set", "DOCKER_CUSTOM_HEADERS is set", "DOCKER_AUTH_CONFIG is set")
        .contains("LANG=…", "GTK_THEME=…")
        .doesNotContain(SECRET, "secondvalue", "aHVudGVyMg", "sesame", "proxy.example");
  }

  @Test
  void linesOfTheLogsAreCleanedOnceMore() {
    String text =
        diagnostics(
                Map.of(
                    "http_proxy", "anna.b:proxyword@proxy:3128",
                    "DOCKER_CUSTOM_HEADERS", "X-Key=headervalue",
                    "KEY_PASSPHRASE", "open sesame"),
                List.of(
                    "to http://user:" + SECRET + "@host/x",
                    "GET https://cdn.example/b?sig=" + SECRET,
                    "sent headervalue and proxyword",
                    "opened with open sesame",
                    "passphrase: " + SECRET,
                    "config.json said kepttoken",
                    "-----BEGIN PRIVATE KEY-----",
                    SECRET,
                    "-----END PRIVATE KEY-----",
                    "and went on"),
                List.of("kepttoken"))
            .text();

    assertThat(text)
        .contains("to http://***@host/x", "cdn.example/b?***", "config.json said ***")
        .contains("and went on")
        .doesNotContain(SECRET, "headervalue", "proxyword", "sesame", "kepttoken");
  }

  @ParameterizedTest
  @CsvSource({
    "unix:///run/docker.sock, unix:///run/docker.sock",
    "tcp://10.0.0.1:2376, tcp://10.0.0.1:2376",
    "tcp://10.0.0.1:2376/, tcp://10.0.0.1:2376",
    "tcp://[::1]:2376/pre/hunter2, tcp://[::1]:2376/…",
    "https://user:hunter2@host:443/x?token=hunter2#y, https://host:443/…",
    "http://user:hun@ter2@host, http://host",
    "ssh://anna@host:22/run/p.sock, ssh://host:22/run/p.sock",
    "ssh://anna%20b@host?hunter2, ssh://host",
    "npipe:////./pipe/docker_engine, npipe:////./pipe/docker_engine",
    "lab, lab",
    "user:hunter2@host, …"
  })
  void ofTheHostOnlyThePlaceIsTold(String uri, String told) {
    assertThat(new EngineReport("", "", "", "", uri, "").host()).isEqualTo(told);
  }

  @Test
  void nothingIsToldByAccident() {
    assertThat(diagnostics(Map.of("MY_TOKEN", SECRET), List.of(SECRET), List.of(SECRET)))
        .asString()
        .doesNotContain(SECRET);
  }

  private static Diagnostics diagnostics(
      Map<String, String> environment, List<String> log, List<String> secrets) {
    return new Diagnostics(
        SystemFacts.read(environment),
        new EngineReport(
            "Docker Engine",
            "20.10.24",
            "1.41",
            "linux/amd64",
            "unix:///run/docker.sock",
            "connected"),
        Map.of("theme", "dark"),
        environment,
        HOME,
        log,
        secrets);
  }
}
