package org.windlass.command;

import java.util.List;
import java.util.Optional;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;

/** The arguments of the commands that change, carry or remove images. */
final class ImageWorkArguments {
  private ImageWorkArguments() {}

  static Invocation tag(Arguments arguments) throws CommandException, InvalidReferenceException {
    List<String> words = between(arguments, 2, 2);
    return new Invocation.Tag(words.getFirst(), name(words.getLast()));
  }

  static Invocation remove(Arguments arguments) throws CommandException {
    return new Invocation.Remove(
        between(arguments, 1, Integer.MAX_VALUE), arguments.last("force").isPresent());
  }

  static Invocation push(Arguments arguments) throws CommandException, InvalidReferenceException {
    return new Invocation.Push(name(between(arguments, 1, 1).getFirst()));
  }

  static Invocation save(Arguments arguments) throws CommandException {
    return new Invocation.Save(
        between(arguments, 1, Integer.MAX_VALUE), arguments.last("output").orElse(""));
  }

  static Invocation load(Arguments arguments) throws CommandException {
    between(arguments, 0, 0);
    return new Invocation.Load(arguments.last("input").orElse(""));
  }

  static Invocation importImage(Arguments arguments)
      throws CommandException, InvalidReferenceException {
    List<String> words = between(arguments, 1, 2);
    Optional<Reference> name =
        words.size() == 2 ? Optional.of(name(words.getLast())) : Optional.empty();
    return new Invocation.Import(words.getFirst(), name, arguments.last("message").orElse(""));
  }

  static Invocation prune(Arguments arguments) throws CommandException {
    between(arguments, 0, 0);
    return new Invocation.Prune(arguments.last("all").isPresent());
  }

  private static Reference name(String word) throws InvalidReferenceException {
    return Reference.parse(word).withDefaultTag();
  }

  private static List<String> between(Arguments arguments, int least, int most)
      throws CommandException {
    List<String> words = arguments.operands();
    if (words.size() < least) {
      throw new CommandException.MissingArgument(arguments.command());
    } else if (words.size() > most) {
      throw new CommandException.BadArgument(arguments.command(), words.get(most));
    }
    return words;
  }
}
