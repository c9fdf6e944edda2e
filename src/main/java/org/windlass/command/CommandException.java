package org.windlass.command;

/** A line is not a command; each kind says what is wrong with it. */
public abstract sealed class CommandException extends Exception {

  private CommandException(String message) {
    super(message);
  }

  /** The first word names no command. */
  public static final class Unknown extends CommandException {
    private final String word;
    private final String nearest;

    Unknown(String word, String nearest) {
      super("unknown command: " + word);
      this.word = word;
      this.nearest = nearest;
    }

    /** The word that was given. */
    public String word() {
      return word;
    }

    /** The command it most resembles; empty when it resembles none. */
    public String nearest() {
      return nearest;
    }
  }

  /** The command needs an argument that was not given. */
  public static final class MissingArgument extends CommandException {
    private final Command command;

    MissingArgument(Command command) {
      super("missing argument: " + command);
      this.command = command;
    }

    /** The command that needs it. */
    public Command command() {
      return command;
    }
  }

  /** An argument cannot be understood. */
  public static final class BadArgument extends CommandException {
    private final String argument;

    BadArgument(String argument) {
      super("bad argument: " + argument);
      this.argument = argument;
    }

    /** The argument that was given. */
    public String argument() {
      return argument;
    }
  }
}
