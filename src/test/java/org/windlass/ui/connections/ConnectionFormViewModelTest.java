package org.windlass.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.TlsSettings.Mode;

/** What the dialog says while it is filled in. */
class ConnectionFormViewModelTest {
  private final ConnectionsHarness harness = new ConnectionsHarness();

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void aNewConnectionIsNoChangeAndCannotBeSavedWithoutAName() {
    ConnectionFormViewModel form = harness.page.create();
    assertThat(form.isNew()).isTrue();
    assertThat(form.isChanged()).isFalse();
    assertThat(form.nameProblemProperty().get()).as("not complained about yet").isEmpty();
    assertThat(form.savableProperty().get()).isFalse();
    form.nameProperty().set("build");
    assertThat(form.savableProperty().get()).isTrue();
    assertThat(form.isChanged()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a, is not a name",
    "-x, is not a name",
    "a b, is not a name",
    "über, is not a name",
    "default, environment’s own",
    "taken, already"
  })
  void aNameIsCheckedWhileItIsTyped(String name, String why) {
    harness.create("taken", "tcp://other:2375");
    ConnectionFormViewModel form = harness.page.create();
    form.nameProperty().set(name);
    assertThat(form.nameProblemProperty().get()).contains(why);
    assertThat(form.savableProperty().get()).isFalse();
    form.nameProperty().set(" free-1.x_+ ");
    assertThat(form.nameProblemProperty().get()).isEmpty();
    assertThat(form.savableProperty().get()).isTrue();
  }

  @Test
  void aConnectionMayKeepItsOwnName() {
    harness.create("build", "tcp://build:2375");
    harness.create("other", "tcp://other:2375");
    ConnectionFormViewModel form = harness.edit("build");
    assertThat(form.isNew()).isFalse();
    assertThat(form.savableProperty().get()).isTrue();
    form.nameProperty().set("other");
    assertThat(form.nameProblemProperty().get()).contains("already");
    form.nameProperty().set("build");
    assertThat(form.nameProblemProperty().get()).isEmpty();
    assertThat(form.isChanged()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', Type a host",
    "ftp://x, scheme",
    "tcp://x:99999, 65535",
    "unix://socket, absolute path",
    "ssh://, machine’s name",
    "ssh://me:secret@x, no password",
    "fd://x, number"
  })
  void aHostIsCheckedWhileItIsTyped(String host, String why) {
    ConnectionFormViewModel form = harness.page.create();
    form.nameProperty().set("build");
    form.hostProperty().set(host);
    assertThat(form.hostProblemProperty().get()).contains(why).doesNotContain("secret");
    assertThat(form.endpointProperty().get()).isNull();
    assertThat(form.savableProperty().get()).isFalse();
    form.test();
    assertThat(form.check().runningProperty().get()).isFalse();

    form.hostProperty().set("tcp://build");
    assertThat(form.hostProblemProperty().get()).isEmpty();
    assertThat(form.savableProperty().get()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "unix:///x.sock, UNIX",
    "tcp://h:1, TCP",
    "http://h:1, TCP",
    "https://h:1, TCP",
    "h:1, TCP",
    "SSH://h, SSH",
    "npipe:////./pipe/x, NPIPE",
    "fd://3, FD"
  })
  void theKindFollowsTheHost(String host, HostKind kind) {
    ConnectionFormViewModel form = harness.page.create();
    form.hostProperty().set(host);
    assertThat(form.kindProperty().get()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "tcp://build:2376, SSH, ssh://build",
    "ssh://me@build:22/run/d.sock, TCP, tcp://build",
    "tcp://[fe80::1]:2376/x, SSH, ssh://[fe80::1]",
    "tcp://build, TCP, tcp://build",
    "tcp://build, UNIX, unix:///var/run/docker.sock",
    "unix:///x.sock, FD, fd://3",
    "'', NPIPE, npipe:////./pipe/docker_engine"
  })
  void choosingAKindKeepsTheMachineWhereThereIsOne(String before, HostKind kind, String after) {
    ConnectionFormViewModel form = harness.page.create();
    form.hostProperty().set(before);
    form.choose(kind);
    assertThat(form.hostProperty().get()).isEqualTo(after);
    assertThat(form.hostProblemProperty().get()).isEmpty();
  }

  @Test
  void thePartsOfAnSshHostFollowTheHost() {
    ConnectionFormViewModel form = harness.page.create();
    form.hostProperty().set("ssh://me@build:2222/run/user/1000/docker.sock");
    assertThat(form.ssh().userProperty().get()).isEqualTo("me");
    assertThat(form.ssh().portProperty().get()).isEqualTo("2222");
    assertThat(form.ssh().socketProperty().get()).isEqualTo("/run/user/1000/docker.sock");
    form.hostProperty().set("ssh://build");
    assertThat(form.ssh().userProperty().get()).isEmpty();
    assertThat(form.ssh().portProperty().get()).isEmpty();
    assertThat(form.ssh().socketProperty().get()).isEmpty();
  }

  @Test
  void theHostFollowsThePartsOfAnSshHost() {
    ConnectionFormViewModel form = harness.page.create();
    form.hostProperty().set("ssh://build");
    form.ssh().userProperty().set("me");
    form.ssh().portProperty().set("2222");
    form.ssh().socketProperty().set("run/docker.sock");
    assertThat(form.hostProperty().get()).isEqualTo("ssh://me@build:2222/run/docker.sock");
    form.ssh().portProperty().set("x");
    assertThat(form.hostProblemProperty().get()).isNotEmpty();
    form.ssh().portProperty().set("");
    form.ssh().userProperty().set("");
    assertThat(form.hostProperty().get()).isEqualTo("ssh://build/run/docker.sock");
    form.ssh().socketProperty().set("");
    assertThat(form.hostProperty().get()).isEqualTo("ssh://build");
  }

  @ParameterizedTest
  @CsvSource({
    "me@corp, /run/docker.sock, ssh://me%40corp@[fe80::1]:22/run/docker.sock",
    "me, /run/50%/a?b#c, ssh://me@[fe80::1]:22/run/50%25/a%3Fb%23c"
  })
  void whatHasAMeaningInAUriIsWrittenSoThatItHasNone(String user, String socket, String uri) {
    ConnectionFormViewModel form = harness.page.create();
    form.hostProperty().set("ssh://[fe80::1]:22");
    form.ssh().userProperty().set(user);
    form.ssh().socketProperty().set(socket);
    assertThat(form.hostProperty().get()).isEqualTo(uri);
    form.hostProperty().set("ssh://other");
    form.hostProperty().set(uri);
    assertThat(form.ssh().userProperty().get()).isEqualTo(user);
    assertThat(form.ssh().socketProperty().get()).isEqualTo(socket);
  }

  @Test
  void theirPartsLeaveOtherKindsOfHostAlone() {
    ConnectionFormViewModel form = harness.page.create();
    form.hostProperty().set("ssh://me@build:2222");
    form.hostProperty().set("tcp://build:2376");
    form.ssh().userProperty().set("you");
    assertThat(form.hostProperty().get()).isEqualTo("tcp://build:2376");
  }

  @Test
  void theModeOfTlsDecidesWhichFilesAreUsedAndWhichPort() {
    ConnectionFormViewModel form = harness.page.create();
    form.hostProperty().set("tcp://build");
    form.files().caProperty().set("/x/ca.pem");
    form.files().certProperty().set("/x/cert.pem");
    form.files().keyProperty().set("/x/key.pem");
    assertThat(endpoint(form).tls()).isEqualTo(TlsSettings.NONE);
    assertThat(endpoint(form).host().uri()).isEqualTo("tcp://build:2375");

    form.tlsModeProperty().set(Mode.UNVERIFIED);
    assertThat(endpoint(form).host().uri()).isEqualTo("tcp://build:2376");
    assertThat(endpoint(form).tls().mode()).isEqualTo(Mode.UNVERIFIED);
    assertThat(endpoint(form).tls().ca()).isNull();
    assertThat(endpoint(form).tls().cert()).hasToString("/x/cert.pem");

    form.tlsModeProperty().set(Mode.VERIFIED);
    assertThat(endpoint(form).tls().ca()).hasToString("/x/ca.pem");
    form.files().caProperty().set("  ");
    assertThat(endpoint(form).tls().ca()).as("the system's authorities").isNull();
    assertThat(endpoint(form).tls().key()).hasToString("/x/key.pem");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unix:///x.sock", "ssh://build", "fd://3"})
  void tlsIsForTcpAlone(String host) {
    ConnectionFormViewModel form = harness.page.create();
    form.tlsModeProperty().set(Mode.VERIFIED);
    form.files().caProperty().set("/x/ca.pem");
    form.hostProperty().set(host);
    assertThat(endpoint(form).tls()).isEqualTo(TlsSettings.NONE);
  }

  @Test
  void everyFieldCountsAsAChangeUntilItIsTakenBack() {
    harness.create("build", "tcp://build:2375");
    ConnectionFormViewModel form = harness.edit("build");
    for (var field :
        new javafx.beans.property.StringProperty[] {
          form.nameProperty(),
          form.descriptionProperty(),
          form.hostProperty(),
          form.files().caProperty(),
          form.files().certProperty(),
          form.files().keyProperty()
        }) {
      String before = field.get();
      field.set(before + "x");
      assertThat(form.isChanged()).isTrue();
      field.set(before);
      assertThat(form.isChanged()).isFalse();
    }
    form.tlsModeProperty().set(Mode.VERIFIED);
    assertThat(form.isChanged()).isTrue();
  }

  @Test
  void aFormThatBeginsAsAnotherConnectionIsNotChangedByThat() {
    ConnectionFormViewModel form =
        harness.page.createFrom(
            "default", Objects.requireNonNull(harness.profile("default").endpoint()));
    assertThat(form.isNew()).isTrue();
    assertThat(form.nameProperty().get()).isEqualTo("default-2");
    assertThat(form.hostProperty().get()).isEqualTo("tcp://lab:2375");
    assertThat(form.savableProperty().get()).isTrue();
    assertThat(form.isChanged()).as("nothing was typed that could be lost").isFalse();
  }

  @Test
  void whatWasTestedIsForgottenWhenItChanges() {
    ConnectionFormViewModel form = harness.page.create();
    form.hostProperty().set("tcp://build");
    form.test();
    harness.ui.until(() -> harness.checker.tested().size() == 1);
    assertThat(harness.checker.tested().getFirst().host().uri()).isEqualTo("tcp://build:2375");
    form.descriptionProperty().set("words only");
    assertThat(form.check().rows()).hasSize(6);
    form.hostProperty().set("tcp://build2");
    assertThat(form.check().rows()).isEmpty();
    assertThat(form.check().runningProperty().get()).isFalse();
  }

  private static EngineEndpoint endpoint(ConnectionFormViewModel form) {
    return Objects.requireNonNull(form.endpointProperty().get());
  }
}
