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

/** A real registry with TLS of a private authority, and one whose connection breaks. */
@Lab(REGISTRY)
final class RegistryTlsLabTest {
  private static final int MB = 1_000_000;
  private final CancelSignal never = CancelSignal.never();

  @Test
  void trustsTheAuthorityInTheRegistrysFolderAndNoOther(LabScope scope) throws Exception {
    Issued root = CertificateMaker.root("CN=lab-root");
    Issued server = CertificateMaker.of("CN=lab").names("127.0.0.1").signedBy(root).make();
    RegistryLab registry = scope.add(RegistryLab.withTls(server));
    LabDir dir = scope.add(LabDir.create("certs"));
    Path authority = dir.write(registry.address() + "/ca.crt", root.pem());
    RegistryOptions options =
        RegistryOptions.defaults().withTls(new RegistryTls(null, List.of(dir.path())));

    try (HttpRegistries registries = HttpRegistries.open(options)) {
      registries.ping(registry.address(), never);

      Files.writeString(authority, CertificateMaker.root("CN=other").pem());
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
    Issued root = CertificateMaker.root("CN=lab-root");
    Issued server = CertificateMaker.of("CN=lab").names("registry.example").signedBy(root).make();
    RegistryLab registry = scope.add(RegistryLab.withTls(server));
    LabDir dir = scope.add(LabDir.create("certs"));
    dir.write(registry.address() + "/ca.crt", root.pem());
    RegistryOptions options =
        RegistryOptions.defaults().withTls(new RegistryTls(null, List.of(dir.path())));

    try (HttpRegistries registries = HttpRegistries.open(options)) {
      assertThat(reason(registries, registry)).isEqualTo(Reason.TLS_NAME);
    }
    try (HttpRegistries registries =
        HttpRegistries.open(
            options.withHosts(new RegistryHosts(Map.of(), Set.of(registry.address()))))) {
      registries.ping(registry.address(), never);
    }
  }

  @Test
  void goesOnWhenTheConnectionBreaksInTheMiddle(SharedLab lab, LabScope scope) throws Exception {
    LabImage image = LabImage.of("broken", 8 * MB);
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
