package org.windlass.context;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.windlass.context.CredentialException.Reason;
import org.windlass.context.RegistryCredential.Kind;
import org.windlass.engine.transport.SearchPath;
import tools.jackson.databind.node.ObjectNode;

/**
 * A program that keeps secrets, by the protocol of docker's credential helpers: a word as its
 * argument, all else over its standard input and output. Blocks; an interrupt ends it.
 */
final class CredentialHelper {
  static final String PREFIX = "docker-credential-";

  /** It may ask a person for the key to its own store. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The name of a user that stands for: the secret is an identity token. */
  private static final String TOKEN_USER = "<token>";

  private static final String NOT_FOUND = "credentials not found in native keychain";
  private static final int MAX_OUTPUT = 1 << 20;
  private static final int MAX_SAID = 300;

  private final String program;
  private final Map<String, String> environment;
  private final Duration patience;

  /**
   * @param name without the prefix
   */
  CredentialHelper(String name, Map<String, String> environment, Duration patience) {
    this.program = PREFIX + name;
    this.environment = environment;
    this.patience = patience;
  }

  /** What it has for a server; empty when nothing. */
  Optional<RegistryCredential> get(String server) throws CredentialException {
    Outcome outcome = run("get", server);
    if (outcome.isNotFound()) {
      return Optional.empty();
    } else if (outcome.status != 0) {
      throw failed(outcome, "");
    }
    try {
      ObjectNode answer = JsonTree.parseFirst(outcome.output.getBytes(StandardCharsets.UTF_8));
      String user = JsonTree.text(answer, "Username");
      String secret = JsonTree.text(answer, "Secret");
      return Optional.of(
          user.equals(TOKEN_USER)
              ? new RegistryCredential(Kind.IDENTITY_TOKEN, "", secret)
              : new RegistryCredential(Kind.PASSWORD, user, secret));
    } catch (MalformedException e) {
      throw new CredentialException(Reason.HELPER_MALFORMED, program, e.getMessage(), null);
    }
  }

  void store(String server, RegistryCredential credential) throws CredentialException {
    boolean password = credential.kind() == Kind.PASSWORD;
    ObjectNode node = JsonTree.empty();
    node.put("ServerURL", server);
    node.put("Username", password ? credential.user() : TOKEN_USER);
    node.put("Secret", credential.secret());
    Outcome outcome;
    try {
      outcome = run("store", new String(JsonTree.compact(node), StandardCharsets.UTF_8));
    } catch (MalformedException e) {
      throw new CredentialException(Reason.HELPER_MALFORMED, program, e.getMessage(), null);
    }
    if (outcome.status != 0) {
      throw failed(outcome, credential.secret());
    }
  }

  /** Erases; that there is nothing is no failure. */
  void erase(String server) throws CredentialException {
    Outcome outcome = run("erase", server);
    // docker-credential-pass has words of its own for what it does not have.
    if (outcome.status != 0 && !outcome.isNotFound() && get(server).isPresent()) {
      throw failed(outcome, "");
    }
  }

  /** The servers that it has something for, and for whom; empty for a token that names nobody. */
  Map<String, String> list() throws CredentialException {
    Outcome outcome = run("list", "unused");
    if (outcome.status != 0) {
      throw failed(outcome, "");
    }
    try {
      ObjectNode answer = JsonTree.parseFirst(outcome.output.getBytes(StandardCharsets.UTF_8));
      Map<String, String> users = new HashMap<>();
      for (String server : answer.propertyNames()) {
        String user = JsonTree.text(answer, server);
        users.put(server, user.equals(TOKEN_USER) ? "" : user);
      }
      return users;
    } catch (MalformedException e) {
      throw new CredentialException(Reason.HELPER_MALFORMED, program, e.getMessage(), null);
    }
  }

  private Outcome run(String action, String input) throws CredentialException {
    Process process = start(action);
    try {
      CompletableFuture<byte[]> output = new CompletableFuture<>();
      Thread.startVirtualThread(() -> read(process, output));
      Thread.startVirtualThread(() -> write(process, input));
      long deadline = System.nanoTime() + patience.toNanos();
      if (!process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw timedOut();
      }
      long left = Math.max(deadline - System.nanoTime(), 0);
      byte[] said = output.get(left, TimeUnit.NANOSECONDS);
      return new Outcome(process.exitValue(), new String(said, StandardCharsets.UTF_8));
    } catch (TimeoutException e) {
      throw timedOut();
    } catch (ExecutionException e) {
      throw new CredentialException(Reason.HELPER_MALFORMED, program, "no output", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw timedOut();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Process start(String action) throws CredentialException {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(SearchPath.find(program, environment), action)
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().putAll(environment);
      return builder.start();
    } catch (NoSuchFileException e) {
      throw new CredentialException(Reason.HELPER_MISSING, program, "", e);
    } catch (IOException e) {
      boolean missing = String.valueOf(e.getMessage()).matches("(?s).*error(=2,|: 2 ).*");
      Reason reason = missing ? Reason.HELPER_MISSING : Reason.HELPER_FAILED;
      throw new CredentialException(reason, program, ContextFailures.detail(e), e);
    }
  }

  private static void read(Process process, CompletableFuture<byte[]> output) {
    try {
      output.complete(process.getInputStream().readNBytes(MAX_OUTPUT));
    } catch (IOException e) {
      output.completeExceptionally(e);
    }
  }

  private static void write(Process process, String input) {
    try (OutputStream out = process.getOutputStream()) {
      out.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It ended without reading on; its status tells more.
    }
  }

  private CredentialException timedOut() {
    return new CredentialException(
        Reason.HELPER_TIMED_OUT, program, "no end within " + patience, null);
  }

  private CredentialException failed(Outcome outcome, @Nullable String secret) {
    String said = outcome.output.strip();
    if (secret != null && !secret.isEmpty()) {
      said = said.replace(secret, "…");
    }
    String shown = said.length() > MAX_SAID ? said.substring(0, MAX_SAID) + "…" : said;
    return new CredentialException(
        Reason.HELPER_FAILED,
        program,
        shown.isEmpty() ? "exit status " + outcome.status : shown,
        null);
  }

  private record Outcome(int status, String output) {
    boolean isNotFound() {
      return status != 0 && output.strip().equals(NOT_FOUND);
    }
  }
}
