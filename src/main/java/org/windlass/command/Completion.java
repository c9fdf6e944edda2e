package org.windlass.command;

/**
 * One way to go on with a line.
 *
 * @param kind what it is
 * @param text what is offered, as it is shown
 * @param line the whole line once it is taken
 * @param matchStart where in {@code text} the part begins that was typed
 * @param matchLength how long that part is; 0 for none
 * @param complete whether the line can then be carried out
 */
public record Completion(
    Kind kind, String text, String line, int matchStart, int matchLength, boolean complete) {

  /** What is offered. */
  public enum Kind {
    /** A command. */
    COMMAND,
    /** An option of a command. */
    OPTION,
    /** A value of an option, or a word that a command knows. */
    VALUE,
    /** An image of the engine. */
    IMAGE,
    /** Something that was searched for before. */
    SEARCH,
    /** A connection. */
    CONTEXT,
    /** A registry. */
    REGISTRY
  }
}
