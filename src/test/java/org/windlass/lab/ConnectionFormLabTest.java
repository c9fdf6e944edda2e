package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.engine.CheckStep;
import org.windlass.engine.TlsSettings.Mode;
import org.windlass.engine.docker.EngineCheck;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.engine.transport.DialerOptions;
import org.windlass.testing.CertificateMaker;
import org.windlass.testing.Issued;
import org.windlass.testing.KeyForm;
import org.windlass.testing.ManualUi;
import org.windlass.testing.TestConnections;
import org.windlass.testing.TlsDir;
import org.windlass.ui.background.Background;
import org.windlass.ui.connections.CheckRow;
import org.windlass.ui.connections.CheckState;
import org.windlass.ui.connections.ConnectionFormViewModel;
import org.windlass.ui.connections.ConnectionTools;
import org.windlass.ui.connections.ConnectionsViewModel;

/**
 * The connection dialog before a real dockerd with {@code --tlsverify}: what is typed is tested,
 * saved, and then used by the docker command line.
 */
@Lab({DOCKERD, DOCKER})
final class ConnectionFormLabTest {
  private static final Issued ROOT = CertificateMaker.root("Lab");
  private static final Issued CLIENT = CertificateMaker.of("CN=client").signedBy(ROOT).make();

  private static TlsDockerd dockerd;

  @TempDir private Path directory;

  private final ManualUi ui = new ManualUi();
  private final ExecutorService workers = LabUi.workers();
  private final TestConnections connections = new TestConnections();
  private final ConnectionFormViewModel form = form();

  @BeforeAll
  static void start(LabScope scope) {
    Issued server = CertificateMaker.of("CN=dockerd").names("localhost").signedBy(ROOT).make();
    dockerd = scope.add(TlsDockerd.verifying(server, ROOT));
  }

  @AfterEach
  void close() {
    form.close();
    workers.close();
    connections.close();
  }

  @Test
  void everyStepPassesAndTheDockerCommandUsesWhatIsSaved() {
    type("localhost", files());
    assertThat(test()).extracting(CheckRow::state).containsOnly(CheckState.PASSED);
    assertThat(row(CheckStep.TLS).text()).startsWith("TLSv1.");
    assertThat(row(CheckStep.VERSION).text()).contains("API 1.");

    assertThat(save()).containsExactly("build");
    DockerCli docker = new DockerCli(connections.folder());
    assertThat(docker.contexts()).contains("build");
    assertThat(docker.run("--context", "build", "version", "--format", "{{.Server.Os}}"))
        .isEqualTo("linux");
    assertThat(docker.inspect("build", "{{.Endpoints.docker.Host}}"))
        .isEqualTo(dockerd.at("localhost").uri());
  }

  @Test
  void anEncryptedKeyOpensWithThePassphraseThatIsTyped() {
    type("localhost", new TlsDir(directory).ca(ROOT).client(CLIENT, KeyForm.PKCS8_AES_256));
    fails("The client key " + directory.resolve("key.pem") + " is encrypted.");
    form.files().passphraseProperty().set("wrong");
    fails("The passphrase does not open the client key " + directory.resolve("key.pem") + ".");
    form.files().passphraseProperty().set(KeyForm.PASSPHRASE);
    assertThat(test()).extracting(CheckRow::state).containsOnly(CheckState.PASSED);
  }

  @Test
  void anotherAuthorityIsNotTrusted() {
    type("localhost", files().ca(CertificateMaker.root("Others")));
    fails(
        "The certificate of "
            + dockerd.at("localhost").uri()
            + " is not signed by an authority you trust.");
  }

  @Test
  void anotherNameIsNotInTheCertificate() {
    type("127.0.0.1", files());
    fails(
        "The certificate of "
            + dockerd.at("127.0.0.1").uri()
            + " is for localhost, not for the name you use.");
    form.tlsModeProperty().set(Mode.UNVERIFIED);
    assertThat(test()).extracting(CheckRow::state).containsOnly(CheckState.PASSED);
  }

  @Test
  void aClientWithoutACertificateIsRefused() {
    type("localhost", new TlsDir(directory).ca(ROOT));
    fails(
        "The engine at "
            + dockerd.at("localhost").uri()
            + " does not accept your client certificate.");
  }

  @Test
  void aKeyOfAnotherCertificateIsNotTried() {
    TlsDir files = files();
    files.write("key.pem", KeyForm.PKCS8.pem(ROOT.key()));
    type("localhost", files);
    fails(
        "The client key "
            + directory.resolve("key.pem")
            + " does not match the client certificate.");
  }

  @Test
  void anEngineThatWantsTlsSaysSo() {
    type("localhost", files());
    form.tlsModeProperty().set(Mode.NONE);
    test();
    assertThat(row(CheckStep.TLS).state()).isEqualTo(CheckState.NOT_NEEDED);
    assertThat(row(CheckStep.PING).state()).isEqualTo(CheckState.FAILED);
    assertThat(row(CheckStep.PING).text()).endsWith(" expects TLS.");
  }

  /** The test ends at the TLS step with this sentence and with something to do about it. */
  private void fails(String sentence) {
    test();
    assertThat(row(CheckStep.TLS).state()).isEqualTo(CheckState.FAILED);
    assertThat(row(CheckStep.TLS).text()).isEqualTo(sentence);
    assertThat(row(CheckStep.TLS).suggestion()).isNotEmpty();
    assertThat(row(CheckStep.VERSION).state()).isEqualTo(CheckState.WAITING);
    assertThat(row(CheckStep.PERMISSION).state()).isEqualTo(CheckState.WAITING);
  }

  private void type(String machine, TlsDir files) {
    form.nameProperty().set("build");
    form.hostProperty().set(dockerd.at(machine).uri());
    form.tlsModeProperty().set(Mode.VERIFIED);
    form.files().caProperty().set(files.path().resolve("ca.pem").toString());
    if (files.settings(Mode.VERIFIED).cert() != null) {
      form.files().certProperty().set(files.path().resolve("cert.pem").toString());
      form.files().keyProperty().set(files.path().resolve("key.pem").toString());
    }
  }

  private List<CheckRow> test() {
    form.test();
    assertThat(form.check().runningProperty().get()).isTrue();
    LabUi.until(ui, () -> !form.check().runningProperty().get());
    return form.check().rows();
  }

  private CheckRow row(CheckStep step) {
    return form.check().rows().stream().filter(row -> row.step() == step).findFirst().orElseThrow();
  }

  private List<String> save() {
    List<String> saved = new ArrayList<>();
    form.save(saved::add);
    LabUi.until(ui, () -> !form.savingProperty().get());
    assertThat(form.errorProperty().get()).isNull();
    return saved;
  }

  private TlsDir files() {
    return new TlsDir(directory).ca(ROOT).client(CLIENT, KeyForm.PKCS8);
  }

  private ConnectionFormViewModel form() {
    ConnectionTools tools =
        new ConnectionTools(
            connections.connections(),
            connections.passphrases(),
            (endpoint, passphrases, listener, cancellation) ->
                EngineCheck.run(
                    endpoint,
                    EngineOptions.defaults()
                        .withDialing(
                            new DialerOptions(passphrases, DialerOptions.DEFAULT.sshEnvironment())),
                    listener,
                    cancellation),
            cancellation -> List.of(),
            new Background(workers, ui),
            LabUi.texts(),
            Clock.systemUTC(),
            () -> {});
    return new ConnectionsViewModel(tools, FXCollections.observableArrayList()).create();
  }
}
