package org.windlass.ui.preview;

import org.windlass.pull.plan.EngineTraits;
import org.windlass.pull.plan.Offer;
import org.windlass.pull.plan.RemoteImage;
import org.windlass.registry.Platforms;

/**
 * What a registry said.
 *
 * @param traits of the engine that it was asked for
 * @param image the chosen one of the offer
 */
record Look(EngineTraits traits, Offer offer, RemoteImage image) {

  /** Whether the image is for the engine's platform. */
  boolean isForEngine() {
    return Platforms.suits(image.platform(), traits.platform());
  }

  /** Whether the engine would choose this image of several by itself. */
  boolean isEnginesChoice() {
    return offer.suiting(traits.platform()).filter(image.platform()::equals).isPresent();
  }
}
