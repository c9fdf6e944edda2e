package org.windlass.registry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Digest;
import org.windlass.registry.RegistryNotFoundException.What;

/**
 * Lists what is about a manifest. A registry without this part of the API has an index under a tag
 * made of the digest (distribution specification, section on the referrers tag schema).
 */
final class ReferrersEndpoint {
  /** No honest registry has more pages. */
  private static final int MAX_PAGES = 100;

  private final HttpCaller caller;
  private final ManifestEndpoint manifests;

  ReferrersEndpoint(HttpCaller caller, ManifestEndpoint manifests) {
    this.caller = caller;
    this.manifests = manifests;
  }

  List<Descriptor> list(
      Endpoint endpoint,
      String repository,
      Digest subject,
      String artifactType,
      CancelSignal signal)
      throws RegistryException {
    List<Descriptor> found;
    try {
      found = pages(endpoint, repository, subject, artifactType, signal);
    } catch (RegistryNotFoundException e) {
      found = underTag(endpoint, repository, subject, signal);
    }
    return found.stream()
        .filter(one -> artifactType.isEmpty() || one.artifactType().equals(artifactType))
        .toList();
  }

  private List<Descriptor> pages(
      Endpoint endpoint,
      String repository,
      Digest subject,
      String artifactType,
      CancelSignal signal)
      throws RegistryException {
    HttpUrl.Builder first = endpoint.api(repository + "/referrers/" + subject);
    if (!artifactType.isEmpty()) {
      first.addQueryParameter("artifactType", artifactType);
    }
    List<Descriptor> all = new ArrayList<>();
    HttpUrl url = first.build();
    for (int page = 0; url != null && page < MAX_PAGES; page++) {
      RegistryRequest request =
          RegistryRequest.get(
                  url, Scopes.pull(repository), What.MANIFEST, repository + "@" + subject)
              .with("Accept", MediaTypes.OCI_INDEX);
      Part part = caller.call(endpoint, request, signal, answer -> read(endpoint, answer));
      all.addAll(part.descriptors);
      url = part.next != null && endpoint.hasOriginOf(part.next) ? part.next : null;
    }
    return all;
  }

  private static Part read(Endpoint endpoint, Answer answer) throws IOException, RegistryException {
    HttpUrl next = LinkHeader.next(answer);
    try {
      Manifest manifest = Manifest.parse(MediaTypes.OCI_INDEX, answer.bytes(Answer.MAX_DOCUMENT));
      return new Part(((ImageIndex) manifest).manifests(), next);
    } catch (MalformedManifestException e) {
      throw Failures.malformed(endpoint.registry(), "referrers: " + e.getMessage(), e);
    }
  }

  private List<Descriptor> underTag(
      Endpoint endpoint, String repository, Digest subject, CancelSignal signal)
      throws RegistryException {
    String tag = subject.algorithm() + "-" + subject.hex();
    try {
      FetchedManifest index = manifests.get(endpoint, repository, tag, signal);
      return index.content() instanceof ImageIndex list ? list.manifests() : List.of();
    } catch (RegistryNotFoundException e) {
      return List.of();
    }
  }

  private record Part(List<Descriptor> descriptors, @Nullable HttpUrl next) {}
}
