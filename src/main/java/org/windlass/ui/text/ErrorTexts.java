package org.windlass.ui.text;

import java.util.Locale;
import org.windlass.command.CommandException;
import org.windlass.context.ConnectionProblem;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineFaultException;
import org.windlass.engine.EngineIncompatibleException;
import org.windlass.engine.EngineProtocolException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.TlsMaterialException;
import org.windlass.reference.InvalidReferenceException;

/** The one place where a failure becomes a sentence and a suggestion. */
public final class ErrorTexts {
  private static final int NOT_FOUND = 404;
  private static final String UNIX = "unix://";

  private final Messages messages;

  /**
   * @param messages the language of the sentences
   */
  public ErrorTexts(Messages messages) {
    this.messages = messages;
  }

  /** Words for an engine's failure. */
  public ErrorText of(EngineException failure) {
    return switch (failure) {
      case EngineUnreachableException e -> unreachable(e);
      case EngineRefusedException e -> refused(e);
      case EngineProtocolException e -> protocol(e);
      case EngineIncompatibleException e ->
          text(
              messages.get("error.incompatible", e.theirs(), e.ours()),
              messages.get(
                  e.theirs().min().compareTo(e.ours().max()) > 0
                      ? "error.incompatible.update-windlass"
                      : "error.incompatible.update-engine"),
              e);
      case EngineFaultException e ->
          text(messages.get("error.fault"), messages.get("error.fault.suggestion"), e);
      case EngineCancelledException e -> text(messages.get("error.cancelled"), "", e);
    };
  }

  /** Why a text is not a reference. */
  public String of(InvalidReferenceException failure) {
    return messages.get("reference." + key(failure.reason()), failure.part());
  }

  /** Why a text is not a host. */
  public String of(InvalidHostException failure) {
    return messages.get("host." + key(failure.reason()), failure.input());
  }

  /** Why a line is not a command. */
  public String of(CommandException failure) {
    return switch (failure) {
      case CommandException.Unknown e ->
          e.nearest().isEmpty()
              ? messages.get("command.unknown", e.word())
              : messages.get("command.nearest", e.word(), e.nearest());
      case CommandException.MissingArgument e ->
          messages.get("command.missing", e.command().word(), e.command().usage());
      case CommandException.BadArgument e ->
          messages.get("command.bad", e.command().word(), e.argument(), e.command().usage());
      case CommandException.BadOption e ->
          messages.get("command.bad-option." + key(e.reason()), e.option(), e.value());
      case CommandException.Elsewhere e ->
          messages.get(e.planned() ? "command.planned" : "command.elsewhere", e.word());
      case CommandException.OpenQuote e -> messages.get("command.open-quote");
    };
  }

  private ErrorText unreachable(EngineUnreachableException e) {
    if (e.getCause() instanceof TlsMaterialException material) {
      return text(of(material), suggestion(material), e);
    }
    String key = "error.unreachable." + key(e.reason());
    return text(
        messages.get(key, place(e.host()), e.detail()),
        messages.get(key + ".suggestion", place(e.host()), e.detail()),
        e);
  }

  /** Why a CA, certificate or key file cannot be used. */
  public String of(TlsMaterialException failure) {
    return messages.get(
        "tls.problem." + key(failure.problem()),
        messages.get("tls.kind." + key(failure.kind())),
        failure.file(),
        failure.detail());
  }

  /** Why a connection of the list cannot be used. */
  public String of(ConnectionProblem problem) {
    return switch (problem) {
      case ConnectionProblem.Unreadable p ->
          messages.get("connection.unreadable", p.file(), p.detail());
      case ConnectionProblem.Damaged p -> messages.get("connection.damaged", p.file(), p.detail());
      case ConnectionProblem.NoEndpoint() -> messages.get("connection.no-endpoint");
      case ConnectionProblem.BadHost(InvalidHostException why) -> of(why);
      case ConnectionProblem.Missing() -> messages.get("connection.missing");
    };
  }

  /** What to do about a CA, certificate or key file that cannot be used. */
  public String suggestion(TlsMaterialException failure) {
    return messages.get("tls.problem." + key(failure.problem()) + ".suggestion", failure.file());
  }

  private ErrorText refused(EngineRefusedException e) {
    String lower = e.getMessage().toLowerCase(Locale.ROOT);
    String suggestion = "";
    if (e.status() == NOT_FOUND || lower.contains("not found") || lower.contains("unknown")) {
      suggestion = messages.get("error.refused.not-found");
    } else if (lower.contains("denied") || lower.contains("unauthorized")) {
      suggestion = messages.get("error.refused.denied");
    } else if (lower.contains("no such host")
        || lower.contains("dial tcp")
        || lower.contains("i/o timeout")
        || lower.contains("request canceled while waiting")) {
      suggestion = messages.get("error.refused.network");
    }
    return text(messages.get("error.refused", e.getMessage()), suggestion, e);
  }

  private ErrorText protocol(EngineProtocolException e) {
    String key = "error.protocol." + key(e.reason());
    return text(messages.get(key, e.host()), messages.get(key + ".suggestion", e.host()), e);
  }

  private static ErrorText text(String sentence, String suggestion, EngineException e) {
    return new ErrorText(sentence, suggestion, e.getMessage());
  }

  /** A unix socket is named by its path, as a person knows it; anything else by its URI. */
  private static String place(String host) {
    return host.startsWith(UNIX) ? host.substring(UNIX.length()) : host;
  }

  private static String key(Enum<?> reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
