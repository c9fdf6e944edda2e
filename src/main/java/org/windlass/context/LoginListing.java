package org.windlass.context;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.windlass.context.CredentialException.Reason;
import tools.jackson.databind.node.ObjectNode;

/** Finds who is logged in where, asking each program once, and none for a secret. */
final class LoginListing {
  private final ConfigFile file;
  private final ObjectNode tree;
  private final Function<String, CredentialHelper> helpers;
  private final Map<String, Map<String, String>> listed = new HashMap<>();
  private @Nullable CredentialException problem;

  /**
   * @param tree what is in the file
   * @param helpers makes the helper of a name
   */
  LoginListing(ConfigFile file, ObjectNode tree, Function<String, CredentialHelper> helpers) {
    this.file = file;
    this.tree = tree;
    this.helpers = helpers;
  }

  /**
   * Reads all there is; what cannot be read is left out and told.
   *
   * @param names which program keeps what is under a key; empty for none
   */
  KeptLogins read(Names names) throws MalformedException {
    Set<String> keys = new TreeSet<>(AuthEntries.servers(tree));
    keys.addAll(Helpers.named(tree));
    keys.addAll(listOf(names.of("")).keySet());
    Set<String> registries = new TreeSet<>(keys.stream().map(CredentialStore::registry).toList());
    registries.remove("");
    List<KeptLogin> logins = new ArrayList<>();
    for (String registry : registries) {
      String key = CredentialStore.key(registry);
      String helper = names.of(key);
      user(registry, key, helper)
          .map(user -> new KeptLogin(registry, user, new CredentialPlace(helper, file.path())))
          .ifPresent(logins::add);
    }
    return new KeptLogins(logins, problem);
  }

  /** Empty when nobody is logged in. */
  private Optional<String> user(String registry, String key, String helper) {
    if (!helper.isEmpty()) {
      return Optional.ofNullable(listOf(helper).get(key));
    }
    try {
      return AuthEntries.find(tree, key)
          .filter(credential -> !credential.secret().isEmpty())
          .map(RegistryCredential::user);
    } catch (MalformedException e) {
      String subject = file.path() + " " + registry;
      problem = new CredentialException(Reason.DAMAGED, subject, e.getMessage(), e);
      return Optional.empty();
    }
  }

  private Map<String, String> listOf(String helper) {
    return helper.isEmpty() ? Map.of() : listed.computeIfAbsent(helper, this::ask);
  }

  private Map<String, String> ask(String helper) {
    try {
      return helpers.apply(helper).list();
    } catch (CredentialException e) {
      problem = e;
      return Map.of();
    }
  }

  /** Names the program that keeps what is under a key. */
  @FunctionalInterface
  interface Names {
    String of(String key) throws MalformedException;
  }
}
