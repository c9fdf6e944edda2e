package org.windlass.registry;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.reference.Digest;

/** A repository over HTTP: finds the address, and leaves the rest to the endpoints. */
final class HttpRepository implements Repository {
  private static final Logger log = LoggerFactory.getLogger(HttpRepository.class);

  private final String registry;
  private final String name;
  private final EndpointFinder finder;
  private final HttpCaller caller;
  private final Lanes lanes;
  private final ManifestEndpoint manifests;
  private final Set<Endpoint> wrong = ConcurrentHashMap.newKeySet();

  HttpRepository(
      String registry, String name, EndpointFinder finder, HttpCaller caller, Lanes lanes) {
    this.registry = registry;
    this.name = RegistryNames.checkedRepository(name);
    this.finder = finder;
    this.caller = caller;
    this.lanes = lanes;
    this.manifests = new ManifestEndpoint(caller);
  }

  @Override
  public String registry() {
    return registry;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Page tags(int count, CancelSignal signal) throws RegistryException {
    return new Listings(caller).tags(own(signal), name, count, signal);
  }

  @Override
  public Page tags(Page.Next next, CancelSignal signal) throws RegistryException {
    return new Listings(caller).tags(own(signal), name, next, signal);
  }

  @Override
  public Descriptor resolve(String tagOrDigest, CancelSignal signal) throws RegistryException {
    RegistryNames.checkedTagOrDigest(tagOrDigest);
    return fromMirrors(
        signal,
        endpoint -> {
          Optional<Descriptor> said = manifests.head(endpoint, name, tagOrDigest, signal);
          return said.isPresent()
              ? said.get()
              : manifests.get(endpoint, name, tagOrDigest, signal).descriptor();
        });
  }

  @Override
  public FetchedManifest manifest(String tagOrDigest, CancelSignal signal)
      throws RegistryException {
    RegistryNames.checkedTagOrDigest(tagOrDigest);
    return fromMirrors(signal, endpoint -> manifests.get(endpoint, name, tagOrDigest, signal));
  }

  @Override
  public FetchedManifest manifest(Descriptor descriptor, CancelSignal signal)
      throws RegistryException {
    FetchedManifest manifest = manifest(descriptor.digest().toString(), signal);
    long size = manifest.descriptor().size();
    if (size != descriptor.size()) {
      throw new RegistryDigestException(
          registry, descriptor.digest(), size + " bytes in place of " + descriptor.size());
    }
    return manifest;
  }

  @Override
  public byte[] smallBlob(Descriptor descriptor, int limit, CancelSignal signal)
      throws RegistryException {
    if (descriptor.size() > limit) {
      throw new RegistryProtocolException(
          registry,
          RegistryProtocolException.Reason.TOO_LARGE,
          descriptor.digest() + " has " + descriptor.size() + " bytes",
          null);
    }
    return fromMirrors(signal, endpoint -> download(endpoint, descriptor).bytes(signal));
  }

  @Override
  public void download(
      Descriptor descriptor, BlobVerifier verifier, BlobSink sink, CancelSignal signal)
      throws RegistryException, IOException {
    for (Endpoint mirror : finder.mirrorsOf(registry)) {
      if (wrong.contains(mirror)) {
        continue;
      }
      try {
        download(mirror, descriptor).run(verifier, sink, signal);
        return;
      } catch (RegistryCancelledException e) {
        throw e;
      } catch (RegistryDigestException e) {
        // What the sink has cannot be continued; who begins again is spared this mirror.
        wrong.add(mirror);
        throw e;
      } catch (RegistryException e) {
        passOver(mirror, e);
      }
    }
    download(own(signal), descriptor).run(verifier, sink, signal);
  }

  @Override
  public boolean hasBlob(Digest digest, CancelSignal signal) throws RegistryException {
    return new BlobCheck(caller).has(own(signal), name, digest, Scopes.push(name), signal);
  }

  @Override
  public boolean mount(Digest digest, String fromRepository, CancelSignal signal)
      throws RegistryException {
    RegistryNames.checkedRepository(fromRepository);
    return new BlobUpload(caller, own(signal), name).mount(digest, fromRepository, signal);
  }

  @Override
  public void upload(
      Descriptor descriptor, BlobSource source, UploadProgress progress, CancelSignal signal)
      throws RegistryException, IOException {
    new BlobUpload(caller, own(signal), name).run(descriptor, source, progress, signal);
  }

  @Override
  public Descriptor putManifest(
      String tagOrDigest, String mediaType, byte[] bytes, CancelSignal signal)
      throws RegistryException {
    RegistryNames.checkedTagOrDigest(tagOrDigest);
    return manifests.put(own(signal), name, tagOrDigest, mediaType, bytes, signal);
  }

  @Override
  public List<Descriptor> referrers(Digest subject, String artifactType, CancelSignal signal)
      throws RegistryException {
    return new ReferrersEndpoint(caller, manifests)
        .list(own(signal), name, subject, artifactType, signal);
  }

  private Endpoint own(CancelSignal signal) throws RegistryException {
    return finder.of(registry, signal);
  }

  private BlobDownload download(Endpoint endpoint, Descriptor descriptor) {
    return new BlobDownload(caller, lanes, endpoint, name, descriptor);
  }

  /** Asks the mirrors in their order, and then the registry; only its own failure is told. */
  private <T> T fromMirrors(CancelSignal signal, Question<T> question) throws RegistryException {
    for (Endpoint mirror : finder.mirrorsOf(registry)) {
      try {
        return question.ask(mirror);
      } catch (RegistryCancelledException e) {
        throw e;
      } catch (RegistryException e) {
        passOver(mirror, e);
      }
    }
    return question.ask(own(signal));
  }

  private static void passOver(Endpoint mirror, RegistryException e) {
    log.info("the mirror {} does not help: {}", HttpClients.server(mirror.root()), e.getMessage());
  }

  private interface Question<T> {
    T ask(Endpoint endpoint) throws RegistryException;
  }
}
