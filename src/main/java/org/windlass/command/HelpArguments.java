package org.windlass.command;

import java.util.List;
import java.util.Optional;

/** The arguments of {@code help}. */
final class HelpArguments {
  private HelpArguments() {}

  static Invocation read(Arguments arguments) throws CommandException {
    List<String> words = arguments.operands();
    return words.isEmpty()
        ? new Invocation.Help(Optional.empty())
        : new Invocation.Help(Optional.of(CommandTable.called(words).command()));
  }
}
