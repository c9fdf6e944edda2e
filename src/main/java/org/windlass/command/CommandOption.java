package org.windlass.command;

import java.util.ArrayList;
import java.util.List;

/**
 * An option that the docker command line takes for a command.
 *
 * @param name without its dashes, such as {@code platform}
 * @param letter the short form; {@code ' '} when there is none
 * @param value what follows it, such as {@code os/arch}; empty for a switch
 * @param use what Windlass makes of it
 */
public record CommandOption(String name, char letter, String value, Use use) {
  private static final char NONE = ' ';

  /** What Windlass makes of an option. */
  public enum Use {
    /** It does what it says. */
    HONOURED,
    /** It changes nothing here, and does no harm. */
    HARMLESS,
    /** It asks for something that Windlass does not do; the line is refused with its name. */
    REFUSED,
    /** It brings a secret, which does not belong on a command line; the line is refused. */
    SECRET;

    /** Whether a line with it can be carried out. */
    public boolean accepted() {
      return this == HONOURED || this == HARMLESS;
    }
  }

  static CommandOption of(String name, String value, Use use) {
    return new CommandOption(name, NONE, value, use);
  }

  /** Whether a value follows it. */
  public boolean takesValue() {
    return !value.isEmpty();
  }

  /** Whether there is a short form. */
  public boolean hasLetter() {
    return letter != NONE;
  }

  /** As it is typed: {@code --platform}. */
  public String typed() {
    return "--" + name;
  }

  /** Both forms with the value, as a help text shows them: {@code -f, --filter KEY=VALUE}. */
  public String synopsis() {
    List<String> forms = new ArrayList<>();
    if (hasLetter()) {
      forms.add("-" + letter);
    }
    forms.add(typed());
    return String.join(", ", forms) + (takesValue() ? " " + value : "");
  }
}
