package org.windlass.command;

/**
 * A line is not a command; each kind says what is wrong with it. Messages hold no value that was
 * given to an option.
 */
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

  /** The first word is a command of docker that Windlass does not have. */
  public static final class Elsewhere extends CommandException {
    private final String word;
    private final boolean planned;

    Elsewhere(String word, boolean planned) {
      super("not a command of Windlass: " + word);
      this.word = word;
      this.planned = planned;
    }

    /** The command, as docker spells it. */
    public String word() {
      return word;
    }

    /** Whether Windlass is meant to have it one day. */
    public boolean planned() {
      return planned;
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

  /** An argument that the command does not take. */
  public static final class BadArgument extends CommandException {
    private final Command command;
    private final String argument;

    BadArgument(Command command, String argument) {
      super("bad argument of " + command + ": " + argument);
      this.command = command;
      this.argument = argument;
    }

    /** The command it was given to. */
    public Command command() {
      return command;
    }

    /** The argument that was given. */
    public String argument() {
      return argument;
    }
  }

  /** Something is wrong with an option. */
  public static final class BadOption extends CommandException {

    /** What is wrong with it. */
    public enum Reason {
      /** The command has no such option. */
      UNKNOWN,
      /** Docker has it, and Windlass does not do what it asks for. */
      UNSUPPORTED,
      /** It needs a value and has none. */
      NO_VALUE,
      /** Its value is not one that it takes. */
      BAD_VALUE,
      /** It brings a secret, which does not belong on a command line. */
      SECRET,
      /** It chooses another engine, which the window it is typed into does not do. */
      OTHER_ENGINE
    }

    private final Reason reason;
    private final String option;
    private final String value;

    BadOption(Reason reason, String option, String value) {
      super(reason + ": " + option);
      this.reason = reason;
      this.option = option;
      this.value = value;
    }

    /** What is wrong with it. */
    public Reason reason() {
      return reason;
    }

    /** The option, with its dashes. */
    public String option() {
      return option;
    }

    /** The value it was given; empty when that is not what is wrong. */
    public String value() {
      return value;
    }
  }

  /** A link is not one that Windlass takes. */
  public static final class BadLink extends CommandException {

    /** What is wrong with it. */
    public enum Flaw {
      /** It is longer than any reference needs. */
      TOO_LONG,
      /** It holds a character that no reference and no platform has. */
      CHARACTER,
      /** A percent sign without two hexadecimal digits behind it. */
      ESCAPE,
      /** It asks for something else than a pull. */
      NOT_PULL,
      /** A parameter that is not known, or has no value. */
      UNKNOWN_PARAMETER,
      /** A parameter that is there twice. */
      REPEATED_PARAMETER,
      /** It names no image. */
      NO_REFERENCE,
      /** Other words stand behind it. */
      NOT_ALONE
    }

    private final Flaw flaw;
    private final String part;

    BadLink(Flaw flaw, String part) {
      super("bad link: " + flaw);
      this.flaw = flaw;
      this.part = part;
    }

    /** What is wrong with it. */
    public Flaw flaw() {
      return flaw;
    }

    /** The part that is wrong, printable and short; empty when that would say nothing. */
    public String part() {
      return part;
    }
  }

  /** A quotation mark was opened and not closed. */
  public static final class OpenQuote extends CommandException {

    OpenQuote() {
      super("open quote");
    }
  }
}
