package org.windlass.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.windlass.command.CommandException;
import org.windlass.command.CommandTable;
import org.windlass.command.Invocation;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.ui.text.Texts;

/**
 * What is typed into the command field: a command, or words to search for. All members belong to
 * the UI thread.
 */
public final class CommandViewModel {
  private final Texts texts;
  private final Consumer<Invocation> run;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /**
   * @param run carries a command out
   */
  public CommandViewModel(Texts texts, Consumer<Invocation> run) {
    this.texts = texts;
    this.run = run;
    text.subscribe((was, is) -> problem.set(""));
  }

  /** The line. */
  public StringProperty textProperty() {
    return text;
  }

  /** Why the line cannot be carried out; empty until it was tried. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Carries the line out and empties the field; returns false when it cannot be. */
  public boolean submit() {
    String line = text.get().strip();
    if (line.isEmpty()) {
      return false;
    }
    try {
      Invocation invocation = CommandTable.parse(words(line));
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
  private static List<String> words(String line) {
    List<String> words = Arrays.asList(line.split("\\s+"));
    boolean command =
        CommandTable.find(words.getFirst()).isPresent() || words.getFirst().equals("docker");
    return command ? words : List.of("search", line);
  }
}
