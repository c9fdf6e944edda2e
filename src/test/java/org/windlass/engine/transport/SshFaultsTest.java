package org.windlass.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.engine.EngineUnreachableException.Reason;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.testing.RunningCall;

/** What is made of an ssh that fails. */
class SshFaultsTest {
  private static final Duration SOON = Duration.ofSeconds(15);

  @TempDir private Path directory;

  @Test
  void thereIsNoSsh() throws Exception {
    try (DockerEngine engine = FakeSsh.open(directory.toString())) {
      assertThat(failure(engine).reason()).isEqualTo(Reason.SSH_MISSING);
    }
  }

  @Test
  void sshEndsWithoutAWord() throws Exception {
    EngineUnreachableException failure = failure("exit 7");

    assertThat(failure.reason()).isEqualTo(Reason.SSH);
    assertThat(failure.detail()).isEqualTo("it ended with status 7");
  }

  @Test
  void theLastOfALongSpeechIsKept() throws Exception {
    EngineUnreachableException failure =
        failure("yes 'a long speech' | head -n 200000 >&2; echo 'The end.' >&2; exit 255");

    assertThat(failure.detail()).isEqualTo("The end");
    assertThat(failure.getMessage()).contains("a long speech").hasSizeLessThan(10_000);
  }

  @Test
  void controlCharactersAreNotPassedOn() throws Exception {
    EngineUnreachableException failure = failure("printf 'a\\033[31mb\\n' >&2; exit 1");

    assertThat(failure.detail()).isEqualTo("a [31mb");
  }

  @Test
  void aQuestionThatDidNotHelpIsALogin() throws Exception {
    String asked = "echo 'windlass-askpass: asked' >&2; echo 'Permission denied.' >&2; ";

    assertThat(failure(asked + "exit 255").reason()).isEqualTo(Reason.SSH_LOGIN);
    assertThat(failure(asked + "exit 255").detail()).isEqualTo("Permission denied");
    assertThat(failure(asked + "exit 127").reason()).isEqualTo(Reason.SSH);
  }

  @Test
  void aCancelledQuestionEndsAnSshThatWouldGoOn() throws Exception {
    EngineUnreachableException failure =
        failure("echo 'windlass-askpass: cancelled' >&2; exec sleep 600");

    assertThat(failure.reason()).isEqualTo(Reason.SSH_CANCELLED);
  }

  @Test
  void anAnswerThatBreaksOffIsALostConnection() throws Exception {
    EngineUnreachableException failure =
        failure("read -r line; printf 'HTTP/1.1 200 OK\\r\\nConte'; exit 255");

    assertThat(failure.reason()).isEqualTo(Reason.CONNECTION_LOST);
  }

  @Test
  void cancellingDoesNotWaitForAnSshThatDoesNotWantToEnd() throws Exception {
    Cancellation cancellation = new Cancellation();
    FakeSsh ssh =
        FakeSsh.in(directory, "trap '' TERM; while :; do read -r line || sleep 0.1; done");
    try (DockerEngine engine = ssh.open()) {
      RunningCall ping = RunningCall.start(() -> engine.ping(cancellation));
      await().atMost(SOON).until(() -> running() > 0);
      cancellation.cancel();

      assertThat(ping.failure()).isInstanceOf(EngineCancelledException.class);
      await().atMost(SOON).until(() -> running() == 0);
    }
  }

  @Test
  void oneSshServesOneCallAfterTheOther() throws Exception {
    FakeSsh ssh = FakeSsh.in(directory, FakeSsh.ANSWER_EACH);
    try (DockerEngine engine = ssh.open()) {
      engine.ping(new Cancellation());
      engine.ping(new Cancellation());

      assertThat(ssh.starts())
          .containsExactly("-l me -p 22 -o ConnectTimeout=30 -T -- far docker system dial-stdio");
    }
    await().atMost(SOON).until(() -> running() == 0);
  }

  @Test
  void anIdleSshThatHasEndedIsReplaced() throws Exception {
    FakeSsh ssh = FakeSsh.in(directory, FakeSsh.ANSWER_ONE);
    try (DockerEngine engine = ssh.open()) {
      engine.ping(new Cancellation());
      await().atMost(SOON).until(() -> running() == 0);
      engine.ping(new Cancellation());

      assertThat(ssh.starts()).hasSize(2);
    }
  }

  private EngineUnreachableException failure(String script) throws Exception {
    try (DockerEngine engine = FakeSsh.in(directory, script).open()) {
      return failure(engine);
    }
  }

  private static EngineUnreachableException failure(DockerEngine engine) throws Exception {
    return (EngineUnreachableException)
        RunningCall.start(() -> engine.ping(new Cancellation())).failure();
  }

  private long running() {
    return ProcessHandle.current()
        .descendants()
        .filter(p -> p.info().commandLine().orElse("").contains(directory.toString()))
        .count();
  }
}
