package org.windlass.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.windlass.command.Invocation;
import org.windlass.context.ContextName;
import org.windlass.context.Resolved;
import org.windlass.context.StartUp;
import org.windlass.context.StartUpOptions;
import org.windlass.context.StartUpProblem;
import org.windlass.engine.EngineEndpoint;
import org.windlass.handoff.HandoffRequest;
import org.windlass.ui.shell.Target;
import org.windlass.ui.text.ErrorTexts;
import org.windlass.ui.text.Texts;

/**
 * What the command line and the environment ask for.
 *
 * @param options those that choose the engine
 * @param environment the variables that the start was given
 * @param resolved what options, environment and Docker's files come to
 * @param target the engine; one that cannot be used when Docker's files are to blame
 * @param namesEngine whether options or environment say which engine; otherwise it is the default
 * @param logLevel the level that was asked for; empty for none
 * @param command what to do at once; empty for nothing
 * @param request the same, for a program that runs already
 */
record Start(
    StartUpOptions options,
    Map<String, String> environment,
    Resolved resolved,
    Target target,
    boolean namesEngine,
    Optional<String> logLevel,
    Optional<Invocation> command,
    HandoffRequest request) {

  /**
   * Reads the words, the environment and Docker's files.
   *
   * @throws Refusal when no window should open: help was asked for, or something is wrong
   */
  static Start of(String[] args, Map<String, String> environment, Texts texts) throws Refusal {
    StartLine line = new StartLine();
    StartOptions words = line.read(args, texts.messages());
    StartCommand commands = new StartCommand(line, texts);
    if (words.wantsHelp()) {
      throw Refusal.output(commands.usage());
    } else if (words.wantsVersion()) {
      throw Refusal.output("Windlass " + ProgramVersion.get() + System.lineSeparator());
    }
    Optional<String> logLevel = logLevel(words, texts);
    Optional<Invocation> command = commands.read(words.words());
    StartUpOptions options = words.engine();
    Resolved resolved = StartUp.resolve(options, environment, home(environment));
    return new Start(
        options,
        Map.copyOf(environment),
        resolved,
        target(resolved, options, texts.errors()),
        EngineWords.nameEngine(words, environment),
        logLevel,
        command,
        Handovers.request(words, environment));
  }

  /** The same engine, with nothing to do at once. */
  Start withoutCommand() {
    return new Start(
        options, environment, resolved, target, namesEngine, logLevel, Optional.empty(), request);
  }

  /** For the logs: which engine, why, and what kind of command; nothing that was typed. */
  String summary() {
    return target.place()
        + (namesEngine ? ", as it was named" : ", by default")
        + command.map(todo -> ", to " + todo.getClass().getSimpleName()).orElse("");
  }

  /** Whether the built-in engine may stand in: nobody has said which engine it should be. */
  boolean mayFallBack() {
    return options.hosts().isEmpty()
        && options.context() == null
        && environment.getOrDefault("DOCKER_HOST", "").isEmpty()
        && resolved.contextName().equals(ContextName.DEFAULT);
  }

  /** Of the user whose files are meant, as docker finds it. */
  static Path home(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.isEmpty() ? System.getProperty("user.home") : home);
  }

  /** What was typed wrong ends the start; what is wrong in files is shown in the window. */
  private static Target target(Resolved resolved, StartUpOptions options, ErrorTexts errors)
      throws Refusal {
    StartUpProblem problem = resolved.problem();
    EngineEndpoint endpoint = resolved.endpoint();
    if (endpoint != null && problem == null) {
      return new Target(resolved.contextName(), endpoint);
    }
    return switch (problem) {
      case null -> throw new IllegalStateException("neither an endpoint nor a problem");
      case StartUpProblem.SeveralHosts _, StartUpProblem.HostAndContext _ ->
          throw Refusal.error(errors.of(problem) + System.lineSeparator());
      case StartUpProblem.BadHost _ -> throw refusal(problem, errors);
      default -> {
        if (!options.equals(StartUpOptions.NONE)) {
          throw refusal(problem, errors);
        }
        yield Target.unusable(resolved.contextName(), errors.of(problem));
      }
    };
  }

  private static Refusal refusal(StartUpProblem problem, ErrorTexts errors) {
    return Refusal.error("windlass: " + errors.of(problem) + System.lineSeparator());
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
}
