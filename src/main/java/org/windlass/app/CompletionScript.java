package org.windlass.app;

import org.windlass.command.Command;
import org.windlass.command.CommandOption;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The completion of {@code windlass} for bash, and for zsh through its bashcompinit. */
public final class CompletionScript {
  private CompletionScript() {}

  /** Prints the script; the packages are built with it. */
  public static void main(String[] args) {
    System.out.print(text());
  }

  static String text() {
    CommandLine line = new CommandLine(new StartOptions());
    for (Command command : Command.values()) {
      CommandSpec spec = CommandSpec.create().name(command.word());
      for (CommandOption option : command.options()) {
        if (option.use().accepted()) {
          spec.addOption(option(option));
        }
      }
      line.addSubcommand(command.word(), new CommandLine(spec));
    }
    return AutoComplete.bash("windlass", line);
  }

  private static OptionSpec option(CommandOption option) {
    OptionSpec.Builder spec =
        option.hasLetter()
            ? OptionSpec.builder(option.typed(), "-" + option.letter())
            : OptionSpec.builder(option.typed());
    return spec.arity(option.takesValue() ? "1" : "0").paramLabel(option.value()).build();
  }
}
