package org.windlass.builtin.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.builtin.store.ImageStore;
import org.windlass.builtin.store.StoreException;
import org.windlass.engine.Cancellation;
import org.windlass.tar.TarHeader;

/** Archives that are no archives, or mean harm: nothing of them is listed, and nothing stays. */
final class HostileArchiveTest {
  private static final String CONFIG =
      """
      {"os":"linux","architecture":"amd64","rootfs":{"type":"layers","diff_ids":["sha256:%s"]}}
      """;
  private static final String LAYER = "layer";
  private static final String LAYER_DIGEST =
      "a8eca02afb3f7ebeee8aba7c4b6ff2bd99ab3fdee9a1cf2e3de0d2d7b8a4e8a1";

  @TempDir Path folder;
  private ImageStore store;

  @BeforeEach
  void open() throws IOException {
    store = ImageStore.open(folder.resolve("store"));
  }

  @AfterEach
  void nothingStays() throws IOException {
    assertThat(store.images()).isEmpty();
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(folder::relativize).map(Path::toString))
          .containsExactlyInAnyOrder(
              "store/oci-layout", "store/index.json", "store/.windlass/locks/index");
    }
  }

  @Test
  void whatIsNoArchive() throws Exception {
    byte[] noise = new byte[4096];
    new Random(1).nextBytes(noise);
    assertRefused(noise, "not a tar archive");
    assertRefused(new byte[0], "neither manifest.json nor index.json");
    assertRefused("hello".getBytes(StandardCharsets.UTF_8), "ends within a header");
    assertRefused(tar(Map.of("readme", "x")), "neither manifest.json nor index.json");
  }

  @Test
  void anEndThatIsCutOffIsAnEnd() throws Exception {
    byte[] archive = tar(Map.of("readme", "x"));
    assertRefused(
        Arrays.copyOf(archive, archive.length - 1000), "neither manifest.json nor index.json");
  }

  @Test
  void namesThatLeadOutOfTheArchive() throws Exception {
    String evil = "../../../../" + folder.resolve("evil").toString().substring(1);
    assertRefused(
        tar(Map.of(evil, "x", folder.resolve("evil").toString(), "y")),
        "neither manifest.json nor index.json");
  }

  @Test
  void aManifestThatNamesWhatIsNotThere() throws Exception {
    assertRefused(
        tar(Map.of("manifest.json", "[{\"Config\":\"../../etc/passwd\",\"Layers\":[]}]")),
        "no file ../../etc/passwd");
    assertRefused(
        tar(
            Map.of(
                "manifest.json",
                "[{\"Config\":\"c\",\"RepoTags\":[\"x:1\"],\"Layers\":[\"l\"]}]",
                "c",
                CONFIG.formatted(LAYER_DIGEST))),
        "no file l");
  }

  @Test
  void aLayerThatIsNotTheOneThatIsMeant() throws Exception {
    assertRefused(wrongLayer(), "expected the layer");
  }

  @Test
  void aLayoutWithAMissingOrChangedBlob() throws Exception {
    String digest = "0".repeat(64);
    String index =
        """
        {"schemaVersion":2,"manifests":[{"mediaType":"application/vnd.oci.image.manifest.v1+json",
        "digest":"sha256:%s","size":2,
        "annotations":{"io.containerd.image.name":"docker.io/library/x:1"}}]}
        """
            .formatted(digest);
    assertRefused(
        tar(Map.of("oci-layout", "{}", "index.json", index, "blobs/sha256/" + digest, "{}")),
        "is missing, or not what it should be");
  }

  @Test
  void documentsThatAreTooDeepOrTooLarge() throws Exception {
    assertRefused(tar(Map.of("manifest.json", "[".repeat(5000))), "not valid JSON");
    assertRefused(tar(Map.of("manifest.json", " ".repeat(5 << 20))), "manifest.json has");
  }

  @Test
  void everyTruncationAndManyDamages() throws Exception {
    byte[] archive = wrongLayer();
    for (int length = 1; length < archive.length; length += 97) {
      assertFails(Arrays.copyOf(archive, length));
    }
    Random random = new Random(2);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = archive.clone();
      damaged[random.nextInt(3 * 1024)] ^= (byte) (1 + random.nextInt(255));
      assertFails(damaged);
    }
  }

  private void assertFails(byte[] archive) {
    assertThatThrownBy(() -> load(archive)).isInstanceOf(IOException.class);
  }

  private void assertRefused(byte[] archive, String why) {
    assertThatThrownBy(() -> load(archive))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(why);
  }

  private List<String> load(byte[] archive) throws IOException {
    return new ImageLoader(store)
        .load(new ByteArrayInputStream(archive), done -> {}, new Cancellation());
  }

  private static byte[] wrongLayer() throws IOException {
    return tar(
        Map.of(
            "manifest.json",
            "[{\"Config\":\"c\",\"RepoTags\":[\"x:1\"],\"Layers\":[\"l\"]}]",
            "c",
            CONFIG.formatted(LAYER_DIGEST),
            "l",
            LAYER));
  }

  private static byte[] tar(Map<String, String> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Map.Entry<String, String> file : files.entrySet()) {
      byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
      out.writeBytes(TarHeader.of(file.getKey(), '0', 0644, content.length));
      out.writeBytes(content);
      out.writeBytes(new byte[(512 - content.length % 512) % 512]);
    }
    out.writeBytes(new byte[1024]);
    return out.toByteArray();
  }
}
