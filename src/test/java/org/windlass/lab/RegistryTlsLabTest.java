package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.windlass.lab.Program.REGISTRY;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.windlass.engine.transport.tls.ClientIdentities;
import org.windlass.reference.Reference;
import org.windlass.registry.BlobSink;
import org.windlass.registry.BlobVerifier;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.Descriptor;
import org.windlass.registry.HttpRegistries;
import org.windlass.registry.ImageManifest;
import org.windlass.registry.RegistryException;
import org.windlass.registry.RegistryHosts;
import org.windlass.registry.RegistryOptions;
import org.windlass.registry.RegistryTls;
import org.windlass.registry.RegistryUnreachableException;
import org.windlass.registry.RegistryUnreachableException.Reason;
import org.windlass.registry.Repository;
import org.windlass.testing.CertificateMaker;
import org.windlass.testing.Issued;
import org.windlass.testing.KeyForm;

/** A real registry with TLS of a private authority, and one whose connection breaks. */
@Lab(REGISTRY)
final class RegistryTlsLabTest {
  private static final int MB = 1_000_000;
  private final CancelSignal never = CancelSignal.never();
  private final Issued root = CertificateMaker.root("lab-root");

  @Test
  void trustsTheAuthorityInTheRegistrysFolderAndNoOther(LabScope scope) throws Exception {
    Issued server = server("127.0.0.1");
    RegistryLab registry = scope.add(RegistryLab.withTls(server));
    LabDir dir = scope.add(LabDir.create("certs"));
    Path authority = dir.write(registry.address() + "/ca.crt", root.pem());
    RegistryOptions options = RegistryOptions.defaults().withTls(tls(dir));

    try (HttpRegistries registries = HttpRegistries.open(options)) {
      registries.ping(registry.address(), never);

      Files.writeString(authority, CertificateMaker.root("other").pem());
      registries.forget(registry.address());
      assertThat(reason(registries, registry)).isEqualTo(Reason.TLS_UNTRUSTED);

      Files.writeString(authority, "no certificate");
      registries.forget(registry.address());
      assertThat(reason(registries, registry)).isEqualTo(Reason.TLS_MATERIAL);
    }
    try (HttpRegistries registries = HttpRegistries.open(RegistryOptions.defaults())) {
      // On loopback, any certificate will do, as for dockerd.
      registries.ping(registry.address(), never);
    }
  }

  @Test
  void aCertificateForAnotherNameIsNotTaken(LabScope scope) throws Exception {
    Issued server = server("registry.example");
    RegistryLab registry = scope.add(RegistryLab.withTls(server));
    LabDir dir = scope.add(LabDir.create("certs"));
    dir.write(registry.address() + "/ca.crt", root.pem());
    RegistryOptions options = RegistryOptions.defaults().withTls(tls(dir));

    try (HttpRegistries registries = HttpRegistries.open(options)) {
      assertThat(reason(registries, registry)).isEqualTo(Reason.TLS_NAME);
    }
    try (HttpRegistries registries =
        HttpRegistries.open(
            options.withHosts(new RegistryHosts(Map.of(), Set.of(registry.address()))))) {
      registries.ping(registry.address(), never);
    }
  }

  /** As docker has it in {@code certs.d}: {@code NAME.cert} beside {@code NAME.key}. */
  @Test
  void isRecognisedByTheCertificateInTheRegistrysFolder(LabScope scope) throws Exception {
    Issued clients = CertificateMaker.root("lab-clients");
    RegistryLab registry = scope.add(RegistryLab.withClients(server("127.0.0.1"), clients));
    String host = registry.address();
    LabDir dir = scope.add(LabDir.create("certs"));
    dir.write(host + "/ca.crt", root.pem());
    RegistryOptions options = RegistryOptions.defaults().withTls(tls(dir));
    // The one that comes first by its name is not the one that is asked for.
    put(dir, host + "/a", CertificateMaker.of("CN=stranger").make());
    try (HttpRegistries registries = HttpRegistries.open(options)) {
      assertThat(reason(registries, registry)).isIn(Reason.TLS, Reason.CONNECTION_LOST);

      Issued anna = CertificateMaker.of("CN=anna").signedBy(clients).make();
      put(dir, host + "/b", anna);
      registries.forget(host);
      registries.ping(host, never);

      dir.write(host + "/b.key", KeyForm.PKCS8.pem(CertificateMaker.of("CN=b").make().key()));
      registries.forget(host);
      assertThat(reason(registries, registry)).isEqualTo(Reason.TLS_MATERIAL);

      dir.delete(host + "/b.key");
      registries.forget(host);
      assertThat(
              catchThrowableOfType(
                  RegistryUnreachableException.class, () -> registries.ping(host, never)))
          .hasMessageContaining("there is no " + dir.file(host + "/b.key"))
          .extracting(RegistryUnreachableException::reason)
          .isEqualTo(Reason.TLS_MATERIAL);

      put(dir, host + "/b", anna);
      dir.delete(host + "/b.cert");
      registries.forget(host);
      assertThat(reason(registries, registry)).isEqualTo(Reason.TLS_MATERIAL);
    }
  }

  private static void put(LabDir dir, String name, Issued client) {
    dir.write(name + ".cert", client.chainPem());
    dir.write(name + ".key", KeyForm.PKCS8.pem(client.key()));
  }

  private Issued server(String name) {
    return CertificateMaker.of("CN=lab").names(name).signedBy(root).make();
  }

  private static RegistryTls tls(LabDir dir) {
    return new RegistryTls(null, List.of(dir.path()), ClientIdentities::read);
  }

  @Test
  void goesOnWhenTheConnectionBreaksInTheMiddle(SharedLab lab, LabScope scope) throws Exception {
    // A larger one would come in pieces, of which those on their way are lost with their lines.
    LabImage image = LabImage.of("broken", 6 * MB);
    lab.registry().push("client/broken", "1", image);
    ThrottledProxy first = scope.add(ThrottledProxy.start(lab.registry().address(), 20 * MB));
    try (HttpRegistries registries = HttpRegistries.open(RegistryOptions.defaults())) {
      Repository repository =
          registries.repository(Reference.parse(first.address() + "/client/broken"));
      Descriptor layer =
          ((ImageManifest) repository.manifest("1", never).content()).layers().getFirst();
      Breaking sink = new Breaking(first, 2 * MB);

      repository.download(layer, new BlobVerifier(layer.digest()), sink, never);

      assertThat(sink.breaks).isEqualTo(1);
      assertThat(sink.count).hasValue(layer.size());
      assertThat(Blob.digest(sink.out.getMessageDigest().digest()))
          .isEqualTo(layer.digest().toString());
      // What had arrived was not sent a second time.
      assertThat(first.bytes()).isLessThan(layer.size() + layer.size() / 4);
    }
  }

  /** Breaks all connections once so many bytes have come. */
  private static final class Breaking implements BlobSink {
    private final ThrottledProxy proxy;
    private final long place;
    private final AtomicLong count = new AtomicLong();
    private final DigestOutputStream out =
        new DigestOutputStream(OutputStream.nullOutputStream(), Blob.sha256());
    private boolean broken;
    private int breaks;

    private Breaking(ThrottledProxy proxy, long place) {
      this.proxy = proxy;
      this.place = place;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws java.io.IOException {
      out.write(buffer, offset, length);
      if (count.addAndGet(length) > place && !broken) {
        broken = true;
        proxy.cut();
      }
    }

    @Override
    public void retrying(RegistryException why, Duration wait) {
      breaks++;
    }
  }

  private Reason reason(HttpRegistries registries, RegistryLab registry) {
    return catchThrowableOfType(
            RegistryUnreachableException.class, () -> registries.ping(registry.address(), never))
        .reason();
  }
}
