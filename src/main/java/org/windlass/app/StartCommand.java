package org.windlass.app;

import java.util.List;
import java.util.Optional;
import org.windlass.command.CommandException;
import org.windlass.command.CommandTable;
import org.windlass.command.Invocation;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.ui.text.CommandHelp;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** Reads the command among the start-up words, and answers those that ask for help. */
final class StartCommand {
  private static final String NEW_LINE = System.lineSeparator();

  private final StartLine line;
  private final Texts texts;

  StartCommand(StartLine line, Texts texts) {
    this.line = line;
    this.texts = texts;
  }

  /**
   * The command that words ask for; empty when there are none.
   *
   * @throws Refusal when they ask for help, or are wrong
   */
  Optional<Invocation> read(List<String> words) throws Refusal {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    try {
      Invocation invocation = CommandTable.parse(words);
      if (invocation instanceof Invocation.Help(var topic)) {
        throw Refusal.output(
            topic
                .map(command -> CommandHelp.of(command, messages()).plain(messages()))
                .orElseGet(this::usage));
      }
      return Optional.of(invocation);
    } catch (CommandException.Unknown e) {
      throw Refusal.error(unknown(e) + NEW_LINE + NEW_LINE + usage());
    } catch (CommandException.BadOption e) {
      throw Refusal.usage("windlass: " + texts.errors().of(e) + NEW_LINE);
    } catch (CommandException e) {
      throw Refusal.error("windlass: " + texts.errors().of(e) + NEW_LINE);
    } catch (InvalidReferenceException e) {
      throw Refusal.error("windlass: " + texts.errors().of(e) + NEW_LINE);
    }
  }

  /** All options and commands. */
  String usage() {
    return line.usage()
        + NEW_LINE
        + messages().get("start.commands")
        + NEW_LINE
        + CommandHelp.table(CommandHelp.all(messages()).rows());
  }

  private String unknown(CommandException.Unknown e) {
    String said = messages().get("start.unknown-command", e.word());
    return e.nearest().isEmpty()
        ? said
        : said + NEW_LINE + messages().get("start.nearest-command", e.nearest());
  }

  private Messages messages() {
    return texts.messages();
  }
}
