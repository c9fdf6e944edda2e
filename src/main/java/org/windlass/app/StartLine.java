package org.windlass.app;

import java.util.Map;
import org.windlass.ui.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Splits a command line as the docker command line splits its own, and words what is wrong. */
final class StartLine {
  private static final Map<String, Boolean> SWITCHES =
      Map.ofEntries(
          Map.entry("1", true),
          Map.entry("t", true),
          Map.entry("T", true),
          Map.entry("true", true),
          Map.entry("TRUE", true),
          Map.entry("True", true),
          Map.entry("0", false),
          Map.entry("f", false),
          Map.entry("F", false),
          Map.entry("false", false),
          Map.entry("FALSE", false),
          Map.entry("False", false));

  /**
   * Reads the words.
   *
   * @throws Refusal when they are no options
   */
  StartOptions read(String[] args, Messages messages) throws Refusal {
    StartOptions options = new StartOptions();
    if (args.length == 0) {
      return options;
    }
    try {
      line(options).parseArgs(args);
      return options;
    } catch (CommandLine.ParameterException e) {
      throw Refusal.usage(
          problem(e, messages)
              + System.lineSeparator().repeat(2)
              + messages.get("start.usage", "[OPTIONS] [COMMAND ARG...]")
              + System.lineSeparator().repeat(2)
              + messages.get("start.more-help")
              + System.lineSeparator());
    }
  }

  /** All options, without the commands. */
  String usage() {
    return line(new StartOptions()).getUsageMessage();
  }

  /** Made where it is needed: a start from the menu of the desktop has no words to read. */
  private static CommandLine line(StartOptions options) {
    CommandLine line = new CommandLine(options);
    // Otherwise @file would be replaced by what the file holds.
    line.setExpandAtFiles(false);
    line.setStopAtPositional(true);
    line.setOverwrittenOptionsAllowed(true);
    line.registerConverter(Boolean.class, (ITypeConverter<Boolean>) StartLine::onOrOff);
    return line;
  }

  private static String problem(CommandLine.ParameterException e, Messages messages) {
    return switch (e) {
      case UnmatchedArgumentException unknown ->
          messages.get("start.unknown-option", unknown.getUnmatched().getFirst());
      case MissingParameterException missing ->
          messages.get("start.no-value", name(missing.getMissing().getFirst()));
      default -> String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    };
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static Boolean onOrOff(String value) {
    Boolean on = SWITCHES.get(value);
    if (on == null) {
      throw new TypeConversionException("'" + value + "' is neither true nor false");
    }
    return on;
  }
}
