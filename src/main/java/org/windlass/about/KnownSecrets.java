package org.windlass.about;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is secret in the environment, so that it can be left out wherever else it stands. */
final class KnownSecrets {
  /** Shorter values are words such as {@code true}. */
  private static final int SHORTEST = 6;

  private static final Pattern USER = Pattern.compile("(?:://|^)([^/?#\\s]*:[^/?#\\s]*)@");
  private static final Pattern HEADER = Pattern.compile("=([^,\"]*)");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern TELLING =
      Pattern.compile("(?i).*(passw|passphrase|secret|token|api_?key|credential).*");

  private KnownSecrets() {}

  /** Passwords of proxies and hosts, headers, logins, and what is called a secret. */
  static Collection<String> in(Map<String, String> environment) {
    List<String> secrets = new ArrayList<>();
    environment.forEach(
        (name, value) -> {
          add(secrets, USER, value);
          if (name.equals("DOCKER_CUSTOM_HEADERS")) {
            secrets.add(value);
            add(secrets, HEADER, value);
          } else if (name.equals("DOCKER_AUTH_CONFIG")) {
            add(secrets, TEXT, value);
          } else if (TELLING.matcher(name).matches()) {
            secrets.add(value);
          }
        });
    secrets.addAll(passwords(secrets));
    return secrets.stream()
        .map(String::strip)
        .filter(secret -> secret.length() >= SHORTEST && !isKey(secret))
        .toList();
  }

  /** The part behind the colon of {@code user:password}. */
  private static List<String> passwords(List<String> pairs) {
    return pairs.stream()
        .filter(pair -> pair.indexOf(':') >= 0)
        .map(pair -> pair.substring(pair.indexOf(':') + 1))
        .toList();
  }

  private static void add(List<String> secrets, Pattern pattern, String value) {
    Matcher found = pattern.matcher(value);
    while (found.find()) {
      secrets.add(found.group(1));
    }
  }

  /** What Docker's JSON calls things is no secret. */
  private static boolean isKey(String text) {
    return List.of("identitytoken", "registrytoken", "username", "password").contains(text);
  }
}
