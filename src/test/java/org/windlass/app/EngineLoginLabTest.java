package org.windlass.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.PODMAN;
import static org.windlass.lab.Program.REGISTRY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.context.CredentialException;
import org.windlass.context.CredentialStore;
import org.windlass.context.RegistryCredential;
import org.windlass.context.RegistryCredential.Kind;
import org.windlass.context.StartUpOptions;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.PullRequest;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.lab.DockerCli;
import org.windlass.lab.Lab;
import org.windlass.lab.LabImage;
import org.windlass.lab.LabScope;
import org.windlass.lab.PodmanLab;
import org.windlass.lab.RegistryLab;
import org.windlass.lab.SharedLab;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.ErrorTexts;
import org.windlass.ui.text.Messages;

/** Real engines at a registry that asks for a login. */
@Lab({DOCKERD, DOCKER, PODMAN, REGISTRY})
final class EngineLoginLabTest {
  private static final String USER = "anna";
  private static final String PASSWORD = "pä:ss w0rd>?";
  private static final String FILE_ONLY = "{\"auths\":{\"0.example\":{\"auth\":\"eDp5\"}}}";

  private final ErrorTexts errors = new ErrorTexts(Messages.of(Locale.ENGLISH));
  private @TempDir Path config;

  @Test
  void dockerdPullsWithWhatDockersLoginKept(SharedLab lab, LabScope scope) throws Exception {
    RegistryLab registry = registry(scope);
    keepInFile();
    String host = lab.dockerd().host().uri();
    new DockerCli(config).run("-H", host, "login", "-u", USER, "-p", PASSWORD, registry.address());

    assertThat(pull(lab.dockerd().host(), registry)).last().asString().startsWith("Status: ");
  }

  @Test
  void bothPullWithWhatWindlassKept(SharedLab lab, LabScope scope) throws Exception {
    RegistryLab registry = registry(scope);
    PodmanLab podman = scope.add(PodmanLab.start(registry.address()));
    keep(registry, PASSWORD);

    assertThat(pull(lab.dockerd().host(), registry)).last().asString().startsWith("Status: ");
    assertThat(pull(podman.host(), registry)).isNotEmpty();
  }

  @Test
  void bothPushWithWhatWindlassKept(SharedLab lab, LabScope scope) throws Exception {
    RegistryLab registry = registry(scope);
    PodmanLab podman = scope.add(PodmanLab.start(registry.address()));
    keep(registry, PASSWORD);
    int number = 0;
    for (EngineHost host : List.of(lab.dockerd().host(), podman.host())) {
      pull(host, registry);
      String target = registry.address() + "/private/pushed:" + ++number;
      List<String> said = new ArrayList<>();
      try (DockerEngine engine = open(host)) {
        Cancellation never = new Cancellation();
        engine.tag(registry.address() + "/private/box:1", Reference.parse(target), never);
        engine.push(Reference.parse(target), event -> said.add(event.status()), never);
        engine.remove(target, false, never);
      }
      assertThat(said).anyMatch(line -> line.contains("digest: sha256:"));
      assertThat(pull(host, target)).isNotEmpty();
    }
  }

  @Test
  void withoutALoginOrWithAWrongOneBothSayThatALoginMayHelp(SharedLab lab, LabScope scope)
      throws Exception {
    RegistryLab registry = registry(scope);
    PodmanLab podman = scope.add(PodmanLab.start(registry.address()));
    for (EngineHost host : List.of(lab.dockerd().host(), podman.host())) {
      keepInFile();
      assertOffersLogin(refused(host, registry));
      keep(registry, "wr0ng");
      assertOffersLogin(refused(host, registry));
    }
  }

  @Test
  void aLoginThatCannotBeReadIsNamedOnlyWhereItIsMissed(SharedLab lab, LabScope scope)
      throws Exception {
    RegistryLab registry = registry(scope);
    Files.writeString(config.resolve("config.json"), "{\"credsStore\":\"no-such-program\"}");
    lab.registry().push("anybody/box", "1", LabImage.of("anybody", 100));

    assertThat(pull(lab.dockerd().host(), lab.registry().address() + "/anybody/box:1"))
        .last()
        .asString()
        .startsWith("Status: ");
    EngineRefusedException e = refused(lab.dockerd().host(), registry);
    assertThat(e).hasCauseInstanceOf(CredentialException.class);
    assertThat(errors.of(e).suggestion())
        .startsWith("No login was sent along. The program docker-credential-no-such-program");
  }

  private void assertOffersLogin(EngineRefusedException e) {
    ErrorText text = errors.of(e);
    assertThat(e.mayNeedLogin()).as(e.getMessage()).isTrue();
    assertThat(text.suggestion()).containsIgnoringCase("login");
    assertThat(text.toString()).doesNotContain(PASSWORD, "wr0ng");
  }

  private static RegistryLab registry(LabScope scope) {
    RegistryLab registry = scope.add(RegistryLab.withLogin(USER, PASSWORD));
    registry.push("private/box", "1", LabImage.of("private", 100));
    return registry;
  }

  private void keepInFile() throws IOException {
    Files.writeString(config.resolve("config.json"), FILE_ONLY);
  }

  private void keep(RegistryLab registry, String password) throws IOException {
    keepInFile();
    store().store(registry.address(), new RegistryCredential(Kind.PASSWORD, USER, password));
  }

  private CredentialStore store() {
    Map<String, String> environment = Map.of("DOCKER_CONFIG", config.toString());
    return new CredentialStore(StartUpOptions.NONE, environment, config);
  }

  private EngineRefusedException refused(EngineHost host, RegistryLab registry) {
    return catchThrowableOfType(EngineRefusedException.class, () -> pull(host, registry));
  }

  private List<String> pull(EngineHost host, RegistryLab registry)
      throws EngineException, InvalidReferenceException {
    return pull(host, registry.address() + "/private/box:1");
  }

  private List<String> pull(EngineHost host, String reference)
      throws EngineException, InvalidReferenceException {
    List<String> said = new ArrayList<>();
    try (DockerEngine engine = open(host)) {
      engine.pull(
          new PullRequest(Reference.parse(reference), null),
          event -> said.add(event.status()),
          new Cancellation());
    }
    return said;
  }

  private DockerEngine open(EngineHost host) {
    return DockerEngine.open(host, EngineOptions.defaults().withLogins(new EngineLogins(store())));
  }
}
