package org.windlass.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.windlass.engine.EngineHost;

class SshCommandTest {
  @Test
  void leavesToSshWhatTheHostDoesNotSay() {
    assertThat(SshCommand.of(new EngineHost.Ssh(null, "far", 0, "")))
        .containsExactly(
            "ssh", "-o", "ConnectTimeout=30", "-T", "--", "far", "docker system dial-stdio");
  }

  @Test
  void quotesASocketForTheShellOfTheOtherSide() {
    assertThat(SshCommand.of(new EngineHost.Ssh("me", "::1", 2222, "/run/it's $(x) a.sock")))
        .containsExactly(
            "ssh",
            "-l",
            "me",
            "-p",
            "2222",
            "-o",
            "ConnectTimeout=30",
            "-T",
            "--",
            "::1",
            "docker '--host=unix:///run/it'\\''s $(x) a.sock' system dial-stdio");
  }
}
