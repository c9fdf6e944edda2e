package org.windlass.command;

/** The arguments of {@code info}, {@code version} and {@code system df}, which take none. */
final class FactsArguments {
  private FactsArguments() {}

  static Invocation info(Arguments arguments) throws CommandException {
    none(arguments);
    return new Invocation.ShowInfo();
  }

  static Invocation version(Arguments arguments) throws CommandException {
    none(arguments);
    return new Invocation.ShowVersion();
  }

  static Invocation usage(Arguments arguments) throws CommandException {
    none(arguments);
    return new Invocation.ShowUsage();
  }

  private static void none(Arguments arguments) throws CommandException {
    if (!arguments.operands().isEmpty()) {
      throw new CommandException.BadArgument(arguments.command(), arguments.operands().getFirst());
    }
  }
}
