package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.windlass.lab.Program.DOCKER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.context.ConnectionProfile;
import org.windlass.context.Connections;
import org.windlass.context.ContextDraft;
import org.windlass.context.StartUpOptions;
import org.windlass.context.StoredContext;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.TlsSettings.Mode;

/** What Windlass does to contexts, {@code docker context} sees, and the other way round. */
@Lab(DOCKER)
final class ContextLabTest {
  private static final String HOST = "{{.Endpoints.docker.Host}}";
  private static final String DESCRIPTION = "{{.Metadata.Metadata.Description}}";
  private static final String SKIP = "{{.Endpoints.docker.SkipTLSVerify}}";
  private static final String TLS = "{{json .TLSMaterial}}";

  @TempDir Path dir;
  private Path config;
  private DockerCli docker;
  private Connections connections;
  private Path ca;
  private Path cert;
  private Path key;

  @BeforeEach
  void prepare() throws Exception {
    config = dir.resolve("docker");
    docker = new DockerCli(config);
    connections =
        new Connections(StartUpOptions.NONE, Map.of("DOCKER_CONFIG", config.toString()), dir);
    SelfSigned pair = SelfSigned.make(dir);
    ca = Files.writeString(dir.resolve("my-ca.pem"), pair.certificate());
    cert = Files.writeString(dir.resolve("my-cert.pem"), pair.certificate());
    key = Files.writeString(dir.resolve("my-key.pem"), pair.key());
  }

  @Test
  void dockerSeesWhatWindlassMakes() throws Exception {
    connections
        .store()
        .create(
            "build",
            new ContextDraft(
                "in the <cellar> & 地下",
                "tcp://127.0.0.1:2376",
                new TlsSettings(Mode.VERIFIED, ca, cert, key)));

    assertThat(docker.contexts()).containsExactly("build", "default");
    assertThat(docker.inspect("build", HOST)).isEqualTo("tcp://127.0.0.1:2376");
    assertThat(docker.inspect("build", DESCRIPTION)).isEqualTo("in the <cellar> & 地下");
    assertThat(docker.inspect("build", SKIP)).isEqualTo("false");
    assertThat(docker.inspect("build", TLS))
        .isEqualTo("{\"docker\":[\"ca.pem\",\"cert.pem\",\"key.pem\"]}");
    // The files load in docker: it fails no earlier than at the connection.
    assertThatThrownBy(() -> docker.run("--context", "build", "version"))
        .hasMessageContaining("Cannot connect to the Docker daemon at tcp://127.0.0.1:2376");
  }

  @Test
  void windlassSeesWhatDockerMakes() {
    String tls = ",ca=" + ca + ",cert=" + cert + ",key=" + key;
    docker.run(
        "context", "create", "aa", "--description", "<x>", "--docker", "host=unix:///run/a.sock");
    docker.run("context", "create", "b10", "--docker", "host=tcp://h:1" + tls);
    docker.run("context", "create", "b9", "--docker", "host=tcp://h:1,skip-tls-verify=true");
    docker.run("context", "create", "CC", "--docker", "skip-tls-verify=false");
    docker.run("context", "create", "dd", "--docker", "host=tcp://h");
    docker.run("context", "create", "ee", "--docker", "host=tcp://h,ca=" + ca);
    docker.run("context", "use", "b9");

    List<ConnectionProfile> profiles = connections.snapshot();
    assertThat(profiles)
        .extracting(ConnectionProfile::name)
        .containsExactly("default", "CC", "aa", "b9", "b10", "dd", "ee");
    assertThat(docker.contexts()).containsExactly("CC", "aa", "b9", "b10", "dd", "default", "ee");
    assertThat(profiles).extracting(ConnectionProfile::problem).containsOnlyNulls();
    assertThat(profiles.stream().filter(ConnectionProfile::current))
        .extracting(ConnectionProfile::name)
        .containsExactly("b9");
    assertThat(endpoint("aa").host().uri()).isEqualTo("unix:///run/a.sock");
    assertThat(profile("aa").description()).isEqualTo("<x>");
    assertThat(endpoint("b9").tls().mode()).isEqualTo(Mode.UNVERIFIED);
    assertThat(endpoint("b10").tls().mode()).isEqualTo(Mode.VERIFIED);
    assertThat(endpoint("b10").tls().key()).hasSameTextualContentAs(key);
    assertThat(endpoint("CC").host().uri()).isEqualTo("unix:///var/run/docker.sock");
    assertThat(endpoint("dd").host().uri()).isEqualTo("tcp://h:80");
    assertThat(endpoint("ee").host().uri()).isEqualTo("tcp://h:443");
  }

  @Test
  void eachSeesWhatTheOtherChanges() throws Exception {
    docker.run("context", "create", "xx", "--description", "old", "--docker", "host=tcp://h:1");
    StoredContext read = connections.store().get("xx");
    connections
        .store()
        .edit(
            read,
            new ContextDraft("new", "tcp://h:2", new TlsSettings(Mode.UNVERIFIED, ca, null, null)));
    assertThat(docker.inspect("xx", DESCRIPTION + " " + HOST + " " + SKIP + " " + TLS))
        .isEqualTo("new tcp://h:2 true {\"docker\":[\"ca.pem\"]}");

    docker.run("context", "update", "xx", "--docker", "host=unix:///run/x.sock");
    assertThat(endpoint("xx")).isEqualTo(EngineEndpoint.of(endpoint("xx").host()));
    assertThatThrownBy(
            () ->
                connections
                    .store()
                    .edit(read, new ContextDraft("mine", "tcp://h:3", TlsSettings.NONE)))
        .hasMessageContaining("CHANGED_MEANWHILE");
    assertThat(docker.inspect("xx", HOST)).isEqualTo("unix:///run/x.sock");
  }

  @Test
  void usingRenamingCopyingAndDeletingAreSeen() throws Exception {
    docker.run(
        "context", "create", "xx", "--docker", "host=tcp://h:1,ca=" + ca + ",skip-tls-verify=true");
    connections.use("xx");
    assertThat(docker.run("context", "show")).isEqualTo("xx");

    connections.rename("xx", "yy");
    assertThat(docker.run("context", "show")).isEqualTo("yy");
    assertThat(docker.contexts()).containsExactly("default", "yy");

    connections.toContext(profile("yy"), "zz");
    connections.toContext(profile("default"), "mine");
    assertThat(docker.inspect("zz", HOST + SKIP + TLS))
        .isEqualTo(docker.inspect("yy", HOST + SKIP + TLS));
    assertThat(docker.inspect("mine", HOST)).isEqualTo("unix:///var/run/docker.sock");

    connections.delete("yy");
    assertThat(docker.run("context", "show")).isEqualTo("default");
    docker.run("context", "rm", "zz", "mine");
    assertThat(connections.snapshot())
        .extracting(ConnectionProfile::name)
        .containsExactly("default");
    assertThat(docker.contexts()).containsExactly("default");
  }

  @Test
  void exportedContextsGoBothWays() throws Exception {
    docker.run(
        "context",
        "create",
        "xx",
        "--description",
        "dd",
        "--docker",
        "host=tcp://h:1,ca=" + ca + ",cert=" + cert + ",key=" + key);
    Path byWindlass = dir.resolve("w.dockercontext");
    Path byDocker = dir.resolve("d.dockercontext");
    connections.store().exportTo("xx", byWindlass);
    docker.run("context", "export", "xx", byDocker.toString());
    assertThat(Files.getPosixFilePermissions(byWindlass))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));

    docker.run("context", "import", "from-windlass", byWindlass.toString());
    connections.store().importFrom(byDocker, "from-docker");

    String all = DESCRIPTION + HOST + SKIP + TLS;
    assertThat(docker.inspect("from-windlass", all)).isEqualTo(docker.inspect("xx", all));
    assertThat(docker.inspect("from-docker", all)).isEqualTo(docker.inspect("xx", all));
    assertThat(endpoint("from-docker").tls().key()).hasSameTextualContentAs(key);
    assertThat(endpoint("from-windlass").tls().key()).hasSameTextualContentAs(key);
  }

  @Test
  void tlsWithoutFilesIsTlsForDockerToo() throws Exception {
    TlsSettings systemAuthorities = new TlsSettings(Mode.VERIFIED, null, null, null);
    connections.store().create("xx", new ContextDraft("", "tcp://127.0.0.1:1", systemAuthorities));

    assertThat(docker.inspect("xx", TLS)).isEqualTo("{\"docker\":null}");
    assertThat(endpoint("xx").tls()).isEqualTo(systemAuthorities);
  }

  private ConnectionProfile profile(String name) {
    return connections.snapshot().stream()
        .filter(profile -> profile.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private EngineEndpoint endpoint(String name) {
    EngineEndpoint endpoint = profile(name).endpoint();
    assertThat(endpoint).isNotNull();
    return endpoint;
  }
}
