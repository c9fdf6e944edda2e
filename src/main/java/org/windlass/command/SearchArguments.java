package org.windlass.command;

import java.util.Map;
import org.windlass.command.CommandException.BadOption;
import org.windlass.command.CommandException.BadOption.Reason;
import org.windlass.engine.SearchQuery;

/** The arguments of {@code search}. */
final class SearchArguments {
  private static final int DEFAULT_LIMIT = 25;

  private SearchArguments() {}

  static Invocation read(Arguments arguments) throws CommandException {
    if (arguments.operands().isEmpty()) {
      throw new CommandException.MissingArgument(arguments.command());
    }
    int limit = DEFAULT_LIMIT;
    for (String given : arguments.all("limit")) {
      limit = number("--limit", given, given, 0, SearchQuery.MAX_LIMIT);
    }
    boolean official = false;
    int stars = 0;
    for (String given : arguments.all("filter")) {
      Map.Entry<String, String> filter = Filters.read(given);
      switch (filter.getKey()) {
        case "is-official" -> official = Filters.isTrue(filter.getValue(), given);
        case "stars" ->
            stars = number(Filters.OPTION, given, filter.getValue(), 0, Integer.MAX_VALUE);
        default -> throw Filters.unsupported(given);
      }
    }
    // 0 is the engine's own choice, which is 25 too.
    return new Invocation.Search(
        new SearchQuery(
            String.join(" ", arguments.operands()),
            limit == 0 ? DEFAULT_LIMIT : limit,
            official,
            stars));
  }

  private static int number(String option, String given, String digits, int min, int max)
      throws BadOption {
    try {
      int number = Integer.parseInt(digits);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below, as a number out of bounds is.
    }
    throw new BadOption(Reason.BAD_VALUE, option, given);
  }
}
