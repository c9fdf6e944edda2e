package org.windlass.builtin;

import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.reference.Digest;
import org.windlass.reference.Platform;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.Descriptor;
import org.windlass.registry.FetchedManifest;
import org.windlass.registry.ImageIndex;
import org.windlass.registry.ImageManifest;
import org.windlass.registry.Platforms;
import org.windlass.registry.RegistryException;
import org.windlass.registry.Repository;

/** The manifest of one image, and what the registry calls what it was asked for. */
final class ChosenManifest {
  private static final int MAX_DEPTH = 4;

  private final FetchedManifest fetched;
  private final ImageManifest content;
  private final Digest registryDigest;

  private ChosenManifest(FetchedManifest fetched, ImageManifest content, Digest registryDigest) {
    this.fetched = fetched;
    this.content = content;
    this.registryDigest = registryDigest;
  }

  /**
   * Fetches it; of an index, the one for a platform.
   *
   * @param platform null for this computer's
   */
  static ChosenManifest of(
      Repository repository, String version, @Nullable Platform platform, CancelSignal signal)
      throws RegistryException, EngineException {
    FetchedManifest top = repository.manifest(version, signal);
    Platform wanted = platform == null ? Platforms.here() : platform;
    FetchedManifest next = top;
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      switch (next.content()) {
        case ImageManifest image -> {
          return new ChosenManifest(next, image, top.descriptor().digest());
        }
        case ImageIndex index -> next = repository.manifest(choose(index, wanted, version), signal);
      }
    }
    throw new EngineRefusedException(Failures.INTERNAL, version + ": indexes nested too deep");
  }

  private static Descriptor choose(ImageIndex index, Platform wanted, String version)
      throws EngineRefusedException {
    return Platforms.choose(index.manifests(), wanted)
        .orElseThrow(
            () ->
                new EngineRefusedException(
                    Failures.NOT_FOUND,
                    "no matching manifest for "
                        + wanted
                        + " in the manifest list entries of "
                        + version));
  }

  Descriptor descriptor() {
    return fetched.descriptor();
  }

  byte[] bytes() {
    return fetched.bytes();
  }

  ImageManifest content() {
    return content;
  }

  /** Whether it was chosen from an index, by its platform. */
  boolean isFromIndex() {
    return !registryDigest.equals(fetched.descriptor().digest());
  }

  /** Of the index, when it was chosen from one. */
  Digest registryDigest() {
    return registryDigest;
  }
}
