package org.windlass.about;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report of a fault says of the engine; each part is empty where it is not known.
 *
 * @param name what the engine calls itself
 * @param version the engine's own
 * @param api the version that is spoken
 * @param platform such as {@code linux/amd64}
 * @param host where it listens, without what could be secret
 * @param state whether it answers, a word
 */
public record EngineReport(
    String name, String version, String api, String platform, String host, String state) {
  private static final Pattern URI =
      Pattern.compile("([a-z][a-z0-9+.-]*)://(?:[^/?#]*@)?([^/?#@]*)([^?#]*).*", Pattern.DOTALL);

  /** Leaves users, passwords, queries and the paths of web servers out of the host. */
  public EngineReport {
    host = withoutSecrets(host);
  }

  private static String withoutSecrets(String uri) {
    Matcher parts = URI.matcher(uri);
    if (!parts.matches()) {
      return uri.contains(":") ? "…" : uri;
    }
    String path = parts.group(3);
    boolean web = parts.group(1).matches("tcp|https?");
    return parts.group(1)
        + "://"
        + parts.group(2)
        + (web && path.length() > 1 ? "/…" : web ? "" : path);
  }
}
