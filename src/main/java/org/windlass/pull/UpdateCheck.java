package org.windlass.pull;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Reference;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.Descriptor;
import org.windlass.registry.ImageIndex;
import org.windlass.registry.MediaTypes;
import org.windlass.registry.Registries;
import org.windlass.registry.RegistryCancelledException;
import org.windlass.registry.RegistryException;
import org.windlass.registry.RegistryRateLimitedException;
import org.windlass.registry.RegistryUnreachableException;
import org.windlass.registry.Repository;

/**
 * Asks registries whether the tags that an engine has stand for something else by now. Gentle: one
 * question at a time, with a pause before the next, one registry after another; a registry that is
 * out of reach or wants to be left alone is not asked for the rest. Docker Hub does not count the
 * questions as pulls. Blocks; safe for use by many threads.
 */
public final class UpdateCheck {
  private static final Comparator<PulledTag> BY_REGISTRY =
      Comparator.comparing(tag -> tag.reference().registry());

  private final Registries registries;
  private final Duration pause;

  /**
   * @param pause between two questions
   */
  public UpdateCheck(Registries registries, Duration pause) {
    this.registries = registries;
    this.pause = pause;
  }

  /**
   * Asks about each tag that {@link PulledTag#canBeChecked}.
   *
   * @param told hears each answer on the calling thread
   * @throws RegistryCancelledException when the signal is given
   */
  public void run(List<PulledTag> tags, BiConsumer<PulledTag, TagUpdate> told, CancelSignal signal)
      throws RegistryException {
    RegistryException silent = null;
    String last = "";
    for (PulledTag tag :
        tags.stream().filter(PulledTag::canBeChecked).sorted(BY_REGISTRY).toList()) {
      String registry = tag.reference().registry();
      if (!registry.equals(last)) {
        silent = null;
      }
      if (silent != null) {
        told.accept(tag, new TagUpdate.Unknown(silent));
        continue;
      }
      if (!last.isEmpty()) {
        rest(registry, signal);
      }
      last = registry;
      TagUpdate update = ask(tag, signal);
      silent = silencing(update);
      told.accept(tag, update);
    }
  }

  private TagUpdate ask(PulledTag tag, CancelSignal signal) throws RegistryCancelledException {
    Reference reference = tag.reference();
    Repository repository = registries.repository(reference);
    try {
      Descriptor found = repository.resolve(Objects.requireNonNull(reference.tag()), signal);
      return tag.digests().contains(found.digest().toString())
              || holdsKnown(repository, found, tag, signal)
          ? new TagUpdate.Current()
          : new TagUpdate.Available(found.digest());
    } catch (RegistryCancelledException e) {
      throw e;
    } catch (RegistryException e) {
      return new TagUpdate.Unknown(e);
    }
  }

  /**
   * Whether an index holds the engine's image, as when it was renewed for other platforms only. Not
   * asked of Docker Hub, which would count it as a pull.
   */
  private static boolean holdsKnown(
      Repository repository, Descriptor found, PulledTag tag, CancelSignal signal)
      throws RegistryException {
    return MediaTypes.isIndex(found.mediaType())
        && !repository.registry().equals(Reference.DEFAULT_REGISTRY)
        && repository.manifest(found, signal).content() instanceof ImageIndex index
        && index.manifests().stream()
            .anyMatch(image -> tag.digests().contains(image.digest().toString()));
  }

  /** Why a registry is not asked again; null when it may be. */
  private static @Nullable RegistryException silencing(TagUpdate update) {
    return update instanceof TagUpdate.Unknown(RegistryException why)
            && (why instanceof RegistryUnreachableException
                || why instanceof RegistryRateLimitedException)
        ? why
        : null;
  }

  private void rest(String registry, CancelSignal signal) throws RegistryCancelledException {
    try {
      if (signal.pause(pause)) {
        throw new RegistryCancelledException(registry);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryCancelledException(registry);
    }
  }
}
