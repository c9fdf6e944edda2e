package org.windlass.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.windlass.command.CommandException;
import org.windlass.command.CommandTable;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineFaultException;
import org.windlass.engine.EngineIncompatibleException;
import org.windlass.engine.EngineProtocolException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.engine.InvalidHostException;
import org.windlass.reference.InvalidReferenceException;

class ErrorTextsTest {
  private static final ApiVersion.Range OURS =
      new ApiVersion.Range(new ApiVersion(1, 24), new ApiVersion(1, 52));

  private final ErrorTexts errors = new ErrorTexts(Messages.of(Locale.ENGLISH));

  @ParameterizedTest
  @EnumSource(EngineUnreachableException.Reason.class)
  void everyReasonOfAnUnreachableEngineHasWordsThatNameTheHost(
      EngineUnreachableException.Reason reason) {
    ErrorText text =
        errors.of(new EngineUnreachableException("tcp://lab:2375", reason, "the details", null));

    assertThat(text.sentence()).contains("tcp://lab:2375").endsWith(".");
    assertThat(text.suggestion()).isNotBlank();
    assertThat(text.details()).isEqualTo("the details");
  }

  @Test
  void noTwoReasonsHaveTheSameWords() {
    List<String> sentences =
        Arrays.stream(EngineUnreachableException.Reason.values())
            .map(reason -> errors.of(new EngineUnreachableException("h", reason, "", null)))
            .map(ErrorText::sentence)
            .toList();

    assertThat(sentences).doesNotHaveDuplicates();
  }

  @Test
  void unixSocketIsNamedByItsPath() {
    ErrorText text =
        errors.of(
            new EngineUnreachableException(
                "unix:///run/x.sock",
                EngineUnreachableException.Reason.NO_SUCH_SOCKET,
                "no such file",
                null));

    assertThat(text.sentence()).isEqualTo("There is no socket at /run/x.sock.");
  }

  @ParameterizedTest
  @EnumSource(EngineProtocolException.Reason.class)
  void everyReasonOfAProtocolErrorHasWordsThatNameTheHost(EngineProtocolException.Reason reason) {
    ErrorText text =
        errors.of(new EngineProtocolException("tcp://lab:2375", reason, "details", null));

    assertThat(text.sentence()).contains("tcp://lab:2375");
    assertThat(text.suggestion()).isNotBlank();
    assertThat(text.details()).isEqualTo("details");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          404, page not found,                                        Check the name and the tag
          200, manifest unknown: manifest unknown,                    Check the name and the tag
          500, pull access denied for x,                              log in to its registry
          500, unauthorized: authentication required,                 log in to its registry
          500, 'Head "http://r/v2/a/manifests/1": no basic auth credentials', log in to its registry
          500, 'Get "https://r/v2/": dial tcp: lookup r: no such host', could not reach the registry
          500, net/http: request canceled while waiting for connection, could not reach the registry
          500, 'open /var/lib/x: permission denied',                  ''
          500, out of space,                                          ''
          """)
  void refusalSpeaksInTheEnginesWordsAndSuggestsWhatFits(
      int status, String message, String suggestion) {
    ErrorText text = errors.of(new EngineRefusedException(status, message));

    assertThat(text.sentence()).isEqualTo("The engine says: " + message);
    if (suggestion.isEmpty()) {
      assertThat(text.suggestion()).isEmpty();
    } else {
      assertThat(text.suggestion()).contains(suggestion);
    }
  }

  @Test
  void messageOfTheEngineIsNotTakenForAPattern() {
    assertThat(errors.of(new EngineRefusedException(500, "it's {0} '{'")).sentence())
        .endsWith("it's {0} '{'");
  }

  @Test
  void withNoVersionInCommonTheOlderSideIsToBeUpdated() {
    ApiVersion.Range newer = new ApiVersion.Range(new ApiVersion(1, 60), new ApiVersion(1, 70));
    ApiVersion.Range older = new ApiVersion.Range(new ApiVersion(1, 10), new ApiVersion(1, 20));

    ErrorText text = errors.of(new EngineIncompatibleException(OURS, newer));

    assertThat(text.sentence()).contains(OURS.toString(), newer.toString());
    assertThat(text.suggestion()).isEqualTo("Update Windlass.");
    assertThat(errors.of(new EngineIncompatibleException(OURS, older)).suggestion())
        .isEqualTo("Update the engine.");
  }

  @Test
  void faultOfWindlassIsCalledThat() {
    assertThat(errors.of(new EngineFaultException(new IllegalStateException("odd"))))
        .isEqualTo(
            new ErrorText(
                "Windlass itself failed at this.",
                "This is a fault of Windlass. Please report it with the details.",
                "a fault in Windlass: java.lang.IllegalStateException: odd"));
  }

  @Test
  void cancellationHasWordsAndNoSuggestion() {
    assertThat(errors.of(new EngineCancelledException()))
        .isEqualTo(new ErrorText("Cancelled.", "", "cancelled"));
  }

  @ParameterizedTest
  @EnumSource(InvalidReferenceException.Reason.class)
  void everyReasonAgainstAReferenceHasWords(InvalidReferenceException.Reason reason) {
    assertThat(errors.of(new InvalidReferenceException(reason, "part"))).endsWith(".");
  }

  @ParameterizedTest
  @EnumSource(InvalidHostException.Reason.class)
  void everyReasonAgainstAHostHasWords(InvalidHostException.Reason reason) {
    assertThat(errors.of(new InvalidHostException(reason, "input"))).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "frobnicate, “frobnicate” is not a command.",
    "pul, “pul” is not a command. Did you mean pull?",
    "pull, “pull” needs an argument: pull [OPTIONS] NAME[:TAG|@DIGEST]",
    "info x, “info” cannot take “x”: info",
    "search --limit 101 x, --limit does not take the value “101”.",
    "images --tree, Windlass does not support --tree here.",
    "events, Windlass cannot do “events” yet. Use docker events in a terminal."
  })
  void everyKindOfCommandErrorHasWords(String line, String text) {
    CommandException failure =
        catchThrowableOfType(
            CommandException.class, () -> CommandTable.parse(List.of(line.split(" ", -1))));

    assertThat(errors.of(failure)).isEqualTo(text);
  }
}
