package org.windlass.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.windlass.lab.Program.REGISTRY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.builtin.BuiltInEngine;
import org.windlass.builtin.BuiltInOptions;
import org.windlass.context.CredentialStore;
import org.windlass.context.RegistryCredential;
import org.windlass.context.RegistryCredential.Kind;
import org.windlass.context.StartUpOptions;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.ImageSummary;
import org.windlass.lab.Lab;
import org.windlass.lab.LabImage;
import org.windlass.lab.LabScope;
import org.windlass.lab.RegistryLab;
import org.windlass.lab.SharedLab;
import org.windlass.pull.PullLine;
import org.windlass.reference.Reference;
import org.windlass.registry.RegistryUnauthorizedException;
import org.windlass.testing.CertificateMaker;
import org.windlass.testing.Issued;
import org.windlass.testing.KeyForm;

/** The built-in engine as the program opens it, at registries that want something of it. */
@Lab(REGISTRY)
final class RegistryAccessLabTest {
  private final Cancellation never = new Cancellation();

  @TempDir Path home;

  /** There is no way to Docker Hub itself here. */
  @Test
  void pullsDockerHubsImagesFromTheMirrorThatDockerdIsSetTo(SharedLab lab) throws Exception {
    write(
        ".docker/daemon.json",
        "{\"registry-mirrors\":[\"http://" + lab.registry().address() + "\"]}");

    pullsFromTheMirror(lab, "access/by-dockerd");
  }

  @Test
  void pullsDockerHubsImagesFromTheMirrorThatPodmanIsSetTo(SharedLab lab) throws Exception {
    write(
        ".config/containers/registries.conf",
        """
        [[registry]]
        location = "docker.io"
        [[registry.mirror]]
        location = "%s"
        insecure = true
        """
            .formatted(lab.registry().address()));

    pullsFromTheMirror(lab, "access/by-podman");
  }

  private void pullsFromTheMirror(SharedLab lab, String repository) throws Exception {
    String digest = lab.registry().push(repository, "1", LabImage.of(repository, 10_000));
    // So that a mirror that is not asked does not ask Docker Hub either.
    Map<String, String> environment = Map.of("HTTPS_PROXY", "http://127.0.0.1:1");
    try (BuiltInEngine engine = open(environment)) {
      pull(engine, repository + ":1");

      ImageSummary image = engine.images(never).getFirst();
      assertThat(image.repoTags()).containsExactly(repository + ":1");
      assertThat(image.repoDigests()).containsExactly(repository + "@" + digest);
    }
  }

  @Test
  void pullsWithTheLoginThatDockerKeeps(SharedLab lab, LabScope scope) throws Exception {
    RegistryLab registry = scope.add(RegistryLab.withLogin("anna", "s3cr3t"));
    try (BuiltInEngine engine = open(Map.of())) {
      EngineRefusedException refused =
          catchThrowableOfType(
              EngineRefusedException.class, () -> pull(engine, registry.address() + "/a/b:1"));
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused).hasCauseInstanceOf(RegistryUnauthorizedException.class);
    }
    logins().store(registry.address(), new RegistryCredential(Kind.PASSWORD, "anna", "s3cr3t"));

    goesThereAndBack(lab, registry, "access/login");
  }

  @Test
  void pullsFromARegistryThatWantsAClientCertificate(SharedLab lab, LabScope scope)
      throws Exception {
    Issued root = CertificateMaker.root("access-root");
    Issued clients = CertificateMaker.root("access-clients");
    Issued server = CertificateMaker.of("CN=access").names("127.0.0.1").signedBy(root).make();
    RegistryLab registry = scope.add(RegistryLab.withClients(server, clients));
    Issued anna = CertificateMaker.of("CN=anna").signedBy(clients).make();
    String folder = ".config/docker/certs.d/" + registry.address() + "/";
    write(folder + "ca.crt", root.pem());
    write(folder + "client.cert", anna.chainPem());
    write(folder + "client.key", KeyForm.PKCS8.pem(anna.key()));

    goesThereAndBack(lab, registry, "access/certificate");
  }

  /** Pushes an image to a registry, and pulls it from there. */
  private void goesThereAndBack(SharedLab lab, RegistryLab registry, String repository)
      throws Exception {
    lab.registry().push(repository, "1", LabImage.of(repository, 10_000, 20_000));
    String source = lab.registry().address() + "/" + repository + ":1";
    String target = registry.address() + "/" + repository + ":1";
    try (BuiltInEngine engine = open(Map.of())) {
      pull(engine, source);
      final String id = engine.images(never).getFirst().id();
      engine.tag(source, Reference.parse(target), never);
      engine.push(Reference.parse(target), event -> {}, never);
      engine.remove(id, true, never);
      assertThat(engine.images(never)).isEmpty();

      pull(engine, target);

      assertThat(engine.images(never)).extracting(ImageSummary::id).isEqualTo(List.of(id));
      assertThat(engine.check(bytes -> {}, never)).isEmpty();
    }
  }

  private BuiltInEngine open(Map<String, String> environment) throws IOException {
    return new BuiltInEngine(
        BuiltInOptions.in(home.resolve("store"), "1"),
        RegistryAccess.open(logins(), environment, home));
  }

  private void pull(BuiltInEngine engine, String line) throws EngineException {
    try {
      engine.pull(PullLine.parse(line), event -> {}, never);
    } catch (org.windlass.reference.InvalidReferenceException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private CredentialStore logins() throws IOException {
    Path docker = home.resolve("docker");
    if (!Files.exists(docker)) {
      write("docker/config.json", "{\"auths\":{\"0.example\":{}}}");
    }
    return new CredentialStore(
        StartUpOptions.NONE, Map.of("DOCKER_CONFIG", docker.toString()), home);
  }

  private void write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
