package org.windlass.builtin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.builtin.store.BrokenBlob.Problem;
import org.windlass.builtin.store.StoreException.Reason;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Removal;
import org.windlass.reference.Digest;

final class ImageStoreTest {
  private static final TestImage ONE = TestImage.of("one", 1, 2);
  private static final TestImage TWO = TestImage.of("two", 2, 3);

  @TempDir Path folder;
  private ImageStore store;

  @BeforeEach
  void open() throws Exception {
    store = ImageStore.open(folder);
  }

  @Test
  void anEmptyStoreIsALayoutAlready() throws Exception {
    assertThat(folder.resolve("oci-layout")).hasContent("{\"imageLayoutVersion\":\"1.0.0\"}");
    assertThat(Files.readString(folder.resolve("index.json"))).contains("\"manifests\":[]");
    assertThat(store.images()).isEmpty();
  }

  @Test
  void anImageHasItsNamesAndDigests() throws Exception {
    ONE.pullInto(store, "app:1");
    store.tag("app:1", TestImage.reference("app:latest"));
    store.tag("app:1", TestImage.reference("example.org/mine:x"));

    StoredImage image = store.find("app");
    assertThat(image.id()).isEqualTo(ONE.id());
    assertThat(image.tags()).containsExactly("app:1", "app:latest", "example.org/mine:x");
    assertThat(image.digests()).containsExactly("app@" + ONE.manifest().digest());
    assertThat(store.find(ONE.id().toString())).isEqualTo(image);
    assertThat(store.find(ONE.id().shortHex())).isEqualTo(image);
    assertThat(store.find("app@" + ONE.manifest().digest())).isEqualTo(image);
  }

  @Test
  void aTagThatMovesLeavesTheImageBehind() throws Exception {
    ONE.pullInto(store, "app:1");
    TWO.pullInto(store, "app:1");
    TWO.pullInto(store, "app:1");

    assertThat(TestImage.names(store))
        .containsExactlyInAnyOrder("app:1", "app@" + ONE.manifest().digest());
    assertThat(store.find("app:1").id()).isEqualTo(TWO.id());
    ONE.pullInto(store, "app:0");
    assertThat(TestImage.names(store)).containsExactlyInAnyOrder("app:1", "app:0");
  }

  @Test
  void removingTheLastNameFreesWhatNobodyElseNeeds() throws Exception {
    ONE.pullInto(store, "app:1");
    TWO.pullInto(store, "app:2");
    store.tag("app:1", TestImage.reference("same:1"));

    assertThat(store.remove("same:1", false)).isEqualTo(new Removal(List.of("same:1"), List.of()));
    assertThat(store.remove("app:1", false))
        .isEqualTo(new Removal(List.of("app:1"), List.of(ONE.id().toString())));

    // Manifest, configuration and two layers of the other.
    assertThat(blobs()).hasSize(4);
    assertThat(store.check(bytes -> {}, new Cancellation())).isEmpty();
  }

  @Test
  void anIdWithSeveralTagsIsRemovedByForceOnly() throws Exception {
    ONE.pullInto(store, "app:1");
    store.tag("app:1", TestImage.reference("same:1"));

    assertReason(Reason.IN_USE, () -> store.remove(ONE.id().shortHex(), false));
    assertThat(store.remove(ONE.id().shortHex(), true).untagged())
        .containsExactly("app:1", "same:1");
    assertThat(blobs()).isEmpty();
  }

  @Test
  void whatIsFetchedIsNotCollected() throws Exception {
    byte[] content = {1, 2, 3};
    Digest digest = Hashes.of(content);
    ImageStore other = ImageStore.open(folder);
    try (Lease lease = other.lease()) {
      lease.protect(List.of(digest));
      other.blobs().put(content);
      store.collect();
      assertThat(blobs()).hasSize(1);
    }
    assertThat(store.collect()).isEqualTo(content.length);
    assertThat(blobs()).isEmpty();
  }

  @Test
  void brokenBlobsAreNamedAndAPullRepairsThem() throws Exception {
    ONE.pullInto(store, "app:1");
    TWO.pullInto(store, "app:2");
    Path shared = blob(Hashes.of(ONE.layers().get(1)));
    Path gone = blob(Hashes.of(ONE.layers().get(0)));
    byte[] bytes = Files.readAllBytes(shared);
    bytes[1234] ^= 1;
    Files.write(shared, bytes);
    Files.delete(gone);

    assertThat(store.check(done -> {}, new Cancellation()))
        .containsExactlyInAnyOrder(
            new BrokenBlob(
                Hashes.of(ONE.layers().get(1)), Problem.CHANGED, List.of("app:1", "app:2")),
            new BrokenBlob(Hashes.of(ONE.layers().get(0)), Problem.MISSING, List.of("app:1")));
    ONE.pullInto(store, "app:1");
    assertThat(store.check(done -> {}, new Cancellation())).isEmpty();
  }

  @Test
  void aBrokenManifestIsListedAndBlocksNothing() throws Exception {
    ONE.pullInto(store, "app:1");
    TWO.pullInto(store, "app:2");
    Files.writeString(blob(ONE.manifest().digest()), "{}");

    assertThat(store.images()).hasSize(2);
    assertThat(store.check(done -> {}, new Cancellation()))
        .singleElement()
        .extracting(BrokenBlob::digest)
        .isEqualTo(ONE.manifest().digest());
    // It cannot be told what the broken one needs, so all is kept.
    int before = blobs().size();
    store.remove("app:2", false);
    assertThat(blobs()).hasSize(before);
    store.remove("app:1", false);
    assertThat(blobs()).isEmpty();
  }

  @Test
  void whatOtherProgramsWroteIsKept() throws Exception {
    ONE.pullInto(store, "app:1");
    Path index = folder.resolve("index.json");
    String theirs =
        Files.readString(index)
            .replace("\"manifests\":[", "\"x-other\":{\"n\":1.50},\"manifests\":[{\"odd\":true},");
    Files.writeString(index, theirs);

    store.tag("app:1", TestImage.reference("app:2"));

    assertThat(Files.readString(index)).contains("\"x-other\":{\"n\":1.50}", "{\"odd\":true}");
    assertThat(store.find("app:2").id()).isEqualTo(ONE.id());
  }

  @Test
  void aDamagedListIsReportedAndNeverOverwritten() throws Exception {
    ONE.pullInto(store, "app:1");
    Path index = folder.resolve("index.json");
    for (String damaged :
        List.of("", "{", "[]", "{\"manifests\":3}", "[".repeat(100_000), "{\"schemaVersion\":9}")) {
      Files.writeString(index, damaged);

      assertReason(Reason.DAMAGED, store::images);
      assertReason(Reason.DAMAGED, () -> TWO.pullInto(store, "app:2"));
      assertReason(Reason.DAMAGED, () -> store.collect());
      assertThat(index).hasContent(damaged);
    }
    assertThat(blobs()).hasSizeGreaterThan(3);
  }

  @Test
  void anUnknownVersionIsNotTouched() throws Exception {
    Files.writeString(folder.resolve("oci-layout"), "{\"imageLayoutVersion\":\"2.0.0\"}");
    assertReason(Reason.OTHER_VERSION, () -> ImageStore.open(folder));
  }

  private Path blob(Digest digest) {
    return folder.resolve("blobs").resolve(digest.algorithm()).resolve(digest.hex());
  }

  private List<Path> blobs() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("blobs/sha256"))) {
      return new ArrayList<>(files.toList());
    }
  }

  private static void assertReason(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
        .extracting(StoreException::reason)
        .isEqualTo(reason);
  }
}
