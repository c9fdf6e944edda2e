package org.windlass.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.command.CommandException.BadOption;
import org.windlass.engine.PullRequest;
import org.windlass.engine.SearchQuery;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.InvalidReferenceException.Reason;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;

class CommandTableTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "pull alpine",
        "docker pull alpine",
        "docker image pull alpine",
        "image pull alpine",
        "$ sudo docker pull --quiet alpine",
        "podman pull alpine",
        "docker -D -l debug --log-level=info pull alpine",
        "DOCKER_BUILDKIT=1 docker pull alpine",
        "pull -q docker.io/library/alpine",
        "pull alpine --disable-content-trust=false",
        "pull -- alpine"
      })
  void pullTakesAReference(String line) throws Exception {
    assertThat(parse(line))
        .isEqualTo(new Invocation.Pull(new PullRequest(Reference.parse("alpine:latest"), null)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pull --platform linux/arm64 alpine:3",
        "pull alpine:3 --platform=linux/arm64",
        "pull --platform linux/386 --platform linux/arm64 -q alpine:3"
      })
  void pullTakesAPlatform(String line) throws Exception {
    assertThat(parse(line))
        .isEqualTo(
            new Invocation.Pull(
                new PullRequest(
                    Reference.parse("alpine:3"), new Platform("linux", "arm64", null))));
  }

  @Test
  void whatIsDoneWithImagesIsReadAsDockerReadsIt() throws Exception {
    Reference name = Reference.parse("reg.example/a:1");
    assertThat(parse("docker tag redis reg.example/a:1"))
        .isEqualTo(new Invocation.Tag("redis", name));
    assertThat(parse("image tag redis reg.example/a"))
        .isEqualTo(new Invocation.Tag("redis", Reference.parse("reg.example/a:latest")));
    assertThat(parse("rmi -f a b")).isEqualTo(new Invocation.Remove(List.of("a", "b"), true));
    assertThat(parse("docker image rm a")).isEqualTo(new Invocation.Remove(List.of("a"), false));
    assertThat(parse("push reg.example/a:1")).isEqualTo(new Invocation.Push(name));
    assertThat(parse("docker save -o x.tar a b"))
        .isEqualTo(new Invocation.Save(List.of("a", "b"), "x.tar"));
    assertThat(parse("save a")).isEqualTo(new Invocation.Save(List.of("a"), ""));
    assertThat(parse("docker load --input=x.tar")).isEqualTo(new Invocation.Load("x.tar"));
    assertThat(parse("import -m hi root.tar reg.example/a:1"))
        .isEqualTo(new Invocation.Import("root.tar", Optional.of(name), "hi"));
    assertThat(parse("docker image prune -af")).isEqualTo(new Invocation.Prune(true));
    assertThat(parse("docker system df")).isEqualTo(new Invocation.ShowUsage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tag a",
        "tag a b c",
        "rmi",
        "push",
        "push a b",
        "save",
        "load x",
        "import",
        "df x"
      })
  void imagesThatAreMissingOrTooManyAreRefused(String line) {
    assertThatExceptionOfType(CommandException.class).isThrownBy(() -> parse(line));
  }

  @ParameterizedTest
  @CsvSource({
    "save -o x.tar a,save -o /home/x.tar a",
    "docker save --output=d/x.tar a,docker save --output=/home/d/x.tar a",
    "load -i /y.tar,load -i /y.tar",
    "docker import root.tar a:1,docker import /home/root.tar a:1",
    "import -m root.tar root.tar,import -m root.tar /home/root.tar",
    "pull x.tar,pull x.tar",
    "save -q,save -q",
    "nonsense x.tar,nonsense x.tar"
  })
  void pathsMeanTheSameInAnyFolder(String line, String absolute) {
    assertThat(PathWords.absolute(List.of(line.split(" ", -1)), Path.of("/home")))
        .isEqualTo(List.of(absolute.split(" ", -1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tags redis:7", "docker tags docker.io/library/redis:7"})
  void tagsTakesARepository(String line) throws Exception {
    assertThat(parse(line)).isEqualTo(new Invocation.Tags(Reference.parse("redis:7")));
  }

  @Test
  void tagsWantsOneRepository() {
    assertThatExceptionOfType(CommandException.MissingArgument.class)
        .isThrownBy(() -> parse("tags"));
    assertThatExceptionOfType(InvalidReferenceException.class)
        .isThrownBy(() -> parse("tags redis nginx"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"images", "docker images", "docker image ls", "image list"})
  void imagesTakesNothing(String line) throws Exception {
    assertThat(parse(line)).isEqualTo(new Invocation.Images(""));
  }

  @Test
  void imagesTakesWordsAndFilters() throws Exception {
    assertThat(parse("docker images my app")).isEqualTo(new Invocation.Images("my app"));
    assertThat(parse("images -f dangling=true")).isEqualTo(new Invocation.Images("", true));
    assertThat(parse("images --filter=reference=*/app:1*"))
        .isEqualTo(new Invocation.Images("*/app:1*"));
  }

  @Test
  void searchTakesATerm() throws Exception {
    assertThat(parse("search redis cache"))
        .isEqualTo(new Invocation.Search(new SearchQuery("redis cache", 25, false, 0)));
  }

  @Test
  void factsAndContextsAreShown() throws Exception {
    assertThat(parse("docker info")).isEqualTo(new Invocation.ShowInfo());
    assertThat(parse("docker system info")).isEqualTo(new Invocation.ShowInfo());
    assertThat(parse("version")).isEqualTo(new Invocation.ShowVersion());
    assertThat(parse("context ls")).isEqualTo(new Invocation.ShowContexts());
    assertThat(parse("docker context show")).isEqualTo(new Invocation.ShowContext());
    assertThat(parse("docker context use lab")).isEqualTo(new Invocation.UseContext("lab"));
  }

  @Test
  void helpIsGivenForAllOrForOne() throws Exception {
    assertThat(parse("help")).isEqualTo(new Invocation.Help(Optional.empty()));
    assertThat(parse("docker --help")).isEqualTo(new Invocation.Help(Optional.empty()));
    Invocation pull = new Invocation.Help(Optional.of(Command.PULL));
    assertThat(parse("help pull")).isEqualTo(pull);
    assertThat(parse("help image pull")).isEqualTo(pull);
    assertThat(parse("pull --help")).isEqualTo(pull);
    assertThat(parse("docker image pull alpine --help")).isEqualTo(pull);
    assertThatExceptionOfType(CommandException.Unknown.class).isThrownBy(() -> parse("help frob"));
  }

  @ParameterizedTest
  @EnumSource(Command.class)
  void everyCommandIsFoundByItsWordAndOnlyByIt(Command command) {
    assertThat(CommandTable.find(command.word())).contains(command);
    assertThat(CommandTable.find(command.word().toUpperCase(Locale.ROOT))).isEmpty();
    assertThat(command.usage()).startsWith(command.word());
  }

  @ParameterizedTest
  @EnumSource(Command.class)
  void everyExampleIsALineThatIsUnderstood(Command command) throws Exception {
    assertThat(command.examples()).isNotEmpty();
    for (String example : command.examples()) {
      assertThat(CommandTable.parse(Words.split(example))).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource({"pul,pull", "serach,search", "image,images", "x,''", "ls,''", "contxt,context"})
  void wordThatIsNoCommandIsNamedWithTheOneItResembles(String word, String nearest) {
    assertThatExceptionOfType(CommandException.Unknown.class)
        .isThrownBy(() -> parse("docker " + word))
        .satisfies(e -> assertThat(e.word()).isEqualTo(word))
        .satisfies(e -> assertThat(e.nearest()).isEqualTo(nearest));
  }

  @ParameterizedTest
  @CsvSource({
    "events,events,true",
    "docker system events,system events,true",
    "context create x,context create,true",
    "docker run alpine,run,false",
    "docker image build .,image build,false"
  })
  void commandThatOnlyDockerHasIsNamed(String line, String word, boolean planned) {
    assertThatExceptionOfType(CommandException.Elsewhere.class)
        .isThrownBy(() -> parse(line))
        .satisfies(e -> assertThat(e.word()).isEqualTo(word))
        .satisfies(e -> assertThat(e.planned()).isEqualTo(planned));
  }

  @ParameterizedTest
  @CsvSource({
    "login, '', ''",
    "docker login ghcr.io, ghcr.io, ''",
    "login -u anna ghcr.io, ghcr.io, anna",
    "login --username=anna, '', anna"
  })
  void loginNamesARegistryAndAUser(String line, String registry, String user) throws Exception {
    assertThat(parse(line)).isEqualTo(new Invocation.Login(registry, user));
  }

  @Test
  void logoutNamesARegistry() throws Exception {
    assertThat(parse("logout")).isEqualTo(new Invocation.Logout(""));
    assertThat(parse("docker logout ghcr.io")).isEqualTo(new Invocation.Logout("ghcr.io"));
    assertThatExceptionOfType(CommandException.BadArgument.class)
        .isThrownBy(() -> parse("logout ghcr.io quay.io"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "login -p s3cr3t",
        "login -ps3cr3t",
        "login --password=s3cr3t ghcr.io",
        "login -u anna --password-stdin",
        "docker login --password s3cr3t"
      })
  void aPasswordOnALineIsRefusedWithoutRepeatingIt(String line) {
    assertThatExceptionOfType(CommandException.BadOption.class)
        .isThrownBy(() -> parse(line))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(CommandException.BadOption.Reason.SECRET))
        .satisfies(e -> assertThat(e.toString() + e.value()).doesNotContain("s3cr3t"));
  }

  @Test
  void programAloneIsNotACommand() {
    assertThatExceptionOfType(CommandException.Unknown.class)
        .isThrownBy(() -> parse("docker"))
        .satisfies(e -> assertThat(e.word()).isEqualTo("docker"));
  }

  @ParameterizedTest
  @CsvSource({
    "docker -H tcp://x pull y,-H",
    "docker --host=tcp://x pull y,--host",
    "docker -c lab pull y,-c",
    "docker --tlsverify pull y,--tlsverify",
    "docker --config d pull y,--config",
    "DOCKER_HOST=tcp://x docker pull y,DOCKER_HOST"
  })
  void lineThatChoosesAnotherEngineSaysByWhat(String line, String option) {
    assertBadOption(line, BadOption.Reason.OTHER_ENGINE, option);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pull", "search", "search --limit 5", "context", "context use"})
  void commandWithoutItsArgumentSaysSo(String line) {
    assertThatExceptionOfType(CommandException.MissingArgument.class)
        .isThrownBy(() -> parse(line))
        .satisfies(e -> assertThat(line).startsWith(e.command().word()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"info x", "version x", "context ls x", "context use a x", "context x"})
  void argumentTooManyIsNamed(String line) {
    assertThatExceptionOfType(CommandException.BadArgument.class)
        .isThrownBy(() -> parse(line))
        .satisfies(e -> assertThat(e.argument()).isEqualTo("x"));
  }

  @ParameterizedTest
  @CsvSource({
    "pull --frob x,UNKNOWN,--frob",
    "pull -qx y,UNKNOWN,-x",
    "docker --frob pull x,UNKNOWN,--frob",
    "images -a,UNSUPPORTED,-a",
    "images --digests,UNSUPPORTED,--digests",
    "images -f label=x,UNSUPPORTED,--filter label=x",
    "images -f dangling=false,UNSUPPORTED,--filter dangling=false",
    "images x -f reference=y,UNSUPPORTED,--filter reference=y",
    "search --format {{.Name}} x,UNSUPPORTED,--format",
    "search -f is-automated=true x,UNSUPPORTED,--filter is-automated=true",
    "pull x --platform,NO_VALUE,--platform",
    "images -f,NO_VALUE,-f",
    "pull --quiet=maybe x,BAD_VALUE,--quiet"
  })
  void optionThatCannotBeTakenIsNamed(String line, BadOption.Reason reason, String option) {
    assertBadOption(line, reason, option);
  }

  @Test
  void pullOfSomethingThatIsNoReferenceSaysWhy() {
    assertReference("pull Alpine", Reason.UPPER_CASE);
    assertReference("pull a b", Reason.MANY);
    assertReference("pull -a alpine", Reason.ALL_TAGS);
    assertReference("pull --platform toaster alpine", Reason.PLATFORM);
  }

  private static void assertReference(String line, Reason reason) {
    assertThatExceptionOfType(InvalidReferenceException.class)
        .isThrownBy(() -> parse(line))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static void assertBadOption(String line, BadOption.Reason reason, String option) {
    assertThatExceptionOfType(BadOption.class)
        .isThrownBy(() -> parse(line))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
        .satisfies(e -> assertThat(e.option()).isEqualTo(option));
  }

  @Test
  void oneImageIsInspected() throws Exception {
    assertThat(parse("docker image inspect redis:7")).isEqualTo(new Invocation.Inspect("redis:7"));
    assertThat(parse("history --no-trunc 9234e8fb04c4"))
        .isEqualTo(new Invocation.History("9234e8fb04c4"));
    assertThatExceptionOfType(CommandException.MissingArgument.class)
        .isThrownBy(() -> parse("inspect"));
    assertThatExceptionOfType(CommandException.BadArgument.class)
        .isThrownBy(() -> parse("history one two"));
  }

  private static Invocation parse(String line) throws CommandException, InvalidReferenceException {
    List<String> words = Arrays.asList(line.split(" ", -1));
    return CommandTable.parse(words);
  }
}
