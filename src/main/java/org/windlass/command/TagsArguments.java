package org.windlass.command;

import java.util.List;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;

/** The arguments of {@code tags}, a command that docker does not have. */
final class TagsArguments {
  private TagsArguments() {}

  static Invocation read(Arguments arguments) throws CommandException, InvalidReferenceException {
    List<String> operands = arguments.operands();
    if (operands.isEmpty()) {
      throw new CommandException.MissingArgument(arguments.command());
    } else if (operands.size() > 1) {
      throw new InvalidReferenceException(InvalidReferenceException.Reason.MANY, operands.get(1));
    }
    return new Invocation.Tags(Reference.parse(operands.getFirst()));
  }
}
