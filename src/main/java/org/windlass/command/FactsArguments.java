package org.windlass.command;

/** The arguments of {@code info} and {@code version}, which take none. */
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

  private static void none(Arguments arguments) throws CommandException {
    if (!arguments.operands().isEmpty()) {
      throw new CommandException.BadArgument(arguments.command(), arguments.operands().getFirst());
    }
  }
}
