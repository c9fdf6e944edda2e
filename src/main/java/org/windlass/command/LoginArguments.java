package org.windlass.command;

import java.util.List;

/** The arguments of {@code login} and {@code logout}. */
final class LoginArguments {
  private LoginArguments() {}

  static Invocation login(Arguments arguments) throws CommandException {
    return new Invocation.Login(registry(arguments), arguments.last("username").orElse(""));
  }

  static Invocation logout(Arguments arguments) throws CommandException {
    return new Invocation.Logout(registry(arguments));
  }

  private static String registry(Arguments arguments) throws CommandException {
    List<String> words = arguments.operands();
    if (words.size() > 1) {
      throw new CommandException.BadArgument(arguments.command(), words.get(1));
    }
    return words.isEmpty() ? "" : words.getFirst();
  }
}
