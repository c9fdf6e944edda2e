package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.SSH;
import static org.windlass.lab.Program.SSHD;
import static org.windlass.lab.Program.SSH_KEYGEN;
import static org.windlass.lab.ScriptedPerson.CANCEL;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.app.AskPass;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.engine.EngineUnreachableException.Reason;
import org.windlass.engine.askpass.AskPassQuestion;
import org.windlass.engine.askpass.AskPassQuestion.Kind;
import org.windlass.engine.askpass.AskPassServer;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.Timeouts;
import org.windlass.testing.RunningCall;

/** What a real ssh asks a person, and what it makes of the answers. */
@Lab({DOCKERD, DOCKER, SSH, SSHD, SSH_KEYGEN})
final class SshAskPassLabTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String PASSPHRASE = "sésame ' \" $HOME\\";

  @AfterEach
  void nothingIsLeft() {
    Awaitility.await().atMost(SOON).until(() -> SshTraces.processes().isEmpty());
    Awaitility.await().atMost(SOON).until(() -> SshTraces.threads().isEmpty());
  }

  @Test
  void anUnknownHostKeyIsShownWithItsFingerprintAndKept(SharedLab lab, LabScope scope)
      throws Exception {
    SshdLab sshd = scope.add(SshdLab.start(lab.dockerd().host()));
    sshd.forgetHostKey();
    sshd.configure("IdentityFile " + sshd.directory().file("login_key"));
    ScriptedPerson person = new ScriptedPerson("");
    try (DockerEngine engine = open(sshd, scope, person, Timeouts.DEFAULT)) {
      engine.ping(new Cancellation());
    }
    assertThat(person.asked()).extracting(AskPassQuestion::kind).containsExactly(Kind.YES_NO);
    assertThat(person.asked().getFirst().text()).contains("ED25519 key fingerprint is SHA256:");
    assertThat(sshd.read("known_hosts")).contains("ssh-ed25519");
  }

  @Test
  void whoSaysNoToAHostKeyIsNotConnected(SharedLab lab, LabScope scope) throws Exception {
    SshdLab sshd = scope.add(SshdLab.start(lab.dockerd().host()));
    sshd.forgetHostKey();
    sshd.configure("IdentityFile " + sshd.directory().file("login_key"));
    ScriptedPerson person = new ScriptedPerson(CANCEL);
    try (DockerEngine engine = open(sshd, scope, person, Timeouts.DEFAULT)) {
      EngineUnreachableException failure = failure(engine);
      assertThat(failure.reason()).isEqualTo(Reason.SSH_CANCELLED);
      assertThat(failure.needsPerson()).isTrue();
    }
    assertThat(person.asked()).hasSize(1);
    assertThat(sshd.directory().file("known_hosts")).doesNotExist();
  }

  @Test
  void aPassphraseIsAskedOnceForAllConnections(SharedLab lab, LabScope scope) throws Exception {
    SshdLab sshd = encrypted(lab, scope);
    ScriptedPerson person = new ScriptedPerson(PASSPHRASE);
    try (DockerEngine engine = open(sshd, scope, person, Timeouts.DEFAULT)) {
      List<RunningCall> calls =
          List.of(
              RunningCall.start(() -> engine.ping(new Cancellation())),
              RunningCall.start(() -> engine.images(new Cancellation())));
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> calls.stream().noneMatch(RunningCall::isRunning));
      engine.ping(new Cancellation());
    }
    assertThat(person.asked())
        .containsExactly(
            new AskPassQuestion(
                Kind.SECRET,
                "Enter passphrase for key '" + sshd.directory().file("locked_key") + "': ",
                false));
  }

  @Test
  void aWrongPassphraseIsAskedAgain(SharedLab lab, LabScope scope) throws Exception {
    SshdLab sshd = encrypted(lab, scope);
    ScriptedPerson person = new ScriptedPerson("wrong", PASSPHRASE);
    try (DockerEngine engine = open(sshd, scope, person, Timeouts.DEFAULT)) {
      engine.ping(new Cancellation());
    }
    assertThat(person.asked()).extracting(AskPassQuestion::again).containsExactly(false, true);
  }

  @Test
  void passphrasesThatAreAllWrongEndTheLogin(SharedLab lab, LabScope scope) throws Exception {
    SshdLab sshd = encrypted(lab, scope);
    ScriptedPerson person = new ScriptedPerson("wrong", "wrong", "wrong");
    try (DockerEngine engine = open(sshd, scope, person, Timeouts.DEFAULT)) {
      EngineUnreachableException failure = failure(engine);
      assertThat(failure.reason()).isEqualTo(Reason.SSH_LOGIN);
      assertThat(failure.needsPerson()).isTrue();
      assertThat(failure.detail()).contains("Permission denied (publickey)");
      assertThat(failure).message().doesNotContain("wrong");
    }
  }

  @Test
  void whoCancelsIsAskedNoFurther(SharedLab lab, LabScope scope) throws Exception {
    SshdLab sshd = encrypted(lab, scope);
    ScriptedPerson person = new ScriptedPerson(CANCEL, PASSPHRASE);
    try (DockerEngine engine = open(sshd, scope, person, Timeouts.DEFAULT)) {
      assertThat(failure(engine).reason()).isEqualTo(Reason.SSH_CANCELLED);
      assertThat(person.asked()).hasSize(1);
      engine.ping(new Cancellation());
    }
  }

  @Test
  void aCallThatIsCancelledPutsItsQuestionAway(SharedLab lab, LabScope scope) throws Exception {
    SshdLab sshd = encrypted(lab, scope);
    ScriptedPerson person = new ScriptedPerson();
    Cancellation cancellation = new Cancellation();
    try (DockerEngine engine = open(sshd, scope, person, Timeouts.DEFAULT)) {
      RunningCall ping = RunningCall.start(() -> engine.ping(cancellation));
      Awaitility.await().atMost(SOON).until(() -> !person.asked().isEmpty());
      cancellation.cancel();
      assertThat(ping.failure()).isInstanceOf(EngineCancelledException.class);
      assertThat(person.awaitWithdrawal()).isTrue();
    }
  }

  /** The call may take as long as starting the program that asks takes, and no longer. */
  @Test
  void theTimeOfAPersonCountsAgainstNoCall(SharedLab lab, LabScope scope) throws Exception {
    SshdLab sshd = encrypted(lab, scope);
    Duration limit = Duration.ofMillis(500);
    ScriptedPerson person = new ScriptedPerson();
    try (DockerEngine engine = open(sshd, scope, person, new Timeouts(limit, limit, limit))) {
      RunningCall ping = RunningCall.start(() -> engine.ping(new Cancellation()));
      Awaitility.await().atMost(SOON).until(() -> !person.asked().isEmpty());
      Awaitility.await()
          .pollDelay(limit.multipliedBy(2))
          .atMost(SOON)
          .until(() -> ping.isRunning());
      person.answer(PASSPHRASE);
      Awaitility.await().atMost(SOON).until(() -> !ping.isRunning());
      engine.ping(new Cancellation());
    }
  }

  private static SshdLab encrypted(SharedLab lab, LabScope scope) {
    SshdLab sshd = scope.add(SshdLab.start(lab.dockerd().host()));
    sshd.keygen("locked_key", PASSPHRASE);
    sshd.authorize("locked_key");
    sshd.configure("IdentityFile " + sshd.directory().file("locked_key"));
    return sshd;
  }

  private static EngineUnreachableException failure(DockerEngine engine) throws Exception {
    return (EngineUnreachableException)
        RunningCall.start(() -> engine.ping(new Cancellation())).failure();
  }

  private static DockerEngine open(
      SshdLab sshd, LabScope scope, ScriptedPerson person, Timeouts timeouts) throws Exception {
    AskPassServer server = scope.add(AskPassServer.start(person, AskPass.command()));
    Map<String, String> environment = new HashMap<>(sshd.environment());
    environment.putAll(server.environment());
    return sshd.open(sshd.host(), environment, timeouts);
  }
}
