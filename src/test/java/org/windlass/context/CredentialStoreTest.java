package org.windlass.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.context.CredentialException.Reason;
import org.windlass.context.RegistryCredential.Kind;

class CredentialStoreTest {
  private static final String SECRET = "s3cr3t-hunter2";
  private static final RegistryCredential ANNA =
      new RegistryCredential(Kind.PASSWORD, "anna", SECRET);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Keeps each server's secret in a file beside itself, and fails as docker's own programs do. */
  private static final String HELPER =
      """
      #!/bin/sh
      echo "$*" >>"$0.words"
      input=$(cat)
      file="$0.$(printf %s "$input" | sed 's/.*"ServerURL":"//; s/".*//' | tr -c 'a-z0-9.\\n' _)"
      case "$1" in
        store) printf %s "$input" >"$file" ;;
        get) if [ -e "$file" ]; then cat "$file"; else
               echo "credentials not found in native keychain"; exit 1; fi ;;
        erase) rm "$file" 2>&1 || exit 1 ;;
        list) echo '{"https://index.docker.io/v1/":"anna","quay.io":"otto"}' ;;
      esac
      """;

  @TempDir Path dir;
  private Path config;

  @BeforeEach
  void folders() throws IOException {
    config = dir.resolve("config.json");
    Path bin = Files.createDirectory(dir.resolve("bin"));
    // Only what the scripts need: a person's own programs for secrets are not for tests.
    for (String tool : List.of("cat", "rm", "sed", "sleep", "tr")) {
      Files.createSymbolicLink(bin.resolve(tool), Path.of("/usr/bin", tool));
    }
  }

  @Test
  void readsANameAndPassword() throws Exception {
    // anna:s3cr3t-hunter2
    write("{\"auths\":{\"127.0.0.1:5000\":{\"auth\":\"YW5uYTpzM2NyM3QtaHVudGVyMg==\"}}}");

    assertThat(store().find("127.0.0.1:5000")).contains(ANNA);
    assertThat(store().find("127.0.0.1:5001")).isEmpty();
    assertThat(store().place("127.0.0.1:5000")).isEqualTo(new CredentialPlace("", config));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"quay.io", "https://quay.io", "http://quay.io/v1/", "https://quay.io/v2/x"})
  void findsARegistryUnderOldNames(String key) throws Exception {
    write("{\"auths\":{\"" + key + "\":{\"auth\":\"YW5uYTpzM2NyM3QtaHVudGVyMg==\"}}}");

    assertThat(store().find("quay.io")).contains(ANNA);
  }

  @Test
  void knowsDockerHubByTheNameInDockersFile() throws Exception {
    write(
        """
        {"auths":{"https://index.docker.io/v1/":{"auth":"YW5uYTo=","identitytoken":"t0ken"}}}
        """);

    assertThat(store().find("docker.io"))
        .contains(new RegistryCredential(Kind.IDENTITY_TOKEN, "anna", "t0ken"));
    assertThat(store().logins().logins())
        .extracting(KeptLogin::registry)
        .containsExactly("docker.io");
  }

  @Test
  void readsARegistryToken() throws Exception {
    write("{\"auths\":{\"r.io\":{\"registrytoken\":\"t0ken\"}}}");

    assertThat(store().find("r.io"))
        .contains(new RegistryCredential(Kind.REGISTRY_TOKEN, "", "t0ken"));
  }

  @Test
  void findsNothingWhereThereIsNoFile() throws Exception {
    assertThat(store().find("quay.io")).isEmpty();
    store().erase("quay.io");
    assertThat(config).doesNotExist();
  }

  @Test
  void theEnvironmentCountsBeforeTheFile() throws Exception {
    write("{\"auths\":{\"a.io\":{\"auth\":\"eDp5\"},\"b.io\":{\"auth\":\"eDp5\"}}}");
    CredentialStore store =
        store(
            Map.of(
                CredentialStore.VARIABLE,
                "{\"auths\":{\"a.io\":{\"auth\":\"YW5uYTpzM2NyM3QtaHVudGVyMg==\"}}}"));

    assertThat(store.find("a.io")).contains(ANNA);
    assertThat(store.find("b.io")).contains(new RegistryCredential(Kind.PASSWORD, "x", "y"));
  }

  @Test
  void writesBesideAllElseAndRemovesItAgain() throws Exception {
    String before =
        """
        {
        	"auths": {
        		"other.io": {
        			"auth": "eDp5",
        			"email": "x@y"
        		}
        	},
        	"futureKey": [
        		1.50,
        		{}
        	]
        }\
        """;
    write(before);
    Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-------"));

    assertThat(store().store("quay.io", ANNA).hasHelper()).isFalse();

    assertThat(Files.readString(config))
        .contains("\"email\": \"x@y\"", "1.50", "\"auth\": \"YW5uYTpzM2NyM3QtaHVudGVyMg==\"");
    assertThat(Files.getPosixFilePermissions(config))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(store().find("quay.io")).contains(ANNA);
    store().erase("quay.io");
    assertThat(Files.readString(config)).isEqualTo(before);
  }

  @Test
  void aNewFileIsForItsOwnerOnly() throws Exception {
    store().store("quay.io", ANNA);

    assertThat(Files.getPosixFilePermissions(config))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aHelperKeepsTheSecretAndTheFileOnlyTheName() throws Exception {
    install("docker-credential-fake", HELPER);
    write("{\"credsStore\":\"fake\",\"auths\":{\"quay.io\":{\"auth\":\"eDp5\",\"email\":\"e\"}}}");

    assertThat(store().store("quay.io", ANNA)).isEqualTo(new CredentialPlace("fake", config));

    assertThat(Files.readString(config))
        .doesNotContain("auth\"", SECRET)
        .contains("\"email\": \"e\"");
    assertThat(store().find("quay.io")).contains(ANNA);
    RegistryCredential token = new RegistryCredential(Kind.IDENTITY_TOKEN, "anna", "t0ken");
    store().store("docker.io", token);
    assertThat(store().find("docker.io"))
        .contains(new RegistryCredential(Kind.IDENTITY_TOKEN, "", "t0ken"));
    assertThat(store().logins().logins())
        .containsExactly(
            new KeptLogin("docker.io", "anna", new CredentialPlace("fake", config)),
            new KeptLogin("quay.io", "otto", new CredentialPlace("fake", config)));
    store().erase("quay.io");
    assertThat(store().find("quay.io")).isEmpty();
    assertThat(Files.readString(dir.resolve("bin/docker-credential-fake.words")))
        .doesNotContain(SECRET, "t0ken", "quay.io");
  }

  @Test
  void aRegistrysOwnHelperCountsBeforeTheOneForAll() throws Exception {
    write("{\"credHelpers\":{\"quay.io\":\"own\"},\"credsStore\":\"all\"}");

    assertThat(store().place("quay.io").program()).isEqualTo("docker-credential-own");
    assertThat(store().place("ghcr.io").helper()).isEqualTo("all");
  }

  @Test
  void takesDockersOwnChoiceOfHelperWhenNobodyChose() throws Exception {
    install("pass", "#!/bin/sh\n");
    install("docker-credential-pass", HELPER);

    assertThat(store().store("quay.io", ANNA).helper()).isEqualTo("pass");
    assertThat(Files.readString(config)).contains("\"credsStore\": \"pass\"").doesNotContain("YW5");
    assertThat(store().find("quay.io")).contains(ANNA);

    write("{\"auths\":{\"x.io\":{\"auth\":\"eDp5\"}}}");
    assertThat(store().place("quay.io").hasHelper()).isFalse();
  }

  @Test
  void namesAHelperThatIsMissing() throws IOException {
    write("{\"credsStore\":\"gone\"}");

    CredentialException e = failure(() -> store().find("quay.io"));

    assertThat(e.reason()).isEqualTo(Reason.HELPER_MISSING);
    assertThat(e.subject()).isEqualTo("docker-credential-gone");
  }

  @Test
  void tellsWhatAHelperSaidAndNotTheSecret() throws IOException {
    install("docker-credential-sad", "#!/bin/sh\necho no keyring: $(cat)\nexit 3\n");
    write("{\"credsStore\":\"sad\"}");

    CredentialException e = failure(() -> store().store("quay.io", ANNA));

    assertThat(e.reason()).isEqualTo(Reason.HELPER_FAILED);
    assertThat(e.detail()).startsWith("no keyring: ");
    assertThat(e).hasMessageNotContaining(SECRET);
    assertThat(Files.readString(config)).isEqualTo("{\"credsStore\":\"sad\"}");
  }

  @Test
  void endsAHelperThatDoesNotEnd() throws Exception {
    install("docker-credential-slow", "#!/bin/sh\necho $$ >\"$0.pid\"\nexec sleep 600\n");
    write("{\"credsStore\":\"slow\"}");
    CredentialStore store =
        new CredentialStore(new ConfigFile(config), path(), Duration.ofSeconds(1));

    assertThat(failure(() -> store.find("quay.io")).reason()).isEqualTo(Reason.HELPER_TIMED_OUT);
    long pid =
        Long.parseLong(Files.readString(dir.resolve("bin/docker-credential-slow.pid")).strip());
    ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
    assertThat(ProcessHandle.of(pid)).isEmpty();
  }

  @Test
  void aHelperThatTalksNonsenseIsTold() throws IOException {
    install("docker-credential-odd", "#!/bin/sh\necho hello\n");
    write("{\"credsStore\":\"odd\"}");

    assertThat(failure(() -> store().find("quay.io")).reason()).isEqualTo(Reason.HELPER_MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../bin/sh", "a b", "/bin/sh"})
  void aHelpersNameCannotLeadElsewhere(String name) throws IOException {
    write("{\"credsStore\":\"" + name + "\"}");

    assertThat(failure(() -> store().find("quay.io")).reason()).isEqualTo(Reason.DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "YW5uYQ==", "OnMzY3IzdA=="})
  void aDamagedEntryIsToldWithoutItsContent(String auth) throws IOException {
    write("{\"auths\":{\"quay.io\":{\"auth\":\"" + auth + "\"}}}");

    CredentialException e = failure(() -> store().find("quay.io"));

    assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
    assertThat(e).hasMessageContaining("quay.io").hasMessageNotContaining(auth);
  }

  @Test
  void aDamagedFileStaysAsItIs() throws IOException {
    write("{\"auths\": oops");

    CredentialException e = failure(() -> store().store("quay.io", ANNA));

    assertThat(e.reason()).isEqualTo(Reason.CONFIG_FILE);
    assertThat(Files.readString(config)).isEqualTo("{\"auths\": oops");
  }

  @Test
  void noTextFormHasASecret() {
    assertThat(ANNA.toString()).contains("anna").doesNotContain(SECRET);
  }

  private CredentialStore store() {
    return store(Map.of());
  }

  private CredentialStore store(Map<String, String> more) {
    Map<String, String> environment = new java.util.HashMap<>(path());
    environment.putAll(more);
    return new CredentialStore(new ConfigFile(config), environment, PATIENCE);
  }

  private Map<String, String> path() {
    return Map.of("PATH", dir.resolve("bin").toString());
  }

  private void write(String content) throws IOException {
    Files.writeString(config, content);
  }

  private void install(String name, String script) throws IOException {
    Path file = Files.writeString(dir.resolve("bin").resolve(name), script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private static CredentialException failure(ThrowingCallable call) {
    return catchThrowableOfType(CredentialException.class, call);
  }
}
