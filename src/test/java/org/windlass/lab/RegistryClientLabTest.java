package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.windlass.lab.Program.REGISTRY;
import static org.windlass.lab.Program.SKOPEO;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.reference.Digest;
import org.windlass.reference.Reference;
import org.windlass.registry.BlobVerifier;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.Descriptor;
import org.windlass.registry.FetchedManifest;
import org.windlass.registry.HttpRegistries;
import org.windlass.registry.ImageIndex;
import org.windlass.registry.ImageManifest;
import org.windlass.registry.MediaTypes;
import org.windlass.registry.Page;
import org.windlass.registry.RegistryNotFoundException;
import org.windlass.registry.RegistryNotFoundException.What;
import org.windlass.registry.RegistryOptions;
import org.windlass.registry.Repository;

/** The client against a real registry that is open to all. */
@Lab({REGISTRY, SKOPEO})
final class RegistryClientLabTest {
  private static final int KB = 1000;
  private static final int PART = 16 << 20;

  private final CancelSignal never = CancelSignal.never();
  private final HttpRegistries registries = HttpRegistries.open(RegistryOptions.defaults());

  @AfterEach
  void close() {
    registries.close();
  }

  @Test
  void readsAnImageToTheLastByte(SharedLab lab) throws Exception {
    LabImage image = LabImage.of("whole", 300 * KB, 1, 700 * KB);
    String digest = lab.registry().push("client/whole", "1", image);
    Repository repository = repository(lab, "client/whole");

    FetchedManifest fetched = repository.manifest("1", never);

    assertThat(fetched.descriptor().digest()).hasToString(digest);
    assertThat(repository.resolve("1", never)).isEqualTo(fetched.descriptor());
    assertThat(fetched.content()).isInstanceOf(ImageManifest.class);
    ImageManifest manifest = (ImageManifest) fetched.content();
    assertThat(repository.smallBlob(manifest.config(), KB * KB, never))
        .isEqualTo(image.config().bytes());
    for (int i = 0; i < image.layers().size(); i++) {
      assertThat(bytes(repository, manifest.layers().get(i)))
          .isEqualTo(image.layers().get(i).blob().bytes());
    }
  }

  @Test
  void readsAnOciIndexThatSkopeoCopied(SharedLab lab) throws Exception {
    Repository repository = repository(lab, "client/index");
    ImageIndex written = pushIndex(lab, "client/index");
    String address = lab.registry().address();
    Sent.bySkopeo(address + "/client/index:all", address + "/client/copied:all", "--all");
    Sent.bySkopeo(address + "/client/one:amd64", address + "/client/oci:1", "--format", "oci");

    FetchedManifest copied = repository(lab, "client/copied").manifest("all", never);

    assertThat(copied.content()).isEqualTo(written);
    assertThat(new String(copied.bytes(), StandardCharsets.UTF_8))
        .isEqualTo(Sent.rawBySkopeo(address + "/client/index:all"));
    assertThat(repository.manifest(written.manifests().get(1), never).descriptor().digest())
        .isEqualTo(written.manifests().get(1).digest());
    FetchedManifest oci = repository(lab, "client/oci").manifest("1", never);
    assertThat(oci.descriptor().mediaType()).isEqualTo(MediaTypes.OCI_MANIFEST);
    assertThat(oci.descriptor().digest())
        .hasToString(Sent.digestBySkopeo(address + "/client/oci:1"));
  }

  /** Stores two images under platforms of an index, through the client. */
  private ImageIndex pushIndex(SharedLab lab, String name) throws Exception {
    List<String> entries = new ArrayList<>();
    for (String arch : List.of("amd64", "arm64")) {
      LabImage image = LabImage.of(arch, 5 * KB);
      lab.registry().push(name, arch, image);
      lab.registry().push("client/one", arch, image);
      Descriptor one = repository(lab, name).resolve(arch, never);
      entries.add(
          """
          {"mediaType":"%s","digest":"%s","size":%d,"platform":{"os":"linux","architecture":"%s"}}
          """
              .formatted(one.mediaType(), one.digest(), one.size(), arch));
    }
    byte[] index =
        """
        {"schemaVersion":2,"mediaType":"%s","manifests":[%s]}
        """
            .formatted(MediaTypes.DOCKER_INDEX, String.join(",", entries))
            .getBytes(StandardCharsets.UTF_8);
    repository(lab, name).putManifest("all", MediaTypes.DOCKER_INDEX, index, never);
    return (ImageIndex) repository(lab, name).manifest("all", never).content();
  }

  @Test
  void listsTagsAndRepositoriesPageByPage(SharedLab lab) throws Exception {
    LabImage image = LabImage.of("tags", KB);
    List<String> tags = IntStream.range(0, 7).mapToObj(i -> "v" + i).toList();
    tags.forEach(tag -> lab.registry().push("client/tags", tag, image));
    Repository repository = repository(lab, "client/tags");

    List<String> found = new ArrayList<>();
    int pages = 1;
    Page page = repository.tags(3, never);
    found.addAll(page.names());
    for (Page.Next next = page.next(); next != null; next = page.next()) {
      page = repository.tags(next, never);
      found.addAll(page.names());
      pages++;
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(tags);
    // The registry of Debian 12 sends all tags at once, and in no order; a newer one three pages.
    assertThat(pages).isIn(1, 3);
    assertThat(catalog(lab)).contains("client/tags");
  }

  private List<String> catalog(SharedLab lab) throws Exception {
    String address = lab.registry().address();
    Page page = registries.catalog(address, 1, never);
    assertThat(page.names()).hasSize(1);
    List<String> all = new ArrayList<>(page.names());
    for (Page.Next next = page.next(); next != null; next = page.next()) {
      page = registries.catalog(address, next, never);
      all.addAll(page.names());
    }
    return all;
  }

  @Test
  void saysWhatIsNotThere(SharedLab lab) throws Exception {
    lab.registry().push("client/there", "1", LabImage.of("there", KB));
    Repository there = repository(lab, "client/there");
    Digest missing = new Digest("sha256", "0".repeat(64));

    assertThat(notFound(() -> there.manifest("2", never)).what()).isEqualTo(What.MANIFEST);
    assertThat(notFound(() -> there.resolve("2", never)).name()).isEqualTo("client/there:2");
    assertThat(notFound(() -> repository(lab, "client/gone").tags(10, never)).what())
        .isEqualTo(What.REPOSITORY);
    assertThat(notFound(() -> there.smallBlob(new Descriptor("a/b", missing, 3), KB, never)).what())
        .isEqualTo(What.BLOB);
    assertThat(there.hasBlob(missing, never)).isFalse();
    assertThat(there.referrers(missing, "", never)).isEmpty();
  }

  @Test
  void uploadsWhatSkopeoCanRead(SharedLab lab, LabScope scope) throws Exception {
    Repository repository = repository(lab, "client/sent");
    byte[] config =
        "{\"architecture\":\"amd64\",\"os\":\"linux\"}".getBytes(StandardCharsets.UTF_8);
    byte[] layer = new byte[2 * PART + 12345];
    new Random(7).nextBytes(layer);
    AtomicLong sent = new AtomicLong();

    Descriptor about = upload(repository, MediaTypes.OCI_CONFIG, config, new AtomicLong());
    Descriptor big = upload(repository, MediaTypes.OCI_LAYER, layer, sent);
    byte[] manifest =
        """
        {"schemaVersion":2,"mediaType":"%s","config":%s,"layers":[%s]}
        """
            .formatted(MediaTypes.OCI_MANIFEST, json(about), json(big))
            .getBytes(StandardCharsets.UTF_8);
    Descriptor stored = repository.putManifest("1", MediaTypes.OCI_MANIFEST, manifest, never);

    assertThat(sent).hasValue(layer.length);
    assertThat(repository.hasBlob(big.digest(), never)).isTrue();
    assertThat(repository.manifest("1", never).descriptor()).isEqualTo(stored);
    Sent.verifyBySkopeo(
        lab.registry().address() + "/client/sent:1", scope.add(LabDir.create("oci")).file("it"));
  }

  @Test
  void mountsABlobOfAnotherRepository(SharedLab lab) throws Exception {
    byte[] bytes = "mounted".getBytes(StandardCharsets.UTF_8);
    Descriptor blob =
        upload(repository(lab, "client/from"), MediaTypes.OCI_LAYER, bytes, new AtomicLong());
    Repository to = repository(lab, "client/to");

    assertThat(to.mount(new Digest("sha256", "1".repeat(64)), "client/from", never)).isFalse();
    assertThat(to.hasBlob(blob.digest(), never)).isFalse();
    assertThat(to.mount(blob.digest(), "client/from", never)).isTrue();
    assertThat(bytes(to, blob)).isEqualTo(bytes);
  }

  private Descriptor upload(
      Repository repository, String mediaType, byte[] bytes, AtomicLong progress) throws Exception {
    Descriptor blob = new Descriptor(mediaType, sha256(bytes), bytes.length);
    repository.upload(
        blob,
        offset -> new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset),
        progress::set,
        never);
    return blob;
  }

  private static Digest sha256(byte[] bytes) {
    BlobVerifier verifier = new BlobVerifier(new Digest("sha256", "0".repeat(64)));
    verifier.update(bytes, 0, bytes.length);
    return verifier.finish();
  }

  private static String json(Descriptor blob) {
    return "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}"
        .formatted(blob.mediaType(), blob.digest(), blob.size());
  }

  private byte[] bytes(Repository repository, Descriptor blob) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    repository.download(blob, new BlobVerifier(blob.digest()), out::write, never);
    return out.toByteArray();
  }

  private Repository repository(SharedLab lab, String name) throws Exception {
    return registries.repository(Reference.parse(lab.registry().address() + "/" + name));
  }

  private static RegistryNotFoundException notFound(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(RegistryNotFoundException.class, call);
  }
}
