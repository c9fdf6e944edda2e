package org.windlass.about;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which variables of the environment are set, of those that change what the program does. */
final class EnvironmentReport {
  /** Their values tell whoever helps something, and nobody else anything. */
  private static final List<String> HARMLESS =
      List.of(
          "DOCKER_API_VERSION",
          "DOCKER_DEFAULT_PLATFORM",
          "DOCKER_TLS",
          "DOCKER_TLS_VERIFY",
          "GDK_BACKEND",
          "GDK_SCALE",
          "GTK_THEME",
          "LANG",
          "LC_ALL",
          "WINDLASS_LOG",
          "XDG_CURRENT_DESKTOP",
          "XDG_SESSION_TYPE");

  /** Places, names and secrets: that they are set is enough. */
  private static final List<String> NAMES =
      List.of(
          "ALL_PROXY",
          "CONTAINERS_CONF",
          "CONTAINERS_REGISTRIES_CONF",
          "DISPLAY",
          "DOCKER_AUTH_CONFIG",
          "DOCKER_CERT_PATH",
          "DOCKER_CONFIG",
          "DOCKER_CONTEXT",
          "DOCKER_CUSTOM_HEADERS",
          "DOCKER_HOST",
          "HTTPS_PROXY",
          "HTTP_PROXY",
          "JAVA_TOOL_OPTIONS",
          "JDK_JAVA_OPTIONS",
          "NO_PROXY",
          "REGISTRY_AUTH_FILE",
          "SSH_AUTH_SOCK",
          "SSL_CERT_DIR",
          "SSL_CERT_FILE",
          "WAYLAND_DISPLAY",
          "WINDLASS_HOME",
          "XDG_CONFIG_HOME",
          "XDG_DATA_HOME",
          "XDG_RUNTIME_DIR",
          "all_proxy",
          "http_proxy",
          "https_proxy",
          "no_proxy");

  private static final Pattern SHORT_WORD = Pattern.compile("[A-Za-z0-9._:/,+-]{1,40}");

  private EnvironmentReport() {}

  /** A line for each that is set; an empty variable counts as none. */
  static List<String> lines(Map<String, String> environment) {
    return Stream.concat(
            HARMLESS.stream()
                .filter(name -> isSet(environment, name))
                .map(name -> name + "=" + shown(environment.getOrDefault(name, ""))),
            NAMES.stream().filter(name -> isSet(environment, name)).map(name -> name + " is set"))
        .toList();
  }

  /** The value as it is, when it looks like what such a variable holds; else nothing. */
  static String harmless(String value) {
    return SHORT_WORD.matcher(value).matches() && !value.contains("//") ? value : "";
  }

  private static String shown(String value) {
    String harmless = harmless(value);
    return harmless.isEmpty() ? "…" : harmless;
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isEmpty();
  }
}
