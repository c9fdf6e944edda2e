package org.windlass.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words behind {@code windlass} on a command line. */
@Command(
    name = "windlass",
    versionProvider = ProgramVersion.class,
    resourceBundle = "messages",
    sortOptions = false,
    customSynopsis = "windlass [-H HOST] [COMMAND ARG...]")
final class StartOptions {
  @Option(
      names = {"-H", "--host"},
      paramLabel = "HOST",
      descriptionKey = "option.host")
  private @Nullable String host;

  @Option(
      names = {"-v", "--version"},
      versionHelp = true,
      descriptionKey = "option.version")
  private boolean version;

  @Option(names = "--help", usageHelp = true, descriptionKey = "option.help")
  private boolean help;

  @Parameters(hidden = true)
  private List<String> words = List.of();

  /** The host that was named; null when none was. */
  @Nullable String host() {
    return host;
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
