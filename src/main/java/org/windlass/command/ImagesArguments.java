package org.windlass.command;

import java.util.Map;
import org.windlass.command.CommandException.BadOption;

/** The arguments of {@code images}. */
final class ImagesArguments {
  private ImagesArguments() {}

  /** Several operands are words that must stand next to each other. */
  static Invocation read(Arguments arguments) throws BadOption {
    String words = String.join(" ", arguments.operands());
    boolean dangling = false;
    for (String given : arguments.all("filter")) {
      Map.Entry<String, String> filter = Filters.read(given);
      switch (filter.getKey()) {
        case "dangling" -> {
          dangling = Filters.isTrue(filter.getValue(), given);
          if (!dangling) {
            throw Filters.unsupported(given);
          }
        }
        case "reference" -> {
          // The list has one filter, so two conditions on the name cannot both be met.
          if (!words.isEmpty()) {
            throw Filters.unsupported(given);
          }
          words = filter.getValue();
        }
        default -> throw Filters.unsupported(given);
      }
    }
    return new Invocation.Images(words, dangling);
  }
}
