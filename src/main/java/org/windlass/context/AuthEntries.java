package org.windlass.context;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windlass.context.RegistryCredential.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code config.json} itself has of credentials: a name and a secret in base64. */
final class AuthEntries {
  private static final String AUTHS = "auths";
  private static final String AUTH = "auth";
  private static final String IDENTITY_TOKEN = "identitytoken";
  private static final String REGISTRY_TOKEN = "registrytoken";
  private static final List<String> SECRETS =
      List.of(AUTH, "username", "password", IDENTITY_TOKEN, REGISTRY_TOKEN);

  private AuthEntries() {}

  static boolean isEmpty(ObjectNode tree) throws MalformedException {
    ObjectNode auths = JsonTree.object(tree, AUTHS);
    return auths == null || auths.isEmpty();
  }

  /** The servers that have an entry. */
  static List<String> servers(ObjectNode tree) throws MalformedException {
    ObjectNode auths = JsonTree.object(tree, AUTHS);
    return auths == null ? List.of() : List.copyOf(auths.propertyNames());
  }

  /** What is kept for a server, under its name or an address with that name. */
  static Optional<RegistryCredential> find(ObjectNode tree, String server)
      throws MalformedException {
    ObjectNode auths = JsonTree.object(tree, AUTHS);
    if (auths == null) {
      return Optional.empty();
    }
    JsonNode entry = auths.get(server);
    for (String key : auths.propertyNames()) {
      if (entry == null && host(key).equals(server)) {
        entry = auths.get(key);
      }
    }
    return entry == null || !entry.isObject() ? Optional.empty() : credential(entry.asObject());
  }

  /**
   * Keeps a credential; what else is in the entry stays.
   *
   * @param credential null when a program keeps the secret
   */
  static boolean put(ObjectNode tree, String server, @Nullable RegistryCredential credential)
      throws MalformedException {
    ObjectNode auths = JsonTree.object(tree, AUTHS);
    if (auths == null) {
      auths = tree.putObject(JsonTree.key(tree, AUTHS).orElse(AUTHS));
    }
    JsonNode old = auths.get(server);
    ObjectNode entry = old != null && old.isObject() ? old.asObject().deepCopy() : JsonTree.empty();
    entry.properties().removeIf(field -> SECRETS.contains(field.getKey()));
    if (credential != null) {
      fill(entry, credential);
    }
    if (entry.equals(old)) {
      return false;
    }
    auths.set(server, entry);
    return true;
  }

  /** Removes the entries of these servers. */
  static boolean remove(ObjectNode tree, List<String> servers) throws MalformedException {
    ObjectNode auths = JsonTree.object(tree, AUTHS);
    return auths != null && auths.properties().removeIf(entry -> servers.contains(entry.getKey()));
  }

  private static void fill(ObjectNode entry, RegistryCredential credential) {
    boolean password = credential.kind() == Kind.PASSWORD;
    if (password || !credential.user().isEmpty()) {
      String both = credential.user() + ":" + (password ? credential.secret() : "");
      byte[] bytes = both.getBytes(StandardCharsets.UTF_8);
      entry.put(AUTH, Base64.getEncoder().encodeToString(bytes));
    }
    switch (credential.kind()) {
      case PASSWORD -> {}
      case IDENTITY_TOKEN -> entry.put(IDENTITY_TOKEN, credential.secret());
      case REGISTRY_TOKEN -> entry.put(REGISTRY_TOKEN, credential.secret());
    }
  }

  private static Optional<RegistryCredential> credential(ObjectNode entry)
      throws MalformedException {
    String auth = JsonTree.text(entry, AUTH);
    String user = JsonTree.text(entry, "username");
    String password = JsonTree.text(entry, "password");
    if (!auth.isEmpty()) {
      String both = decoded(auth);
      int colon = both.indexOf(':');
      if (colon <= 0) {
        throw new MalformedException("an \"auth\" that is not a name and a password");
      }
      user = both.substring(0, colon);
      password = both.substring(colon + 1).replaceAll("^\0+|\0+$", "");
    }
    String identity = JsonTree.text(entry, IDENTITY_TOKEN);
    String registry = JsonTree.text(entry, REGISTRY_TOKEN);
    if (!identity.isEmpty()) {
      return Optional.of(new RegistryCredential(Kind.IDENTITY_TOKEN, user, identity));
    } else if (!registry.isEmpty()) {
      return Optional.of(new RegistryCredential(Kind.REGISTRY_TOKEN, user, registry));
    }
    return user.isEmpty() && password.isEmpty()
        ? Optional.empty()
        : Optional.of(new RegistryCredential(Kind.PASSWORD, user, password));
  }

  private static String decoded(String auth) throws MalformedException {
    try {
      return new String(Base64.getDecoder().decode(auth), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new MalformedException("an \"auth\" that is not base64");
    }
  }

  /** The host of a key that may be an address, as old files have them. */
  static String host(String key) {
    int scheme = key.indexOf("://");
    if (scheme >= 0) {
      try {
        String authority = new URI(key).getRawAuthority();
        return authority == null ? "" : authority.substring(authority.lastIndexOf('@') + 1);
      } catch (URISyntaxException e) {
        return "";
      }
    }
    int slash = key.indexOf('/');
    return slash < 0 ? key : key.substring(0, slash);
  }
}
