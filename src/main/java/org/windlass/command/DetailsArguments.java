package org.windlass.command;

import java.util.List;

/** The arguments of {@code inspect} and {@code history}: one image. */
final class DetailsArguments {
  private DetailsArguments() {}

  static Invocation inspect(Arguments arguments) throws CommandException {
    return new Invocation.Inspect(image(arguments));
  }

  static Invocation history(Arguments arguments) throws CommandException {
    return new Invocation.History(image(arguments));
  }

  private static String image(Arguments arguments) throws CommandException {
    List<String> operands = arguments.operands();
    if (operands.isEmpty()) {
      throw new CommandException.MissingArgument(arguments.command());
    } else if (operands.size() > 1) {
      throw new CommandException.BadArgument(arguments.command(), operands.get(1));
    }
    return operands.getFirst();
  }
}
