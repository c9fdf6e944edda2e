package org.windlass.context;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What {@code config.json} has of secrets, so that it can be left out of texts for others. */
public final class ConfigSecrets {
  private static final List<String> PLACES = List.of("auths", ConfigFile.HTTP_HEADERS);

  private ConfigSecrets() {}

  /**
   * Every text among logins and headers, and the passwords in them. Reads the file; fails never.
   */
  public static Collection<String> read(
      StartUpOptions options, Map<String, String> environment, Path home) {
    List<String> secrets = new ArrayList<>();
    try {
      var tree = new DockerEnvironment(options, environment, home).configFile().tree();
      for (String place : PLACES) {
        collect(JsonTree.get(tree, place), secrets);
      }
    } catch (ContextException e) {
      // What cannot be read has not been read by anybody else either.
      return secrets;
    }
    return secrets;
  }

  private static void collect(@Nullable JsonNode node, List<String> secrets) {
    if (node == null) {
      return;
    } else if (node.isString()) {
      secrets.add(node.stringValue());
      addPassword(node.stringValue(), secrets);
    }
    for (JsonNode child : node) {
      collect(child, secrets);
    }
  }

  /** Docker keeps a name and a password as {@code name:password} in base64. */
  private static void addPassword(String text, List<String> secrets) {
    try {
      String pair = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      if (colon >= 0) {
        secrets.add(pair.substring(colon + 1));
      }
    } catch (IllegalArgumentException e) {
      // Not in base64: then it is no pair.
      return;
    }
  }
}
