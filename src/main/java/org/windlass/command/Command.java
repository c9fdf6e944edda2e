package org.windlass.command;

import static org.windlass.command.CommandOption.Use.HARMLESS;
import static org.windlass.command.CommandOption.Use.HONOURED;
import static org.windlass.command.CommandOption.Use.REFUSED;
import static org.windlass.command.CommandOption.Use.SECRET;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.windlass.reference.InvalidReferenceException;

/**
 * The table of commands: for each its word, what may stand behind it, and what reads that. The
 * start-up words and the command field share it.
 */
// Its lists cannot be changed, and its readers are static methods.
@SuppressWarnings("ImmutableEnumChecker")
public enum Command {
  /** Pull an image. */
  PULL(
      Operand.REFERENCE,
      "[OPTIONS] NAME[:TAG|@DIGEST]",
      PullArguments::read,
      List.of("image pull"),
      List.of("redis:7", "--platform linux/arm64 alpine", "ghcr.io/owner/name:tag"),
      new CommandOption("all-tags", 'a', "", HONOURED),
      CommandOption.of("disable-content-trust", "", HARMLESS),
      CommandOption.of("platform", "OS/ARCH", HONOURED),
      new CommandOption("quiet", 'q', "", HARMLESS)),
  /** Search for repositories. */
  SEARCH(
      Operand.TERM,
      "[OPTIONS] TERM",
      SearchArguments::read,
      List.of(),
      List.of("redis", "--filter is-official=true redis", "--limit 50 registry.example/team"),
      new CommandOption("filter", 'f', "KEY=VALUE", HONOURED),
      CommandOption.of("format", "TEMPLATE", REFUSED),
      CommandOption.of("limit", "N", HONOURED),
      CommandOption.of("no-trunc", "", HARMLESS)),
  /** Show the tags of a repository; Windlass's own. */
  TAGS(
      Operand.REFERENCE,
      "REPOSITORY",
      TagsArguments::read,
      List.of(),
      List.of("redis", "ghcr.io/owner/name")),
  /** List images. */
  IMAGES(
      Operand.IMAGE,
      "[OPTIONS] [REPOSITORY[:TAG]]",
      ImagesArguments::read,
      List.of("image ls", "image list"),
      List.of("redis", "--filter reference=*/cache:7*", "--filter dangling=true"),
      new CommandOption("all", 'a', "", REFUSED),
      CommandOption.of("digests", "", REFUSED),
      new CommandOption("filter", 'f', "KEY=VALUE", HONOURED),
      CommandOption.of("format", "TEMPLATE", REFUSED),
      CommandOption.of("no-trunc", "", REFUSED),
      new CommandOption("quiet", 'q', "", REFUSED),
      CommandOption.of("tree", "", REFUSED)),
  /** Show all that the engine says of one image. */
  INSPECT(
      Operand.REFERENCE,
      "IMAGE",
      DetailsArguments::inspect,
      List.of("image inspect"),
      List.of("redis:7"),
      new CommandOption("format", 'f', "TEMPLATE", REFUSED),
      new CommandOption("size", 's', "", HARMLESS),
      CommandOption.of("type", "TYPE", REFUSED)),
  /** Show how an image was made. */
  HISTORY(
      Operand.REFERENCE,
      "IMAGE",
      DetailsArguments::history,
      List.of("image history"),
      List.of("redis:7"),
      CommandOption.of("format", "TEMPLATE", REFUSED),
      new CommandOption("human", 'H', "", HARMLESS),
      CommandOption.of("no-trunc", "", HARMLESS),
      new CommandOption("quiet", 'q', "", HARMLESS)),
  /** Give an image one more name. */
  TAG(
      Operand.IMAGE_AND_NAME,
      "IMAGE NAME[:TAG]",
      ImageWorkArguments::tag,
      List.of("image tag"),
      List.of("redis:7 registry.example/team/redis:7")),
  /** Take images and names away. */
  RMI(
      Operand.REFERENCE,
      "[OPTIONS] IMAGE [IMAGE...]",
      ImageWorkArguments::remove,
      List.of("image rm", "image remove"),
      List.of("redis:7", "--force redis:6 redis:7"),
      new CommandOption("force", 'f', "", HONOURED),
      CommandOption.of("no-prune", "", REFUSED),
      CommandOption.of("platform", "OS/ARCH", REFUSED)),
  /** Send an image to its registry. */
  PUSH(
      Operand.REFERENCE,
      "NAME[:TAG]",
      ImageWorkArguments::push,
      List.of("image push"),
      List.of("registry.example/team/redis:7"),
      new CommandOption("all-tags", 'a', "", REFUSED),
      CommandOption.of("disable-content-trust", "", HARMLESS),
      CommandOption.of("platform", "OS/ARCH", REFUSED),
      new CommandOption("quiet", 'q', "", HARMLESS)),
  /** Save images to a file. */
  SAVE(
      Operand.REFERENCE,
      "[OPTIONS] IMAGE [IMAGE...]",
      ImageWorkArguments::save,
      List.of("image save"),
      List.of("-o redis.tar redis:7", "redis:7"),
      new CommandOption("output", 'o', "FILE", HONOURED),
      CommandOption.of("platform", "OS/ARCH", REFUSED)),
  /** Load images from a file. */
  LOAD(
      Operand.NONE,
      "[OPTIONS]",
      ImageWorkArguments::load,
      List.of("image load"),
      List.of("-i redis.tar", ""),
      new CommandOption("input", 'i', "FILE", HONOURED),
      CommandOption.of("platform", "OS/ARCH", REFUSED),
      new CommandOption("quiet", 'q', "", HARMLESS)),
  /** Make an image of a root file system. */
  IMPORT(
      Operand.FILE,
      "[OPTIONS] FILE [NAME[:TAG]]",
      ImageWorkArguments::importImage,
      List.of("image import"),
      List.of("root.tar base:1", "-m \"from a backup\" root.tar.gz"),
      new CommandOption("change", 'c', "LINE", REFUSED),
      new CommandOption("message", 'm', "TEXT", HONOURED),
      CommandOption.of("platform", "OS/ARCH", REFUSED)),
  /** Take away images that nothing uses. */
  PRUNE(
      Operand.NONE,
      "[OPTIONS]",
      ImageWorkArguments::prune,
      List.of("image prune"),
      List.of("", "--all"),
      new CommandOption("all", 'a', "", HONOURED),
      CommandOption.of("filter", "KEY=VALUE", REFUSED),
      new CommandOption("force", 'f', "", HARMLESS)),
  /** Show what takes how much of the engine's disk. */
  DF(
      Operand.NONE,
      "",
      FactsArguments::usage,
      List.of("system df"),
      List.of(""),
      CommandOption.of("format", "TEMPLATE", REFUSED),
      new CommandOption("verbose", 'v', "", HARMLESS)),
  /** Show what the engine says of itself. */
  INFO(
      Operand.NONE,
      "",
      FactsArguments::info,
      List.of("system info"),
      List.of(""),
      new CommandOption("format", 'f', "TEMPLATE", REFUSED)),
  /** Show the versions of the engine. */
  VERSION(
      Operand.NONE,
      "",
      FactsArguments::version,
      List.of(),
      List.of(""),
      new CommandOption("format", 'f', "TEMPLATE", REFUSED)),
  /** List connections and turn to another. */
  CONTEXT(
      Operand.CONTEXT,
      "ls | show | use NAME",
      ContextArguments::read,
      List.of(),
      List.of("ls", "use NAME")),
  /** Log in to a registry. */
  LOGIN(
      Operand.REGISTRY,
      "[OPTIONS] [REGISTRY]",
      LoginArguments::login,
      List.of(),
      List.of("", "ghcr.io", "-u anna quay.io"),
      new CommandOption("password", 'p', "PASSWORD", SECRET),
      CommandOption.of("password-stdin", "", SECRET),
      new CommandOption("username", 'u', "USER", HONOURED)),
  /** Log out of a registry. */
  LOGOUT(Operand.REGISTRY, "[REGISTRY]", LoginArguments::logout, List.of(), List.of("", "ghcr.io")),
  /** Explain commands. */
  HELP(Operand.COMMAND, "[COMMAND]", HelpArguments::read, List.of(), List.of("", "pull"));

  /** What stands behind a command besides its options. */
  enum Operand {
    NONE,
    REFERENCE,
    IMAGE_AND_NAME,
    FILE,
    TERM,
    IMAGE,
    CONTEXT,
    REGISTRY,
    COMMAND
  }

  private final Operand operand;
  private final String arguments;
  private final Reader reader;
  private final List<String> aliases;
  private final List<String> examples;
  private final List<CommandOption> options;

  Command(
      Operand operand,
      String arguments,
      Reader reader,
      List<String> aliases,
      List<String> examples,
      CommandOption... options) {
    this.operand = operand;
    this.arguments = arguments;
    this.reader = reader;
    this.aliases = aliases;
    this.examples = examples;
    this.options = List.of(options);
  }

  /** The word that calls it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word with its arguments, as a help text shows it. */
  public String usage() {
    return line(arguments);
  }

  /** Other words that call it, such as {@code image pull}. */
  public List<String> aliases() {
    return aliases;
  }

  /** Whole lines that show how it is used. */
  public List<String> examples() {
    return examples.stream().map(this::line).toList();
  }

  /** The options that the docker command line has for it. */
  public List<CommandOption> options() {
    return options;
  }

  Operand operand() {
    return operand;
  }

  /** Whether it means something with nothing behind it. */
  boolean standsAlone() {
    return switch (operand) {
      case NONE, IMAGE, REGISTRY, COMMAND -> true;
      case REFERENCE, IMAGE_AND_NAME, FILE, TERM, CONTEXT -> false;
    };
  }

  Optional<CommandOption> option(String name) {
    return options.stream().filter(option -> option.name().equals(name)).findFirst();
  }

  Optional<CommandOption> option(char letter) {
    return options.stream().filter(o -> letter != ' ' && o.letter() == letter).findFirst();
  }

  Invocation read(Arguments given) throws CommandException, InvalidReferenceException {
    return reader.read(given);
  }

  private String line(String rest) {
    return rest.isEmpty() ? word() : word() + " " + rest;
  }

  /** Makes an invocation of what stands behind a command. */
  @FunctionalInterface
  interface Reader {
    Invocation read(Arguments arguments) throws CommandException, InvalidReferenceException;
  }
}
