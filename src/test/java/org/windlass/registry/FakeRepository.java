package org.windlass.registry;

import static org.windlass.registry.RegistryNotFoundException.What.BLOB;
import static org.windlass.registry.RegistryNotFoundException.What.MANIFEST;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.windlass.reference.Digest;
import org.windlass.reference.Reference;

/** A repository in memory. */
public final class FakeRepository implements Repository {
  private static final int PAGE = 100;

  private final FakeRegistries registries;
  private final Reference reference;
  private final Map<String, FakeContent> tags = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Map<Digest, FakeContent> contents = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  FakeRepository(FakeRegistries registries, Reference reference) {
    this.registries = registries;
    this.reference = reference;
  }

  /** Points a tag at an image or index, which the repository then has, with all its parts. */
  public FakeRepository tag(String tag, FakeContent content) {
    tags.put(tag, content);
    add(content);
    return this;
  }

  /** Every tag and digest that was asked for, in order, after what was asked: {@code resolve 7}. */
  public List<String> asked() {
    return asked;
  }

  @Override
  public String registry() {
    return reference.registry();
  }

  @Override
  public String name() {
    return reference.repository();
  }

  @Override
  public Page tags(int count, CancelSignal signal) throws RegistryException {
    return page(0, Math.min(count, PAGE));
  }

  @Override
  public Page tags(Page.Next next, CancelSignal signal) throws RegistryException {
    return page(Integer.parseInt(next.target()), PAGE);
  }

  @Override
  public Descriptor resolve(String tagOrDigest, CancelSignal signal) throws RegistryException {
    asked.add("resolve " + tagOrDigest);
    return find(tagOrDigest).descriptor();
  }

  @Override
  public FetchedManifest manifest(String tagOrDigest, CancelSignal signal)
      throws RegistryException {
    asked.add("manifest " + tagOrDigest);
    return fetched(find(tagOrDigest));
  }

  @Override
  public FetchedManifest manifest(Descriptor descriptor, CancelSignal signal)
      throws RegistryException {
    return manifest(descriptor.digest().toString(), signal);
  }

  @Override
  public byte[] smallBlob(Descriptor descriptor, int limit, CancelSignal signal)
      throws RegistryException {
    asked.add("blob " + descriptor.digest());
    registries.throwFailure();
    FakeContent content = contents.get(descriptor.digest());
    if (content == null) {
      throw new RegistryNotFoundException(registry(), BLOB, name(), "blob unknown");
    }
    return content.bytes();
  }

  @Override
  public boolean hasBlob(Digest digest, CancelSignal signal) {
    return contents.containsKey(digest);
  }

  @Override
  public void download(
      Descriptor descriptor, BlobVerifier verifier, BlobSink sink, CancelSignal signal) {
    throw new UnsupportedOperationException("nothing is downloaded from a repository in memory");
  }

  @Override
  public boolean mount(Digest digest, String fromRepository, CancelSignal signal) {
    return false;
  }

  @Override
  public void upload(
      Descriptor descriptor, BlobSource source, UploadProgress progress, CancelSignal signal) {
    throw new UnsupportedOperationException("nothing is uploaded to a repository in memory");
  }

  @Override
  public Descriptor putManifest(
      String tagOrDigest, String mediaType, byte[] bytes, CancelSignal signal) {
    throw new UnsupportedOperationException("nothing is uploaded to a repository in memory");
  }

  @Override
  public List<Descriptor> referrers(Digest subject, String artifactType, CancelSignal signal) {
    return List.of();
  }

  private void add(FakeContent content) {
    contents.put(content.descriptor().digest(), content);
    content.parts().forEach(this::add);
  }

  private FakeContent find(String tagOrDigest) throws RegistryException {
    registries.throwFailure();
    FakeContent found = tags.get(tagOrDigest);
    if (found == null) {
      found =
          contents.values().stream()
              .filter(content -> content.descriptor().digest().toString().equals(tagOrDigest))
              .findFirst()
              .orElseThrow(
                  () ->
                      new RegistryNotFoundException(
                          registry(), MANIFEST, name() + ":" + tagOrDigest, "manifest unknown"));
    }
    return found;
  }

  private FetchedManifest fetched(FakeContent content) {
    try {
      Manifest parsed = Manifest.parse(content.descriptor().mediaType(), content.bytes());
      return new FetchedManifest(content.descriptor(), content.bytes(), parsed, null);
    } catch (MalformedManifestException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Page page(int from, int count) throws RegistryException {
    asked.add("tags " + from);
    registries.throwFailure();
    List<String> all = new ArrayList<>(tags.keySet());
    int to = Math.min(all.size(), from + count);
    return new Page(
        List.copyOf(all.subList(from, to)),
        to == all.size() ? null : new Page.Next(String.valueOf(to)));
  }
}
