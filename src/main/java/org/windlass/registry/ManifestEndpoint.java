package org.windlass.registry;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Digest;
import org.windlass.registry.RegistryNotFoundException.What;
import org.windlass.registry.RegistryProtocolException.Reason;

/** Gets, looks up and stores manifests and indexes. */
final class ManifestEndpoint {
  private static final String ACCEPT =
      String.join(
          ", ",
          MediaTypes.OCI_INDEX,
          MediaTypes.OCI_MANIFEST,
          MediaTypes.DOCKER_INDEX,
          MediaTypes.DOCKER_MANIFEST);
  private static final String CONTENT_DIGEST = "Docker-Content-Digest";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpCaller caller;

  ManifestEndpoint(HttpCaller caller) {
    this.caller = caller;
  }

  /** A manifest whose bytes have the digest that was asked for, or that the registry says. */
  FetchedManifest get(Endpoint endpoint, String repository, String tagOrDigest, CancelSignal signal)
      throws RegistryException {
    return caller.call(
        endpoint,
        request(endpoint, repository, tagOrDigest),
        signal,
        answer -> read(endpoint, tagOrDigest, answer));
  }

  /**
   * What a tag or digest stands for; by the headers alone where the registry sends them.
   *
   * @return empty when the registry does not say enough
   */
  Optional<Descriptor> head(
      Endpoint endpoint, String repository, String tagOrDigest, CancelSignal signal)
      throws RegistryException {
    try {
      return caller.call(
          endpoint,
          request(endpoint, repository, tagOrDigest).as("HEAD"),
          signal,
          answer -> Optional.ofNullable(described(endpoint, answer)));
    } catch (RegistryRefusedException e) {
      if (e.status() == HttpURLConnection.HTTP_BAD_METHOD) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Stores a manifest. */
  Descriptor put(
      Endpoint endpoint,
      String repository,
      String tagOrDigest,
      String mediaType,
      byte[] bytes,
      CancelSignal signal)
      throws RegistryException {
    Digest digest = BlobVerifier.digest("sha256", bytes);
    RequestBody body = RequestBody.create(bytes, MediaType.get(mediaType));
    RegistryRequest request =
        RegistryRequest.get(
                url(endpoint, repository, tagOrDigest),
                Scopes.push(repository),
                What.REPOSITORY,
                repository)
            .sending("PUT", body, PATIENCE);
    caller.call(endpoint, request, signal, answer -> confirm(endpoint, digest, answer));
    return new Descriptor(mediaType, digest, bytes.length);
  }

  private static Boolean confirm(Endpoint endpoint, Digest digest, Answer answer)
      throws RegistryException {
    Digest stored = contentDigest(endpoint, answer);
    if (stored != null && stored.algorithm().equals(digest.algorithm()) && !stored.equals(digest)) {
      throw new RegistryDigestException(endpoint.registry(), digest, stored.toString());
    }
    return true;
  }

  private static RegistryRequest request(Endpoint endpoint, String repository, String tagOrDigest) {
    String separator = RegistryNames.isDigest(tagOrDigest) ? "@" : ":";
    return RegistryRequest.get(
            url(endpoint, repository, tagOrDigest),
            Scopes.pull(repository),
            What.MANIFEST,
            repository + separator + tagOrDigest)
        .with("Accept", ACCEPT);
  }

  private static HttpUrl url(Endpoint endpoint, String repository, String tagOrDigest) {
    return endpoint.api(repository + "/manifests/" + tagOrDigest).build();
  }

  private static FetchedManifest read(Endpoint endpoint, String tagOrDigest, Answer answer)
      throws IOException, RegistryException {
    byte[] bytes = answer.bytes(Answer.MAX_DOCUMENT);
    String registry = endpoint.registry();
    Digest said = contentDigest(endpoint, answer);
    Digest wanted = said;
    if (RegistryNames.isDigest(tagOrDigest)) {
      wanted = digest(endpoint, tagOrDigest);
    }
    Digest found = BlobVerifier.digest(wanted == null ? "sha256" : wanted.algorithm(), bytes);
    String announced = answer.mediaType();
    if (ManifestReader.isSchema1(announced, bytes)) {
      // Its digest is of a part of it, so there is nothing to verify either.
      throw new RegistryProtocolException(registry, Reason.SCHEMA_1, tagOrDigest, null);
    } else if (wanted != null && !wanted.equals(found)) {
      throw new RegistryDigestException(registry, wanted, found.toString());
    }
    try {
      Manifest content = Manifest.parse(announced, bytes);
      Descriptor descriptor = new Descriptor(content.mediaType(), found, bytes.length);
      return new FetchedManifest(descriptor, bytes, content, RateLimits.read(answer));
    } catch (MalformedManifestException e) {
      throw Failures.malformed(registry, "manifest of " + tagOrDigest + ": " + e.getMessage(), e);
    }
  }

  private static @Nullable Descriptor described(Endpoint endpoint, Answer answer)
      throws RegistryException {
    Digest digest = contentDigest(endpoint, answer);
    String mediaType = answer.mediaType();
    if (MediaTypes.isSchema1(mediaType)) {
      throw new RegistryProtocolException(
          endpoint.registry(), Reason.SCHEMA_1, answer.url().encodedPath(), null);
    }
    boolean known = MediaTypes.isIndex(mediaType) || MediaTypes.isManifest(mediaType);
    String length = answer.header("Content-Length");
    return digest == null || !known || !length.matches("\\d{1,9}")
        ? null
        : new Descriptor(mediaType, digest, Long.parseLong(length));
  }

  private static @Nullable Digest contentDigest(Endpoint endpoint, Answer answer)
      throws RegistryException {
    String header = answer.header(CONTENT_DIGEST);
    return header.isEmpty() ? null : digest(endpoint, header);
  }

  private static Digest digest(Endpoint endpoint, String text) throws RegistryException {
    try {
      return DescriptorReader.digest(text);
    } catch (MalformedManifestException e) {
      throw Failures.malformed(endpoint.registry(), String.valueOf(e.getMessage()), e);
    }
  }
}
