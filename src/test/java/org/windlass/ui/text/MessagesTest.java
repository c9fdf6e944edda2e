package org.windlass.ui.text;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.windlass.builtin.store.BrokenBlob;
import org.windlass.command.Command;
import org.windlass.command.CommandException;
import org.windlass.command.CommandOption;
import org.windlass.command.Completion;
import org.windlass.context.ContextException;
import org.windlass.context.CredentialException;
import org.windlass.context.KnownSocket;
import org.windlass.engine.CheckStep;
import org.windlass.engine.DiskUsage;
import org.windlass.engine.EngineProtocolException;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.LocalFileException;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsSettings;
import org.windlass.history.PulledEntry;
import org.windlass.layers.FileDifference;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.registry.RegistryNotFoundException;
import org.windlass.registry.RegistryProtocolException;
import org.windlass.registry.RegistryUnauthorizedException;
import org.windlass.registry.RegistryUnreachableException;
import org.windlass.settings.Language;
import org.windlass.settings.StartEngine;
import org.windlass.settings.ThemeChoice;
import org.windlass.settings.Units;
import org.windlass.ui.connections.CheckState;
import org.windlass.ui.connections.HostKind;
import org.windlass.ui.images.UseFilter;
import org.windlass.ui.images.details.DetailsTab;
import org.windlass.ui.images.work.RemovalRow;
import org.windlass.ui.preview.Presence;
import org.windlass.ui.transfers.TransferState;

class MessagesTest {
  private static final String SUGGESTION = ".suggestion";

  /** For each prefix that the source adds something computed to, all that can be added. */
  private static final Map<String, Set<String>> COMPUTED =
      Map.ofEntries(
          Map.entry("reference.", names(InvalidReferenceException.Reason.values())),
          Map.entry("host.", names(InvalidHostException.Reason.values())),
          Map.entry(
              "error.unreachable.", withSuggestions(EngineUnreachableException.Reason.values())),
          Map.entry("error.protocol.", withSuggestions(EngineProtocolException.Reason.values())),
          Map.entry("tls.kind.", names(TlsMaterialException.Kind.values())),
          Map.entry("tls.problem.", withSuggestions(TlsMaterialException.Problem.values())),
          Map.entry("link.problem.", names(CommandException.BadLink.Flaw.values())),
          Map.entry("nav.", Set.of("images", "search", "pulls", "connections", "settings")),
          Map.entry("history.outcome.", constants(PulledEntry.Outcome.values())),
          Map.entry(
              "history.column.",
              Set.of(
                  "when",
                  "reference",
                  "engine",
                  "outcome",
                  "took",
                  "bytes",
                  "rate",
                  "course",
                  "digest")),
          Map.entry("remove.state.", constants(RemovalRow.State.values())),
          Map.entry(
              "batch.why.",
              Set.of(
                  "variable",
                  "not-a-value",
                  "not-yaml",
                  "too-deep",
                  "too-large",
                  "too-many",
                  "not-text",
                  "not-a-file",
                  "not-readable")),
          Map.entry("usage.kind.", names(DiskUsage.Kind.values())),
          Map.entry("prune.title.", Set.of("dangling", "unused", "build-cache")),
          Map.entry("error.file.", withSuggestions(LocalFileException.Reason.values())),
          Map.entry("setting.theme.", names(ThemeChoice.values())),
          Map.entry("setting.language.", names(Language.values())),
          Map.entry("setting.units.", names(Units.values())),
          Map.entry("setting.engine.", names(StartEngine.values())),
          Map.entry("store.problem.", constants(BrokenBlob.Problem.values())),
          Map.entry("transfer.state.", constants(TransferState.values())),
          Map.entry("images.use.", constants(UseFilter.values())),
          Map.entry("details.tab.", constants(DetailsTab.values())),
          Map.entry(
              "details.fact.",
              Set.of(
                  "references",
                  "digests",
                  "id",
                  "manifest",
                  "platform",
                  "created",
                  "size",
                  "author",
                  "entrypoint",
                  "command",
                  "folder",
                  "user",
                  "environment",
                  "ports",
                  "volumes",
                  "labels",
                  "health")),
          Map.entry("details.files.", Set.of("name", "size", "layer-number", "mode")),
          Map.entry("details.files.change.", Set.of("added", "changed", "deleted")),
          Map.entry("compare.aspect.", constants(FileDifference.Aspect.values())),
          Map.entry("details.health.", Set.of("interval", "timeout", "start", "retries")),
          Map.entry(
              "tags.column.", Set.of("tag", "local", "digest", "platforms", "size", "created")),
          Map.entry(
              "images.column.", Set.of("repository", "tag", "id", "created", "size", "in-use")),
          Map.entry(
              "connections.",
              Set.of(
                  "host",
                  "engine",
                  "version",
                  "api",
                  "platform",
                  "machine",
                  "system",
                  "resources",
                  "storage",
                  "contents")),
          Map.entry("preview.layer.", names(Presence.values())),
          Map.entry("preview.download.", Set.of("all", "part", "documents")),
          Map.entry("form.", Set.of("ca", "cert", "key")),
          Map.entry("found.", names(KnownSocket.Product.values())),
          Map.entry("form.ssh.", Set.of("user", "port", "socket")),
          Map.entry("form.kind.", names(HostKind.values())),
          Map.entry("form.example.", names(HostKind.values())),
          Map.entry("form.tls.", names(TlsSettings.Mode.values())),
          Map.entry("check.step.", names(CheckStep.values())),
          Map.entry("check.state.", names(CheckState.values())),
          Map.entry(
              "registry.unreachable.",
              withSuggestions(RegistryUnreachableException.Reason.values())),
          Map.entry(
              "registry.unauthorized.",
              withSuggestions(RegistryUnauthorizedException.Reason.values())),
          Map.entry(
              "registry.not-found.", withSuggestions(RegistryNotFoundException.What.values())),
          Map.entry(
              "registry.protocol.", withSuggestions(RegistryProtocolException.Reason.values())),
          Map.entry("credentials.problem.", withSuggestions(CredentialException.Reason.values())),
          Map.entry("context.problem.", withSuggestions(ContextException.Reason.values())),
          Map.entry("command.help.", names(Command.values())),
          Map.entry("command.kind.", names(Completion.Kind.values())),
          Map.entry("command.bad-option.", names(CommandException.BadOption.Reason.values())),
          Map.entry("command.option.", honouredOptions()));

  private final ResourceBundle bundle =
      ResourceBundle.getBundle(
          "messages",
          Locale.ROOT,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  private final SourceKeys source = new SourceKeys();

  @Test
  void everyComputedPrefixIsKnownToThisTest() {
    // Strings that are no keys are put together too.
    Set<String> prefixes = new TreeSet<>(source.prefixes());
    prefixes.removeIf(prefix -> bundle.keySet().stream().noneMatch(key -> key.startsWith(prefix)));

    assertThat(prefixes).isEqualTo(new TreeSet<>(COMPUTED.keySet()));
  }

  @Test
  void everyMessageIsUsed() {
    Set<String> unused = new TreeSet<>(bundle.keySet());
    unused.removeAll(source.literals());
    unused.removeAll(computed());

    assertThat(unused).isEmpty();
  }

  @Test
  void everyKeyThatTheSourceAsksForExists() {
    assertThat(source.asked()).isNotEmpty().isSubsetOf(bundle.keySet());
    assertThat(computed()).isSubsetOf(bundle.keySet());
  }

  @Test
  void everyStringThatLooksLikeAKeyIsOne() {
    Set<String> groups =
        bundle.keySet().stream()
            .filter(key -> key.indexOf('.') > 0)
            .map(key -> key.substring(0, key.indexOf('.') + 1))
            .collect(toCollection(TreeSet::new));
    Stream<String> keyLike =
        source.literals().stream()
            .filter(literal -> literal.matches("[a-z-]+(\\.[a-z_-]+)+"))
            .filter(literal -> groups.stream().anyMatch(literal::startsWith));

    assertThat(keyLike).isNotEmpty().allMatch(bundle::containsKey);
  }

  @Test
  void everyMessageIsAPatternThatKeepsItsApostrophes() {
    for (String key : bundle.keySet()) {
      String pattern = bundle.getString(key);

      assertThat(pattern.replace("''", "")).as(key).doesNotContain("'");
      assertThat(new MessageFormat(pattern, Locale.ENGLISH).toPattern()).as(key).isNotEmpty();
    }
  }

  @Test
  void argumentsAreFormattedInTheLocale() {
    assertThat(Messages.of(Locale.ENGLISH).get("images.summary", 1_234, "8 MB"))
        .isEqualTo("1,234 images · 8 MB");
    assertThat(Messages.of(Locale.ENGLISH).get("images.summary", 1, "8 MB"))
        .isEqualTo("1 image · 8 MB");
  }

  @Test
  void languageWithoutATranslationReadsEnglish() {
    assertThat(Messages.of(Locale.forLanguageTag("eo")).get("nav.images")).isEqualTo("Images");
  }

  @Test
  void keyThatDoesNotExistIsAProgrammingError() {
    assertThatExceptionOfType(MissingResourceException.class)
        .isThrownBy(() -> Messages.of(Locale.ENGLISH).get("no.such.key"));
  }

  private static Set<String> computed() {
    return COMPUTED.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(suffix -> entry.getKey() + suffix))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> names(Enum<?>... values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> honouredOptions() {
    return Arrays.stream(Command.values())
        .flatMap(
            command ->
                command.options().stream()
                    .filter(option -> option.use() == CommandOption.Use.HONOURED)
                    .map(option -> command.word() + "-" + option.name()))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> constants(Enum<?>... values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> withSuggestions(Enum<?>... values) {
    return names(values).stream()
        .flatMap(name -> Stream.of(name, name + SUGGESTION))
        .collect(toCollection(TreeSet::new));
  }
}
