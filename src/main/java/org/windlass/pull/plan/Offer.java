package org.windlass.pull.plan;

import java.util.List;
import java.util.Optional;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;
import org.windlass.registry.Descriptor;
import org.windlass.registry.FetchedManifest;
import org.windlass.registry.ImageIndex;
import org.windlass.registry.Platforms;

/** What a registry has under one reference: one image, or several for different platforms. */
public final class Offer {
  private static final Platform ATTESTATION = new Platform("unknown", "unknown", null);

  private final Reference reference;
  private final FetchedManifest top;
  private final List<Descriptor> images;

  Offer(Reference reference, FetchedManifest top) {
    this.reference = reference;
    this.top = top;
    this.images =
        top.content() instanceof ImageIndex index
            ? index.manifests().stream().filter(Offer::isImage).toList()
            : List.of();
  }

  /** What was asked for. */
  public Reference reference() {
    return reference;
  }

  /**
   * The platforms to choose from, in the registry's order; empty when there is one image, and
   * nothing to choose.
   */
  public List<Platform> platforms() {
    return images.stream()
        .flatMap(each -> Optional.ofNullable(each.platform()).stream())
        .distinct()
        .toList();
  }

  /** The platform that an engine for {@code own} would take; empty when none suits it. */
  public Optional<Platform> suiting(Platform own) {
    return find(own).map(Descriptor::platform);
  }

  Optional<Descriptor> find(Platform wanted) {
    return images.stream()
        .filter(each -> wanted.equals(each.platform()))
        .findFirst()
        .or(() -> Platforms.choose(images, wanted));
  }

  FetchedManifest top() {
    return top;
  }

  private static boolean isImage(Descriptor entry) {
    return entry.platform() != null && !entry.platform().equals(ATTESTATION);
  }
}
