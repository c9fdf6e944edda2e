package org.windlass.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.command.Completion.Kind;

class CompleterTest {
  private List<String> images = List.of("alpine:3", "my/redis:1", "redis:7");
  private final Completer completer =
      new Completer(
          new Suggestions() {
            @Override
            public List<String> images() {
              return images;
            }

            @Override
            public List<String> searches() {
              return List.of("redis cache", "mysql");
            }

            @Override
            public List<String> contexts() {
              return List.of("default", "lab", "prod");
            }

            @Override
            public List<String> registries() {
              return List.of("docker.io", "ghcr.io");
            }
          });

  @Test
  void emptyLineOffersTheFirstCommands() {
    List<String> first = words(Command.values()).subList(0, Completer.MOST);
    assertThat(texts("")).containsExactlyElementsOf(first);
    assertThat(texts("docker ")).containsExactlyElementsOf(first);
  }

  @Test
  void firstWordIsACommandThenWhatWasSearchedThenAnImage() {
    assertThat(completer.complete("re"))
        .containsExactly(
            new Completion(Kind.SEARCH, "redis cache", "search redis cache", 0, 2, true),
            new Completion(Kind.IMAGE, "redis:7", "images redis:7", 0, 2, true),
            new Completion(Kind.IMAGE, "my/redis:1", "images my/redis:1", 3, 2, true));
    assertThat(completer.complete("P").getFirst())
        .isEqualTo(new Completion(Kind.COMMAND, "pull", "pull ", 0, 1, false));
    assertThat(completer.complete("im").getFirst())
        .isEqualTo(new Completion(Kind.COMMAND, "images", "images", 0, 2, true));
  }

  @Test
  void pastedLineKeepsWhatStandsBeforeTheCommand() {
    assertThat(lines("sudo docker pu")).containsExactly("sudo docker pull ", "sudo docker push ");
    assertThat(lines("docker image pull re"))
        .containsExactly("docker image pull redis:7", "docker image pull my/redis:1");
  }

  @Test
  void operandsAreWhatTheCommandTakes() {
    assertThat(texts("pull ")).containsExactlyElementsOf(images);
    assertThat(texts("search ")).containsExactly("redis cache", "mysql");
    assertThat(texts("context ")).containsExactly("ls", "show", "use");
    assertThat(texts("context use ")).containsExactly("default", "lab", "prod");
    assertThat(lines("context use la")).containsExactly("context use lab");
    assertThat(lines("context u")).containsExactly("context use ");
    assertThat(texts("help pul")).containsExactly("pull");
    assertThat(texts("info ")).isEmpty();
  }

  @Test
  void optionsAndTheirValuesAreThoseThatAreHonoured() {
    assertThat(texts("images -")).containsExactly("--filter");
    assertThat(lines("images --filter dan")).containsExactly("images --filter dangling=true");
    assertThat(lines("images -f ref")).containsExactly("images -f reference=");
    assertThat(lines("pull --platform linux/arm6")).containsExactly("pull --platform linux/arm64 ");
  }

  @Test
  void mistypedCommandIsOffered() {
    assertThat(lines("pul redis")).containsExactly("pull redis");
    assertThat(lines("redis c")).containsExactly("search redis cache");
  }

  @Test
  void whatIsTypedWhollyIsNotOfferedAgain() {
    assertThat(texts("images")).isEmpty();
    assertThat(texts("pull redis:7")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pull 'x ", "docker -H x pu", "frob ", "docker run "})
  void lineThatIsWrongOffersNothing(String line) {
    assertThat(completer.complete(line)).isEmpty();
  }

  @Test
  void listIsBoundedAndTheBestComesFirst() {
    images = IntStream.range(0, 50_000).mapToObj(n -> "team/app:" + n).toList();
    assertThat(completer.complete("pull app")).hasSize(Completer.MOST);

    images = List.of("a/b:1", "a/b:2", "a/b:3", "a/b:4", "a/b:5", "a/b:6", "a/b:7", "a/b:8", "b:1");
    assertThat(texts("pull b").getFirst()).isEqualTo("b:1");
  }

  private List<String> texts(String line) {
    return completer.complete(line).stream().map(Completion::text).toList();
  }

  private List<String> lines(String line) {
    return completer.complete(line).stream().map(Completion::line).toList();
  }

  private static List<String> words(Command... commands) {
    return List.of(commands).stream().map(Command::word).toList();
  }
}
