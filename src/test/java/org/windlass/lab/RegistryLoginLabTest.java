package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.REGISTRY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.windlass.context.CredentialStore;
import org.windlass.context.RegistryCredential;
import org.windlass.context.RegistryCredential.Kind;
import org.windlass.context.StartUpOptions;
import org.windlass.reference.Digest;
import org.windlass.reference.Reference;
import org.windlass.registry.BlobVerifier;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.Credential;
import org.windlass.registry.Credentials;
import org.windlass.registry.Descriptor;
import org.windlass.registry.HttpRegistries;
import org.windlass.registry.RegistryOptions;
import org.windlass.registry.RegistryUnauthorizedException;
import org.windlass.registry.RegistryUnauthorizedException.Reason;

/** Logins that Windlass and docker share, at a real registry that asks for them. */
@Lab({REGISTRY, DOCKER, DOCKERD})
final class RegistryLoginLabTest {
  private static final String USER = "anna";
  private static final String PASSWORD = "pä:ss w0rd";
  private static final String HELPER =
      """
      #!/bin/sh
      case "$1" in
        store) cat >"$0.kept" ;;
        get) [ -e "$0.kept" ] && cat "$0.kept" && exit 0
             echo "credentials not found in native keychain"; exit 1 ;;
        erase) rm -f "$0.kept" ;;
        list) echo '{}' ;;
      esac
      """;

  /** Docker looks for no helper program then; and its order, by name, is ours, by age. */
  private static final String FILE_ONLY =
      "{\"auths\":{\"0.example\":{\"auth\":\"eDp5\"}},\"detachKeys\":\"ctrl-x\"}";

  private final CancelSignal never = CancelSignal.never();

  @Test
  void usesWhatDockersLoginKept(LabScope scope) throws Exception {
    RegistryLab registry = scope.add(RegistryLab.withLogin(USER, PASSWORD));
    LabDir dir = scope.add(LabDir.create("login"));
    dir.write("config.json", FILE_ONLY);

    assertThat(refused(registry, Credentials.NONE)).isEqualTo(Reason.NO_CREDENTIALS);
    assertThat(refused(registry, _ -> new Credential.Password(USER, "wrong")))
        .isEqualTo(Reason.CREDENTIALS_REFUSED);
    dockerLogin(scope, dir, registry);

    try (HttpRegistries registries = open(credentials(store(dir, Map.of())))) {
      registries.ping(registry.address(), never);
      Reference reference = Reference.parse(registry.address() + "/login/a");
      byte[] bytes = "kept".getBytes(StandardCharsets.UTF_8);
      BlobVerifier verifier = new BlobVerifier(new Digest("sha256", "0".repeat(64)));
      verifier.update(bytes, 0, bytes.length);
      Descriptor blob = new Descriptor("a/b", verifier.finish(), bytes.length);
      registries
          .repository(reference)
          .upload(blob, _ -> new ByteArrayInputStream(bytes), _ -> {}, never);
      assertThat(registries.repository(reference).smallBlob(blob, 100, never)).isEqualTo(bytes);
    }
  }

  @Test
  void writesTheFileThatDockerWrites(LabScope scope) throws Exception {
    RegistryLab registry = scope.add(RegistryLab.withLogin(USER, PASSWORD));
    LabDir docker = scope.add(LabDir.create("docker"));
    LabDir windlass = scope.add(LabDir.create("windlass"));
    docker.write("config.json", FILE_ONLY);
    windlass.write("config.json", FILE_ONLY);
    dockerLogin(scope, docker, registry);

    try (HttpRegistries registries = open(Credentials.NONE)) {
      Credential.Password typed = new Credential.Password(USER, PASSWORD);
      assertThat(registries.login(registry.address(), typed, never).keep()).isEqualTo(typed);
    }
    CredentialStore store = store(windlass, Map.of());
    store.store(registry.address(), new RegistryCredential(Kind.PASSWORD, USER, PASSWORD));

    assertThat(windlass.file("config.json")).hasSameTextualContentAs(docker.file("config.json"));
    assertThat(Files.getPosixFilePermissions(windlass.file("config.json")))
        .isEqualTo(Files.getPosixFilePermissions(docker.file("config.json")));

    new DockerCli(docker.path()).run("logout", registry.address());
    store.erase(registry.address());
    assertThat(windlass.file("config.json")).hasSameTextualContentAs(docker.file("config.json"));
  }

  @Test
  void sharesAHelperWithDocker(LabScope scope) throws Exception {
    RegistryLab registry = scope.add(RegistryLab.withLogin(USER, PASSWORD));
    LabDir dir = scope.add(LabDir.create("helper"));
    Path helper = dir.write("bin/docker-credential-lab", HELPER);
    Files.setPosixFilePermissions(helper, PosixFilePermissions.fromString("rwx------"));
    dir.write("config.json", "{\"credsStore\":\"lab\"}");
    Map<String, String> path = Map.of("PATH", dir.file("bin") + ":" + LabProcess.searchPath());
    CredentialStore store = store(dir, path);

    store.store(registry.address(), new RegistryCredential(Kind.PASSWORD, USER, PASSWORD));
    String said = dockerPull(scope, dir, registry, path);
    assertThat(said).contains("not found").doesNotContain("no basic auth credentials");

    new DockerCli(dir.path(), path).run("logout", registry.address());
    assertThat(store.find(registry.address())).isEmpty();
    dockerLogin(scope, dir, registry, path);
    assertThat(store.find(registry.address()))
        .contains(new RegistryCredential(Kind.PASSWORD, USER, PASSWORD));
    assertThat(Files.readString(dir.file("config.json"))).doesNotContain("auth\"");
  }

  /** What docker says of an image that is not there: it is told so only after a login. */
  private static String dockerPull(
      LabScope scope, LabDir dir, RegistryLab registry, Map<String, String> environment) {
    DockerdLab dockerd = scope.add(DockerdLab.start());
    DockerCli docker = new DockerCli(dir.path(), environment);
    String host = dockerd.host().uri();
    IllegalStateException e =
        catchThrowableOfType(
            IllegalStateException.class,
            () -> docker.run("-H", host, "pull", registry.address() + "/no/such"));
    return String.valueOf(e.getMessage());
  }

  private static void dockerLogin(LabScope scope, LabDir dir, RegistryLab registry) {
    dockerLogin(scope, dir, registry, Map.of());
  }

  private static void dockerLogin(
      LabScope scope, LabDir dir, RegistryLab registry, Map<String, String> environment) {
    DockerdLab dockerd = scope.add(DockerdLab.start());
    new DockerCli(dir.path(), environment)
        .run("-H", dockerd.host().uri(), "login", "-u", USER, "-p", PASSWORD, registry.address());
  }

  private Reason refused(RegistryLab registry, Credentials credentials) {
    try (HttpRegistries registries = open(credentials)) {
      return catchThrowableOfType(
              RegistryUnauthorizedException.class, () -> registries.ping(registry.address(), never))
          .reason();
    }
  }

  private static HttpRegistries open(Credentials credentials) {
    return HttpRegistries.open(RegistryOptions.defaults().withCredentials(credentials));
  }

  private static CredentialStore store(LabDir dir, Map<String, String> more) {
    Map<String, String> environment = new java.util.HashMap<>(more);
    environment.put("DOCKER_CONFIG", dir.path().toString());
    return new CredentialStore(StartUpOptions.NONE, environment, dir.path());
  }

  private static Credentials credentials(CredentialStore store) {
    return registry -> {
      RegistryCredential kept = store.find(registry).orElseThrow(IOException::new);
      assertThat(kept.kind()).isEqualTo(Kind.PASSWORD);
      return new Credential.Password(kept.user(), kept.secret());
    };
  }
}
