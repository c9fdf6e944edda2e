package org.windlass.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A program of the lab: it runs with an environment of its own and writes all it says into a log,
 * which is shown when it does not start.
 */
final class LabProcess implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);
  private static final Duration STOP = Duration.ofSeconds(10);
  private static final Duration RUN = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(10);

  private final String name;
  private final Path log;
  private final Process process;

  private LabProcess(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  /**
   * Starts a program and does not wait for it.
   *
   * @param environment all there is, besides the search path
   * @param log is written anew
   */
  static LabProcess start(Path log, Map<String, String> environment, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", searchPath());
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return new LabProcess(command.getFirst(), log, process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs a command of the system to its end.
   *
   * @return what it said
   * @throws IllegalStateException when it fails, with what it said
   */
  static String run(List<String> command) {
    return run(Map.of(), command);
  }

  /** The same, with an environment. */
  static String run(Map<String, String> environment, List<String> command) {
    try {
      Path output = Files.createTempFile("wl-", ".out");
      try (LabProcess process = start(output, environment, command)) {
        if (!process.process.waitFor(RUN.toSeconds(), TimeUnit.SECONDS)) {
          throw process.failure("did not end in time", null);
        }
        if (process.process.exitValue() != 0) {
          throw process.failure("exited with status " + process.process.exitValue(), null);
        }
        return process.log();
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** The search path, with the places of root's programs. */
  static String searchPath() {
    return System.getenv().getOrDefault("PATH", "") + ":/usr/local/sbin:/usr/sbin:/sbin";
  }

  /**
   * Waits until {@code ready} says so.
   *
   * @throws IllegalStateException when the program ends before that, or takes too long, with its
   *     log; it is then gone
   */
  void awaitReady(BooleanSupplier ready) {
    try {
      Awaitility.await()
          .pollDelay(Duration.ZERO)
          .pollInterval(POLL)
          .atMost(START)
          .until(() -> !process.isAlive() || ready.getAsBoolean());
    } catch (ConditionTimeoutException e) {
      IllegalStateException failure = failure("did not start in time", e);
      kill();
      throw failure;
    }
    if (!process.isAlive()) {
      throw failure("exited with status " + process.exitValue(), null);
    }
  }

  /** All it has said. */
  String log() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Kills it and its children as SIGKILL does, and returns when it is gone. */
  void kill() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    waitForEnd(STOP);
  }

  /** Asks it to end, and kills what has not ended after a while. */
  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    if (!waitForEnd(STOP)) {
      kill();
    }
    children.forEach(ProcessHandle::destroyForcibly);
  }

  private boolean waitForEnd(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private IllegalStateException failure(String what, @Nullable Throwable cause) {
    return new IllegalStateException(name + " " + what + ". Its log:\n" + log(), cause);
  }
}
