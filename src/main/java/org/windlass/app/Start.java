package org.windlass.app;

import java.util.Map;
import java.util.Optional;
import org.windlass.command.Invocation;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.EngineHost;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.transport.HostParser;
import org.windlass.handoff.HandoffRequest;
import org.windlass.ui.text.Texts;

/**
 * What the command line and the environment ask for.
 *
 * @param host the engine: {@code -H}, else {@code DOCKER_HOST}, else the system's default
 * @param apiVersion the API version to speak, from {@code DOCKER_API_VERSION}; empty to negotiate
 * @param namesEngine whether options or environment say which engine; otherwise it is the default
 * @param logLevel the level that was asked for; empty for none
 * @param command what to do at once; empty for nothing
 * @param request the same, for a program that runs already
 */
record Start(
    EngineHost host,
    Optional<ApiVersion> apiVersion,
    boolean namesEngine,
    Optional<String> logLevel,
    Optional<Invocation> command,
    HandoffRequest request) {

  /**
   * Reads the words and the environment.
   *
   * @throws Refusal when no window should open: help was asked for, or something is wrong
   */
  static Start of(String[] args, Map<String, String> environment, Texts texts) throws Refusal {
    StartLine line = new StartLine();
    StartOptions options = line.read(args, texts.messages());
    StartCommand commands = new StartCommand(line, texts);
    if (options.wantsHelp()) {
      throw Refusal.output(commands.usage());
    } else if (options.wantsVersion()) {
      throw Refusal.output("Windlass " + ProgramVersion.get() + System.lineSeparator());
    }
    Optional<String> logLevel = logLevel(options, texts);
    Optional<Invocation> command = commands.read(options.words());
    return new Start(
        host(options, environment, texts),
        apiVersion(environment),
        EngineWords.nameEngine(options, environment),
        logLevel,
        command,
        Handovers.request(options, environment));
  }

  /** The same engine, with nothing to do at once. */
  Start withoutCommand() {
    return new Start(host, apiVersion, namesEngine, logLevel, Optional.empty(), request);
  }

  private static Optional<String> logLevel(StartOptions options, Texts texts) throws Refusal {
    String named = options.logLevel();
    Optional<String> level = named == null ? Optional.empty() : LogLevel.of(named);
    if (named != null && level.isEmpty()) {
      throw Refusal.error(
          texts.messages().get("start.unknown-level", named) + System.lineSeparator());
    }
    return options.debug() ? LogLevel.of("debug") : level;
  }

  private static EngineHost host(StartOptions options, Map<String, String> environment, Texts texts)
      throws Refusal {
    if (options.hosts().size() > 1) {
      throw Refusal.error(texts.messages().get("start.many-hosts") + System.lineSeparator());
    } else if (!options.hosts().isEmpty() && options.context() != null) {
      throw Refusal.error(texts.messages().get("start.host-and-context") + System.lineSeparator());
    }
    String text =
        options.hosts().isEmpty()
            ? environment.getOrDefault("DOCKER_HOST", "")
            : options.hosts().getFirst();
    try {
      return HostParser.parse(text.isEmpty() ? HostParser.DEFAULT_HOST : text);
    } catch (InvalidHostException e) {
      throw Refusal.error("windlass: " + texts.errors().of(e) + System.lineSeparator());
    }
  }

  private static Optional<ApiVersion> apiVersion(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("DOCKER_API_VERSION")).flatMap(ApiVersion::parse);
  }
}
