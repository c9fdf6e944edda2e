package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.REGISTRY;
import static org.windlass.lab.Program.SSH;
import static org.windlass.lab.Program.SSHD;
import static org.windlass.lab.Program.SSH_KEYGEN;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.engine.EngineUnreachableException.Reason;
import org.windlass.engine.PullEvent;
import org.windlass.engine.PullRequest;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.Timeouts;
import org.windlass.reference.Reference;
import org.windlass.testing.RunningCall;

/** A real dockerd behind a real sshd. */
@Lab({DOCKERD, DOCKER, REGISTRY, SSH, SSHD, SSH_KEYGEN})
final class SshLabTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  /** No connection leaves a process or a thread behind. */
  @AfterEach
  void nothingIsLeft() {
    Awaitility.await().atMost(SOON).until(() -> SshTraces.processes().isEmpty());
    Awaitility.await().atMost(SOON).until(() -> SshTraces.threads().isEmpty());
  }

  @Test
  void theDefaultEngineAndTheEngineAtASocketAnswer(SharedLab lab, LabScope scope) throws Exception {
    SshdLab sshd = scope.add(SshdLab.start(lab.dockerd().host()));
    for (EngineHost host : List.of(sshd.host(), sshd.host(lab.dockerd().socket()))) {
      try (DockerEngine engine = open(host, sshd)) {
        assertThat(engine.ping(new Cancellation()).apiVersion()).hasToString("1.41");
        assertThat(engine.version(new Cancellation()).version()).startsWith("20.10");
        assertThat(engine.images(new Cancellation())).isNotNull();
        assertThat(SshTraces.processes()).hasSize(1);
      }
    }
  }

  @Test
  void aPullFlowsAndIsSeenInTheList(SharedLab lab, LabScope scope) throws Exception {
    SshdLab sshd = scope.add(SshdLab.start(lab.dockerd().host()));
    lab.registry().push("ssh/pulled", "1", LabImage.of("pulled", 3_000_000));
    String name = lab.registry().address() + "/ssh/pulled:1";
    List<PullEvent> events = new CopyOnWriteArrayList<>();
    try (DockerEngine engine = open(sshd.host(), sshd)) {
      engine.pull(request(name), events::add, new Cancellation());
      assertThat(events).extracting(PullEvent::status).anyMatch(s -> s.startsWith("Digest: "));
      assertThat(engine.images(new Cancellation()))
          .anyMatch(image -> image.repoTags().contains(name));
    }
  }

  @Test
  void cancellingAStreamEndsItsSsh(SharedLab lab, LabScope scope) throws Exception {
    SshdLab sshd = scope.add(SshdLab.start(lab.dockerd().host()));
    Cancellation cancellation = new Cancellation();
    try (DockerEngine engine = open(sshd.host(), sshd)) {
      List<String> subscribed = new CopyOnWriteArrayList<>();
      RunningCall events =
          RunningCall.start(
              () -> engine.events(() -> subscribed.add("yes"), event -> {}, cancellation));
      Awaitility.await().atMost(SOON).until(() -> !subscribed.isEmpty());
      cancellation.cancel();
      assertThat(events.failure()).isInstanceOf(EngineCancelledException.class);
      engine.ping(new Cancellation());
      Awaitility.await().atMost(SOON).until(() -> SshTraces.processes().size() == 1);
    }
  }

  @Test
  void aConnectionThatBreaksIsLostAndTheNextOneIsNew(SharedLab lab, LabScope scope)
      throws Exception {
    SshdLab sshd = scope.add(SshdLab.start(lab.dockerd().host()));
    try (DockerEngine engine = open(sshd.host(), sshd)) {
      List<String> subscribed = new CopyOnWriteArrayList<>();
      RunningCall events =
          RunningCall.start(
              () -> engine.events(() -> subscribed.add("yes"), event -> {}, new Cancellation()));
      Awaitility.await().atMost(SOON).until(() -> !subscribed.isEmpty());
      SshTraces.processes().forEach(ProcessHandle::destroyForcibly);
      assertThat(events.failure())
          .isInstanceOfSatisfying(
              EngineUnreachableException.class,
              e -> assertThat(e.reason()).isEqualTo(Reason.CONNECTION_LOST));
      assertThat(engine.ping(new Cancellation()).apiVersion()).hasToString("1.41");
    }
  }

  @Test
  void nobodyListens(SharedLab lab, LabScope scope) throws Exception {
    SshdLab sshd = scope.add(SshdLab.start(lab.dockerd().host()));
    sshd.kill();
    assertThat(failure(sshd, Reason.SSH)).contains("Connection refused");
  }

  @Test
  void theHostKeyIsAnother(SharedLab lab, LabScope scope) throws Exception {
    SshdLab sshd = scope.add(SshdLab.start(lab.dockerd().host()));
    sshd.keygen("other_key", "");
    sshd.trustHostKey("other_key");
    failure(sshd, Reason.SSH_HOST_KEY);
  }

  @Test
  void theLoginIsRefused(SharedLab lab, LabScope scope) throws Exception {
    SshdLab sshd = scope.add(SshdLab.start(lab.dockerd().host()));
    sshd.keygen("other_key", "");
    sshd.authorize("other_key");
    assertThat(failure(sshd, Reason.SSH)).contains("Permission denied (publickey)");
  }

  @Test
  void thereIsNoDockerOnTheOtherSide(LabScope scope) throws Exception {
    SshdLab sshd = scope.add(SshdLab.start("PATH=/nowhere"));
    assertThat(failure(sshd, Reason.SSH)).contains("docker: command not found");
  }

  @Test
  void theEngineOnTheOtherSideIsDown(LabScope scope) throws Exception {
    SshdLab sshd = scope.add(SshdLab.start("DOCKER_HOST=unix:///run/no-such.sock"));
    assertThat(failure(sshd, Reason.SSH)).contains("/run/no-such.sock");
  }

  @Test
  void aSharedConnectionOfTheUserIsUsedAndLeftAlone(SharedLab lab, LabScope scope)
      throws Exception {
    SshdLab sshd = scope.add(SshdLab.start(lab.dockerd().host()));
    sshd.configure(
        "BatchMode yes",
        "IdentityFile " + sshd.directory().file("login_key"),
        "ControlMaster auto",
        "ControlPersist 60",
        "ControlPath " + sshd.directory().file("mux"));
    try (DockerEngine engine = open(sshd.host(), sshd)) {
      assertThat(engine.ping(new Cancellation()).apiVersion()).hasToString("1.41");
    }
    nothingIsLeft();
    assertThat(sshd.control("check")).contains("Master running");
    assertThat(sshd.control("exit")).contains("Exit request sent");
  }

  private static String failure(SshdLab sshd, Reason reason) throws Exception {
    try (DockerEngine engine = open(sshd.host(), sshd)) {
      EngineUnreachableException e =
          (EngineUnreachableException)
              RunningCall.start(() -> engine.ping(new Cancellation())).failure();
      assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason);
      assertThat(e.detail()).isNotBlank();
      return e.detail();
    }
  }

  private static DockerEngine open(EngineHost host, SshdLab sshd) {
    return sshd.open(host, sshd.environment(), Timeouts.DEFAULT);
  }

  private static PullRequest request(String name) throws Exception {
    return new PullRequest(Reference.parse(name), null);
  }
}
