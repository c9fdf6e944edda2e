package org.windlass.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.windlass.command.CommandException;
import org.windlass.command.CommandTable;
import org.windlass.command.Invocation;
import org.windlass.command.Suggestions;
import org.windlass.command.Words;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.ui.text.CommandHelp;
import org.windlass.ui.text.Texts;

/**
 * What is typed into the command field: a command, or words to search for. All members belong to
 * the UI thread.
 */
public final class CommandViewModel {
  private final Texts texts;
  private final Suggestions suggestions;
  private final Consumer<Invocation> run;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable CommandHelp> help = new ReadOnlyObjectWrapper<>();
  private final CompletionsViewModel completions;

  /**
   * @param suggestions what a line can be completed with
   * @param run carries a command out
   */
  public CommandViewModel(Texts texts, Suggestions suggestions, Consumer<Invocation> run) {
    this.texts = texts;
    this.suggestions = suggestions;
    this.run = run;
    this.completions = new CompletionsViewModel(text, suggestions);
    text.subscribe(
        (was, is) -> {
          problem.set("");
          help.set(null);
        });
  }

  /** The line. */
  public StringProperty textProperty() {
    return text;
  }

  /** Why the line cannot be carried out; empty until it was tried. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What was asked to be explained; null when nothing was, or it was read. */
  public ReadOnlyObjectProperty<@Nullable CommandHelp> helpProperty() {
    return help.getReadOnlyProperty();
  }

  /** The ways to go on with the line. */
  public CompletionsViewModel completions() {
    return completions;
  }

  /** Takes the explanation away. */
  public void closeHelp() {
    help.set(null);
  }

  /** Puts the chosen completion into the line, and carries the line out if nothing is missing. */
  public boolean take() {
    return completions.take() && submit();
  }

  /**
   * Carries the line out and empties the field; returns false when it cannot be, or when the answer
   * is an explanation, to be read at the field.
   */
  public boolean submit() {
    String line = text.get().strip();
    completions.close();
    if (line.isEmpty()) {
      return false;
    }
    try {
      Invocation invocation = CommandTable.parse(words(line));
      if (invocation instanceof Invocation.Help(var topic)) {
        text.set("");
        help.set(
            topic
                .map(command -> CommandHelp.of(command, texts.messages()))
                .orElseGet(() -> CommandHelp.all(texts.messages())));
        return false;
      } else if (invocation instanceof Invocation.UseContext(String name)
          && !suggestions.contexts().contains(name)) {
        problem.set(texts.messages().get("command.no-context", name));
        return false;
      }
      text.set("");
      run.accept(invocation);
      return true;
    } catch (CommandException e) {
      problem.set(texts.errors().of(e));
    } catch (InvalidReferenceException e) {
      problem.set(texts.errors().of(e));
    }
    return false;
  }

  /** A line that does not begin with a command is searched for, unless it is one of docker's. */
  private static List<String> words(String line) throws CommandException {
    if (CommandTable.isCommand(List.of(line.split("\\s+")))) {
      return Words.split(line);
    }
    return List.of("search", line);
  }
}
