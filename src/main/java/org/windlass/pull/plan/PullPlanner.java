package org.windlass.pull.plan;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineException;
import org.windlass.engine.ImageSummary;
import org.windlass.pull.plan.PullPlan.State;
import org.windlass.reference.Digest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;

/** Compares an image with those of an engine. */
public final class PullPlanner {
  /** More images than an engine is likely to have; further ones are not looked at. */
  static final int MAX_IMAGES = 5000;

  private final Engine engine;
  private final LayerReuse reuse;
  private final LocalImages local;

  /**
   * @param local what is known of the engine's images already
   */
  public PullPlanner(Engine engine, LayerReuse reuse, LocalImages local) {
    this.engine = engine;
    this.reuse = reuse;
    this.local = local;
  }

  /**
   * Looks at the engine's images until it is clear what there is; blocks.
   *
   * @param soFar hears what is known until then, on the calling thread
   */
  public PullPlan plan(
      RemoteImage image, Consumer<? super PullPlan> soFar, Cancellation cancellation)
      throws EngineException {
    List<ImageSummary> images = engine.images(cancellation);
    local.keepOnly(images);
    return new Comparison(image, images).run(soFar, cancellation);
  }

  /** The image that is wanted, and all that the engine has. */
  private final class Comparison {
    private final RemoteImage image;
    private final List<ImageSummary> images;
    private final Set<String> ids;
    private final PresentLayers layers;
    private OptionalLong unpacked = OptionalLong.empty();

    private Comparison(RemoteImage image, List<ImageSummary> images) {
      this.image = image;
      this.images = images;
      this.ids =
          Stream.of(image.config().digest(), image.manifest().digest(), image.digest())
              .map(Digest::toString)
              .collect(Collectors.toSet());
      this.layers = new PresentLayers(reuse, image.layers());
    }

    private PullPlan run(Consumer<? super PullPlan> soFar, Cancellation cancellation)
        throws EngineException {
      Optional<ImageSummary> same = images.stream().filter(this::isSame).findFirst();
      if (same.isPresent() && reuse != LayerReuse.BLOB) {
        return here(same.get());
      }
      List<ImageSummary> likely =
          images.stream()
              .sorted(Comparator.comparingInt(this::distance))
              .limit(MAX_IMAGES)
              .toList();
      for (ImageSummary each : likely) {
        PullPlan now = plan(same, false);
        if (isClear(now)) {
          break;
        }
        soFar.accept(now);
        local.get(engine, each, cancellation).ifPresent(found -> take(each, found));
      }
      return plan(same, likely.size() == images.size());
    }

    /** Whether nothing that an engine has can change it any more. */
    private boolean isClear(PullPlan now) {
      return now.presentLayers() == image.layers().size()
          && now.sure()
          && (now.unpackedSize().isPresent() || reuse == LayerReuse.BLOB);
    }

    private void take(ImageSummary summary, LocalImage found) {
      layers.add(found, !summary.repoDigests().isEmpty());
      List<Digest> wanted =
          image.layers().stream().flatMap(l -> Optional.ofNullable(l.diffId()).stream()).toList();
      if (reuse != LayerReuse.BLOB && !wanted.isEmpty() && found.diffIds().equals(wanted)) {
        unpacked = OptionalLong.of(summary.size());
      }
    }

    private PullPlan here(ImageSummary same) {
      List<Boolean> all = Collections.nCopies(image.layers().size(), true);
      return new PullPlan(image, all, named(same), true, true, OptionalLong.of(same.size()));
    }

    private PullPlan plan(Optional<ImageSummary> same, boolean complete) {
      List<Boolean> states = layers.states();
      boolean whole = same.isPresent() && !states.contains(false);
      State state = whole ? named(same.get()) : State.MISSING;
      return new PullPlan(image, states, state, complete, layers.isSure(), unpacked);
    }

    /** Engines call an image by its configuration; with containerd, by its manifest or index. */
    private boolean isSame(ImageSummary other) {
      return ids.contains(other.id());
    }

    private State named(ImageSummary same) {
      Reference reference = image.reference();
      Digest digest = reference.digest();
      List<String> names = digest == null ? same.repoTags() : same.repoDigests();
      String name =
          digest == null ? reference.canonical() : reference.canonicalName() + "@" + digest;
      return names.stream().anyMatch(each -> canonical(each).equals(name))
          ? State.UP_TO_DATE
          : State.UNNAMED;
    }

    /** Images of the same repository are most likely to share layers. */
    private int distance(ImageSummary other) {
      if (isSame(other)) {
        return 0;
      }
      String name = image.reference().canonicalName();
      return Stream.concat(other.repoTags().stream(), other.repoDigests().stream())
              .anyMatch(each -> repository(each).equals(name))
          ? 1
          : 2;
    }
  }

  private static String repository(String name) {
    try {
      return Reference.parse(name).canonicalName();
    } catch (InvalidReferenceException e) {
      return "";
    }
  }

  private static String canonical(String name) {
    try {
      return Reference.parse(name).canonical();
    } catch (InvalidReferenceException e) {
      return "";
    }
  }
}
