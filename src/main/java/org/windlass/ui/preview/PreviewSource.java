package org.windlass.ui.preview;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.windlass.builtin.RegistryCalls;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineException;
import org.windlass.pull.plan.EngineTraits;
import org.windlass.pull.plan.LocalImages;
import org.windlass.pull.plan.Offer;
import org.windlass.pull.plan.PullPlan;
import org.windlass.pull.plan.PullPlanner;
import org.windlass.pull.plan.RemoteImages;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;

/** Asks a registry and an engine for one preview. All calls block. */
final class PreviewSource {
  private final RemoteImages remote;
  private final LocalImages local;
  private final Engine engine;
  private final Reference reference;

  PreviewSource(RemoteImages remote, LocalImages local, Engine engine, Reference reference) {
    this.remote = remote;
    this.local = local;
    this.engine = engine;
    this.reference = reference;
  }

  /**
   * Asks the registry.
   *
   * @param wanted null for the engine's own platform, or the first when there is none for that
   */
  Look look(@Nullable Platform wanted, Cancellation cancellation) throws EngineException {
    EngineTraits traits = EngineTraits.of(engine, cancellation);
    return RegistryCalls.get(
        cancellation,
        signal -> {
          Offer offer = remote.offer(reference, signal);
          Platform platform = wanted == null ? choice(offer, traits) : wanted;
          return new Look(traits, offer, remote.image(offer, platform, signal));
        });
  }

  /** Another image of the same offer. */
  Look look(Look before, Platform wanted, Cancellation cancellation) throws EngineException {
    return RegistryCalls.get(
        cancellation,
        signal ->
            new Look(
                before.traits(), before.offer(), remote.image(before.offer(), wanted, signal)));
  }

  /** Compares with what the engine has. */
  PullPlan compare(Look look, Consumer<? super PullPlan> soFar, Cancellation cancellation)
      throws EngineException {
    return new PullPlanner(engine, look.traits().reuse(), local)
        .plan(look.image(), soFar, cancellation);
  }

  private static Platform choice(Offer offer, EngineTraits traits) {
    List<Platform> platforms = offer.platforms();
    return offer
        .suiting(traits.platform())
        .orElse(platforms.isEmpty() ? traits.platform() : platforms.getFirst());
  }
}
