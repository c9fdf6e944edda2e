package org.windlass.app;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.windlass.command.Command;
import org.windlass.command.CommandException;
import org.windlass.command.CommandTable;
import org.windlass.command.Invocation;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.EngineHost;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.transport.HostParser;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;
import picocli.CommandLine;

/**
 * What the command line and the environment ask for.
 *
 * @param host the engine: {@code -H}, else {@code DOCKER_HOST}, else the system's default
 * @param apiVersion the API version to speak, from {@code DOCKER_API_VERSION}; empty to negotiate
 * @param command what to do at once; empty for nothing
 */
record Start(EngineHost host, Optional<ApiVersion> apiVersion, Optional<Invocation> command) {

  /**
   * Reads the words and the environment.
   *
   * @throws Refusal when no window should open: help was asked for, or something is wrong
   */
  static Start of(String[] args, Map<String, String> environment, Texts texts) throws Refusal {
    StartOptions options = new StartOptions();
    CommandLine line = new CommandLine(options).setStopAtPositional(true);
    try {
      line.parseArgs(args);
    } catch (CommandLine.ParameterException e) {
      throw Refusal.error(
          "windlass: " + e.getMessage() + System.lineSeparator() + usage(line, texts.messages()));
    }
    if (options.wantsHelp()) {
      throw Refusal.output(usage(line, texts.messages()));
    } else if (options.wantsVersion()) {
      throw Refusal.output("Windlass " + ProgramVersion.get() + System.lineSeparator());
    }
    Optional<Invocation> command = command(options, line, texts);
    return new Start(host(options, environment, texts), apiVersion(environment), command);
  }

  private static Optional<Invocation> command(StartOptions options, CommandLine line, Texts texts)
      throws Refusal {
    if (options.words().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(CommandTable.parse(options.words()));
    } catch (CommandException.Unknown e) {
      throw Refusal.error(
          texts.messages().get("start.unknown-command", e.word())
              + System.lineSeparator()
              + System.lineSeparator()
              + usage(line, texts.messages()));
    } catch (CommandException e) {
      throw Refusal.error("windlass: " + texts.errors().of(e) + System.lineSeparator());
    } catch (InvalidReferenceException e) {
      throw Refusal.error("windlass: " + texts.errors().of(e) + System.lineSeparator());
    }
  }

  private static EngineHost host(StartOptions options, Map<String, String> environment, Texts texts)
      throws Refusal {
    String named = options.host();
    String text = named != null ? named : environment.getOrDefault("DOCKER_HOST", "");
    try {
      return HostParser.parse(text.isEmpty() ? HostParser.DEFAULT_HOST : text);
    } catch (InvalidHostException e) {
      throw Refusal.error("windlass: " + texts.errors().of(e) + System.lineSeparator());
    }
  }

  private static Optional<ApiVersion> apiVersion(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("DOCKER_API_VERSION")).flatMap(ApiVersion::parse);
  }

  private static String usage(CommandLine line, Messages messages) {
    StringBuilder usage = new StringBuilder(line.getUsageMessage());
    usage.append(System.lineSeparator()).append(messages.get("start.commands"));
    usage.append(System.lineSeparator());
    Arrays.stream(Command.values())
        .map(
            command ->
                String.format(
                    "  %-16s%s%n",
                    command.usage(), messages.get("start.command." + command.word())))
        .forEach(usage::append);
    return usage.toString();
  }

  /** No window: something to print, and the code to exit with. */
  static final class Refusal extends Exception {
    private final int exitCode;

    private Refusal(String text, int exitCode) {
      super(text);
      this.exitCode = exitCode;
    }

    static Refusal error(String text) {
      return new Refusal(text, 1);
    }

    static Refusal output(String text) {
      return new Refusal(text, 0);
    }

    /** 0 when the user asked for the text, 1 when something is wrong. */
    int exitCode() {
      return exitCode;
    }

    /** What to print. */
    String text() {
      return String.valueOf(getMessage());
    }
  }
}
