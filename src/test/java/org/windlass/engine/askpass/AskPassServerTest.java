package org.windlass.engine.askpass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.askpass.AskPassQuestion.Kind;

/** The server and the client of one program, without an ssh between them. */
class AskPassServerTest {
  private static final Pattern TOKEN = Pattern.compile("WINDLASS_ASKPASS_TOKEN=([0-9a-f]{64}) ");

  private final List<AskPassQuestion> asked = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream marks = new ByteArrayOutputStream();
  private @Nullable String answer = "sésame 🔑";
  private final AskPassServer server;

  AskPassServerTest() throws IOException {
    server =
        AskPassServer.start(
            (question, withdrawn) -> {
              asked.add(question);
              return answer == null ? null : answer.toCharArray();
            },
            List.of("/bin/echo", "it's"));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void answerReachesTheAskerAndNothingElseDoes() throws IOException {
    assertThat(ask("password:", "", token())).isTrue();

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("sésame 🔑\n");
    assertThat(marks.toString(StandardCharsets.UTF_8)).isEqualTo(AskPassMarks.ASKED + "\n");
    assertThat(asked).containsExactly(new AskPassQuestion(Kind.SECRET, "password:", false));
  }

  @Test
  void noAnswerIsMarked() throws IOException {
    answer = null;

    assertThat(ask("password:", "", token())).isFalse();
    assertThat(out.size()).isZero();
    assertThat(marks.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(AskPassMarks.ASKED, AskPassMarks.CANCELLED);
  }

  @Test
  void kindIsReadFromTheHintAndFromTheWords() throws IOException {
    ask("Allow shared connection?", "confirm", token());
    ask("Are you sure you want to continue connecting (yes/no/[fingerprint])? ", "", token());
    ask("Confirm user presence", "none", token());

    assertThat(asked)
        .extracting(AskPassQuestion::kind)
        .containsExactly(Kind.YES_NO, Kind.YES_NO, Kind.NOTICE);
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("yes\nyes\n");
  }

  @Test
  void whoDoesNotKnowTheTokenAsksNobody() {
    assertThatIOException().isThrownBy(() -> ask("password:", "", "0".repeat(64)));
    assertThat(asked).isEmpty();
  }

  @Test
  void filesAreThisUsersAloneAndGoWithTheServer() throws IOException {
    Path directory = script().resolveSibling("");

    assertThat(permissions(directory)).isEqualTo("rwx------");
    assertThat(permissions(script())).isEqualTo("rwx------");
    assertThat(permissions(directory.resolve("socket"))).isEqualTo("rw-------");
    assertThat(server.environment()).containsEntry("SSH_ASKPASS_REQUIRE", "force");
    assertThat(server.environment().toString()).doesNotContain(token());
    server.close();
    assertThat(directory).doesNotExist();
  }

  @Test
  void scriptPassesTheQuestionAsOneWord() throws Exception {
    Process process = new ProcessBuilder(script().toString(), "a 'b' \"$HOME\" *").start();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("it's a 'b' \"$HOME\" *\n");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void askerHearsThatTheProgramHasEnded() throws IOException {
    String token = token();
    Path socket = script().resolveSibling("socket");
    server.close();

    assertThatIOException().isThrownBy(() -> ask(socket, "password:", "", token));
  }

  private boolean ask(String text, String hint, String token) throws IOException {
    return ask(script().resolveSibling("socket"), text, hint, token);
  }

  private boolean ask(Path socket, String text, String hint, String token) throws IOException {
    return AskPassClient.ask(
        Map.of(
            AskPassClient.SOCKET,
            socket.toString(),
            AskPassClient.TOKEN,
            token,
            AskPassClient.ASKER,
            Long.toString(ProcessHandle.current().parent().orElseThrow().pid()),
            "SSH_ASKPASS_PROMPT",
            hint),
        text,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(marks, true, StandardCharsets.UTF_8));
  }

  private Path script() {
    return Path.of(server.environment().getOrDefault("SSH_ASKPASS", ""));
  }

  private String token() throws IOException {
    Matcher m = TOKEN.matcher(Files.readString(script()));
    assertThat(m.find()).isTrue();
    return m.group(1);
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
