package org.windlass.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windlass.context.StartUpOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words behind {@code windlass} on a command line. */
@Command(
    name = "windlass",
    versionProvider = ProgramVersion.class,
    resourceBundle = "messages",
    sortOptions = false,
    customSynopsis = "windlass [OPTIONS] [COMMAND ARG...]")
final class StartOptions {
  @Option(names = "--config", paramLabel = "DIR", descriptionKey = "option.config")
  private @Nullable String config;

  @Option(
      names = {"-c", "--context"},
      paramLabel = "NAME",
      descriptionKey = "option.context")
  private @Nullable String context;

  @Option(
      names = {"-D", "--debug"},
      arity = "0..1",
      fallbackValue = "true",
      hideParamSyntax = true,
      paramLabel = "",
      descriptionKey = "option.debug")
  private @Nullable Boolean debug;

  @Option(
      names = {"-H", "--host"},
      paramLabel = "HOST",
      descriptionKey = "option.host")
  private List<String> hosts = List.of();

  @Option(
      names = {"-l", "--log-level"},
      paramLabel = "LEVEL",
      descriptionKey = "option.log-level")
  private @Nullable String logLevel;

  @Option(
      names = "--tls",
      arity = "0..1",
      fallbackValue = "true",
      hideParamSyntax = true,
      paramLabel = "",
      descriptionKey = "option.tls")
  private @Nullable Boolean tls;

  @Option(names = "--tlscacert", paramLabel = "FILE", descriptionKey = "option.tlscacert")
  private @Nullable String tlsCaCert;

  @Option(names = "--tlscert", paramLabel = "FILE", descriptionKey = "option.tlscert")
  private @Nullable String tlsCert;

  @Option(names = "--tlskey", paramLabel = "FILE", descriptionKey = "option.tlskey")
  private @Nullable String tlsKey;

  @Option(
      names = "--tlsverify",
      arity = "0..1",
      fallbackValue = "true",
      hideParamSyntax = true,
      paramLabel = "",
      descriptionKey = "option.tlsverify")
  private @Nullable Boolean tlsVerify;

  @Option(
      names = {"-v", "--version"},
      versionHelp = true,
      descriptionKey = "option.version")
  private boolean version;

  @Option(names = "--help", usageHelp = true, descriptionKey = "option.help")
  private boolean help;

  @Parameters(hidden = true)
  private List<String> words = List.of();

  /** The hosts that were named, in order; more than one is a mistake. */
  List<String> hosts() {
    return hosts;
  }

  /** The context that was named; null when none was. */
  @Nullable String context() {
    return context;
  }

  /** The folder of Docker's configuration; null when none was named. */
  @Nullable String config() {
    return config;
  }

  /** Whether to use TLS; null when nothing was said. */
  @Nullable Boolean tls() {
    return tls;
  }

  /** Whether to verify the engine's certificate, which implies TLS; null when nothing was said. */
  @Nullable Boolean tlsVerify() {
    return tlsVerify;
  }

  /** The CA's certificate; null when none was named. */
  @Nullable String tlsCaCert() {
    return tlsCaCert;
  }

  /** The client's certificate; null when none was named. */
  @Nullable String tlsCert() {
    return tlsCert;
  }

  /** The client's key; null when none was named. */
  @Nullable String tlsKey() {
    return tlsKey;
  }

  /** The options that choose the engine. */
  StartUpOptions engine() {
    return new StartUpOptions(hosts, context, config, tls, tlsVerify, tlsCaCert, tlsCert, tlsKey);
  }

  /** Whether {@code -D} was given. */
  boolean debug() {
    return Boolean.TRUE.equals(debug);
  }

  /** The level that was named; null when none was. */
  @Nullable String logLevel() {
    return logLevel;
  }

  /** The command with its arguments; empty when there is none. */
  List<String> words() {
    return words;
  }

  boolean wantsVersion() {
    return version;
  }

  boolean wantsHelp() {
    return help;
  }
}
