package org.windlass.command;

import java.util.List;

/** The arguments of {@code context}. */
final class ContextArguments {
  static final String USE = "use";

  /** What can be done with contexts. */
  static final List<String> VERBS = List.of("ls", "show", USE);

  private static final int NAMED = 2;

  private ContextArguments() {}

  static Invocation read(Arguments arguments) throws CommandException {
    List<String> words = arguments.operands();
    if (words.isEmpty()) {
      throw new CommandException.MissingArgument(arguments.command());
    }
    return switch (words.getFirst()) {
      case "ls", "list" -> checked(arguments, 1, new Invocation.ShowContexts());
      case "show" -> checked(arguments, 1, new Invocation.ShowContext());
      case USE -> checked(arguments, NAMED, new Invocation.UseContext(words.getLast()));
      case "create", "export", "import", "inspect", "rm", "remove", "update" ->
          throw new CommandException.Elsewhere("context " + words.getFirst(), true);
      default -> throw new CommandException.BadArgument(arguments.command(), words.getFirst());
    };
  }

  private static Invocation checked(Arguments arguments, int expected, Invocation invocation)
      throws CommandException {
    List<String> words = arguments.operands();
    if (words.size() < expected) {
      throw new CommandException.MissingArgument(arguments.command());
    } else if (words.size() > expected) {
      throw new CommandException.BadArgument(arguments.command(), words.get(expected));
    }
    return invocation;
  }
}
