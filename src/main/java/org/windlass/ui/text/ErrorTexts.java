package org.windlass.ui.text;

import java.util.Locale;
import org.windlass.command.CommandException;
import org.windlass.context.ConnectionProblem;
import org.windlass.context.ContextException;
import org.windlass.context.CredentialException;
import org.windlass.context.StartUpProblem;
import org.windlass.context.StartUpWarning;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineFaultException;
import org.windlass.engine.EngineIncompatibleException;
import org.windlass.engine.EngineProtocolException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.LocalFileException;
import org.windlass.engine.TlsMaterialException;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.registry.RegistryException;

/** The one place where a failure becomes a sentence and a suggestion. */
public final class ErrorTexts {
  private static final int NOT_FOUND = 404;
  private static final String UNIX = "unix://";

  private final Messages messages;
  private final RegistryErrorTexts registries;

  /**
   * @param messages the language of the sentences
   */
  public ErrorTexts(Messages messages) {
    this.messages = messages;
    this.registries = new RegistryErrorTexts(messages);
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
      case LocalFileException e ->
          text(
              messages.get("error.file." + Messages.word(e.reason()), e.file(), e.detail()),
              messages.get("error.file." + Messages.word(e.reason()) + ".suggestion", e.file()),
              e);
      case EngineCancelledException e -> text(messages.get("error.cancelled"), "", e);
    };
  }

  /** Words for a login that failed. */
  public ErrorText ofLogin(EngineException failure) {
    return failure.getCause() instanceof RegistryException registry
        ? registries.ofLogin(registry)
        : of(failure);
  }

  /** Words for what went wrong at a registry. */
  public ErrorText of(RegistryException failure) {
    return registries.of(failure);
  }

  /** Words for credentials that were not read, kept or erased. */
  public ErrorText of(CredentialException failure) {
    return registries.of(failure);
  }

  /** Why a text is not a reference. */
  public String of(InvalidReferenceException failure) {
    return messages.get("reference." + Messages.word(failure.reason()), failure.part());
  }

  /** Why a text is not a host. */
  public String of(InvalidHostException failure) {
    return messages.get("host." + Messages.word(failure.reason()), failure.input());
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
          messages.get("command.bad-option." + Messages.word(e.reason()), e.option(), e.value());
      case CommandException.Elsewhere e ->
          messages.get(e.planned() ? "command.planned" : "command.elsewhere", e.word());
      case CommandException.BadLink e ->
          messages.get("link.problem." + Messages.word(e.flaw()), e.part());
      case CommandException.OpenQuote e -> messages.get("command.open-quote");
    };
  }

  private ErrorText unreachable(EngineUnreachableException e) {
    if (e.getCause() instanceof TlsMaterialException material) {
      return text(of(material), suggestion(material), e);
    }
    String key = "error.unreachable." + Messages.word(e.reason());
    return text(
        messages.get(key, place(e.host()), e.detail()),
        messages.get(key + ".suggestion", place(e.host()), e.detail()),
        e);
  }

  /** Why a CA, certificate or key file cannot be used. */
  public String of(TlsMaterialException failure) {
    return messages.get(
        "tls.problem." + Messages.word(failure.problem()),
        messages.get("tls.kind." + Messages.word(failure.kind())),
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

  /** Why Docker's files were not read or changed. */
  public ErrorText of(ContextException failure) {
    String detail = String.valueOf(failure.getMessage());
    if (failure.getCause() instanceof InvalidHostException host) {
      return new ErrorText(of(host), "", detail);
    } else if (failure.getCause() instanceof TlsMaterialException file) {
      return new ErrorText(of(file), suggestion(file), detail);
    }
    String key = "context.problem." + Messages.word(failure.reason());
    return new ErrorText(
        messages.get(key, failure.subject(), failure.detail()),
        messages.get(key + ".suggestion"),
        detail);
  }

  /** Why a name cannot be a context's. */
  public String of(ContextException.Reason fault, String name) {
    String key = "context.problem." + Messages.word(fault);
    return messages.get(key, name, "") + " " + messages.get(key + ".suggestion");
  }

  /** Why the options and the environment name no engine. */
  public String of(StartUpProblem problem) {
    return switch (problem) {
      case StartUpProblem.SeveralHosts() -> messages.get("start.problem.several-hosts");
      case StartUpProblem.HostAndContext() -> messages.get("start.problem.host-and-context");
      case StartUpProblem.BadHost(InvalidHostException why) -> of(why);
      case StartUpProblem.BadTlsFile(TlsMaterialException why) -> of(why);
      case StartUpProblem.BadContext(String name, ConnectionProblem why) ->
          messages.get("start.problem.bad-context", name, of(why));
      case StartUpProblem.BadApiVersion(String text) ->
          messages.get("start.problem.bad-api-version", text);
      case StartUpProblem.BadHeaders(String source, String detail) ->
          messages.get("start.problem.bad-headers", source, detail);
    };
  }

  /** What was set and is not heeded. */
  public String of(StartUpWarning warning) {
    return switch (warning) {
      case StartUpWarning.BadConfigFile(ConnectionProblem why) ->
          messages.get("start.warning.bad-config", of(why));
      case StartUpWarning.BadPlatform(String text) ->
          messages.get("start.warning.bad-platform", text);
    };
  }

  /** What to do about a CA, certificate or key file that cannot be used. */
  public String suggestion(TlsMaterialException failure) {
    return messages.get(
        "tls.problem." + Messages.word(failure.problem()) + ".suggestion", failure.file());
  }

  private ErrorText refused(EngineRefusedException e) {
    if (e.getCause() instanceof RegistryException registry) {
      return of(registry);
    } else if (e.getCause() instanceof CredentialException unread) {
      ErrorText why = of(unread);
      return new ErrorText(
          messages.get("error.refused", e.getMessage()),
          messages.get("error.refused.login-unread", why.sentence(), why.suggestion()),
          e.getMessage() + "\n" + why.details(),
          true);
    }
    String lower = e.getMessage().toLowerCase(Locale.ROOT);
    String suggestion = "";
    if (e.status() == NOT_FOUND || lower.contains("not found") || lower.contains("unknown")) {
      suggestion = messages.get("error.refused.not-found");
    } else if (e.mayNeedLogin()) {
      suggestion = messages.get("error.refused.denied");
    } else if (lower.contains("no such host")
        || lower.contains("dial tcp")
        || lower.contains("i/o timeout")
        || lower.contains("request canceled while waiting")) {
      suggestion = messages.get("error.refused.network");
    }
    return new ErrorText(
        messages.get("error.refused", e.getMessage()),
        suggestion,
        e.getMessage(),
        e.mayNeedLogin());
  }

  private ErrorText protocol(EngineProtocolException e) {
    String key = "error.protocol." + Messages.word(e.reason());
    return text(messages.get(key, e.host()), messages.get(key + ".suggestion", e.host()), e);
  }

  private static ErrorText text(String sentence, String suggestion, EngineException e) {
    return new ErrorText(sentence, suggestion, e.getMessage());
  }

  /** A unix socket is named by its path, as a person knows it; anything else by its URI. */
  private static String place(String host) {
    return host.startsWith(UNIX) ? host.substring(UNIX.length()) : host;
  }
}
