package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.REGISTRY;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.context.CredentialStore;
import org.windlass.context.StartUpOptions;
import org.windlass.registry.HttpRegistries;
import org.windlass.registry.RegistryOptions;
import org.windlass.testing.ManualUi;
import org.windlass.ui.background.Background;
import org.windlass.ui.registries.KeptCredentials;
import org.windlass.ui.registries.LoginViewModel;
import org.windlass.ui.registries.RegistriesViewModel;
import org.windlass.ui.registries.RegistryTools;

/** The window's logins, at a real registry, with docker on the same files. */
@Lab({REGISTRY, DOCKER, DOCKERD})
final class LoginLabTest {
  private static final String USER = "anna";
  private static final String PASSWORD = "pä:ss w0rd>?";
  private static final String FILE_ONLY =
      "{\"auths\":{\"0.example\":{\"auth\":\"eDp5\"}},\"detachKeys\":\"ctrl-x\","
          + "\"proxies\":{\"default\":{\"noProxy\":\"a.example\"}}}";

  private final ManualUi ui = new ManualUi();
  private final ExecutorService workers = LabUi.workers();

  @AfterEach
  void stop() {
    workers.shutdown();
  }

  @Test
  void aLoginIsDockersOwnAndALogoutInDockerIsSeenHere(SharedLab lab, LabScope scope) {
    RegistryLab registry = scope.add(RegistryLab.withLogin(USER, PASSWORD));
    registry.push("private/box", "1", LabImage.of("login-private", 100));
    LabDir theirs = folder(scope, "docker");
    LabDir ours = folder(scope, "windlass");
    String engine = lab.dockerd().host().uri();
    new DockerCli(theirs.path())
        .run("-H", engine, "login", "-u", USER, "-p", PASSWORD, registry.address());
    RegistriesViewModel page = page(scope, ours);

    login(page, registry, PASSWORD);
    LabUi.until(ui, () -> page.loginProperty().get() == null);

    assertThat(ours.file("config.json")).hasSameTextualContentAs(theirs.file("config.json"));
    DockerCli docker = new DockerCli(ours.path());
    assertThat(docker.run("-H", engine, "pull", registry.address() + "/private/box:1"))
        .contains("Status: Downloaded newer image");
    assertThat(docker.run("-H", engine, "login", registry.address())).contains("Login Succeeded");
    LabUi.until(ui, () -> page.registries().contains(registry.address()));

    docker.run("logout", registry.address());
    page.refresh();
    LabUi.until(ui, () -> !page.registries().contains(registry.address()));
  }

  @Test
  void aLogoutHereIsSeenByDocker(SharedLab lab, LabScope scope) {
    RegistryLab registry = scope.add(RegistryLab.withLogin(USER, PASSWORD));
    LabDir theirs = folder(scope, "docker");
    LabDir ours = folder(scope, "windlass");
    String engine = lab.dockerd().host().uri();
    for (LabDir folder : new LabDir[] {theirs, ours}) {
      new DockerCli(folder.path())
          .run("-H", engine, "login", "-u", USER, "-p", PASSWORD, registry.address());
    }
    RegistriesViewModel page = page(scope, ours);
    page.refresh();
    LabUi.until(ui, () -> page.registries().contains(registry.address()));

    page.logout(registry.address());
    LabUi.until(ui, () -> !page.registries().contains(registry.address()));

    new DockerCli(theirs.path()).run("logout", registry.address());
    assertThat(ours.file("config.json")).hasSameTextualContentAs(theirs.file("config.json"));
  }

  @Test
  void aWrongPasswordIsSaidAndChangesNothing(LabScope scope) {
    RegistryLab registry = scope.add(RegistryLab.withLogin(USER, PASSWORD));
    LabDir ours = folder(scope, "windlass");
    RegistriesViewModel page = page(scope, ours);

    LoginViewModel form = login(page, registry, "wr0ng");
    LabUi.until(ui, () -> form.failedProperty().get());

    assertThat(form.resultProperty().get())
        .startsWith(registry.address() + " does not take this name and password.");
    assertThat(ours.file("config.json")).hasContent(FILE_ONLY);
  }

  private static LoginViewModel login(
      RegistriesViewModel page, RegistryLab registry, String password) {
    page.openLogin(registry.address(), USER, () -> {});
    LoginViewModel form = Objects.requireNonNull(page.loginProperty().get());
    form.login(password);
    return form;
  }

  private RegistriesViewModel page(LabScope scope, LabDir folder) {
    CredentialStore logins =
        new CredentialStore(
            StartUpOptions.NONE, Map.of("DOCKER_CONFIG", folder.path().toString()), folder.path());
    HttpRegistries registries =
        scope.add(
            HttpRegistries.open(
                RegistryOptions.defaults().withCredentials(new KeptCredentials(logins))));
    return new RegistriesViewModel(
        new RegistryTools(
            registries, logins, new Background(workers, ui), LabUi.texts(), Clock.systemUTC()));
  }

  private static LabDir folder(LabScope scope, String name) {
    LabDir folder = scope.add(LabDir.create(name));
    folder.write("config.json", FILE_ONLY);
    return folder;
  }
}
