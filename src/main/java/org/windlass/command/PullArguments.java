package org.windlass.command;

import java.util.List;
import java.util.Optional;
import org.windlass.engine.PullRequest;
import org.windlass.pull.PullLine;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;

/** The arguments of {@code pull}. */
final class PullArguments {
  private PullArguments() {}

  static Invocation read(Arguments arguments) throws CommandException, InvalidReferenceException {
    if (!arguments.all("all-tags").isEmpty()) {
      throw new InvalidReferenceException(InvalidReferenceException.Reason.ALL_TAGS, "--all-tags");
    }
    List<String> operands = arguments.operands();
    if (operands.isEmpty()) {
      throw new CommandException.MissingArgument(arguments.command());
    } else if (operands.size() > 1) {
      throw new InvalidReferenceException(InvalidReferenceException.Reason.MANY, operands.get(1));
    }
    PullRequest request = PullLine.parse(operands.getFirst());
    Optional<String> platform = arguments.last("platform");
    return new Invocation.Pull(
        platform.isEmpty() || platform.get().isEmpty()
            ? request
            : new PullRequest(request.reference(), Platform.parse(platform.get())));
  }
}
