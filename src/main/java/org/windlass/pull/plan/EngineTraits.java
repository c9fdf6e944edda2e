package org.windlass.pull.plan;

import java.util.Locale;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineVersion;
import org.windlass.reference.Platform;

/**
 * What of an engine decides what a pull brings.
 *
 * @param platform that it pulls when none is asked for
 * @param reuse by what it knows layers again
 */
public record EngineTraits(Platform platform, LayerReuse reuse) {

  /** Asks an engine; blocks. */
  public static EngineTraits of(Engine engine, Cancellation cancellation) throws EngineException {
    EngineVersion version = engine.version(cancellation);
    return new EngineTraits(platform(engine, version, cancellation), reuse(engine, version));
  }

  private static Platform platform(Engine engine, EngineVersion version, Cancellation cancellation)
      throws EngineException {
    String variant = null;
    if (version.arch().equals("arm")) {
      // Only the kernel's name of the processor tells which: armv6l, armv7l.
      String kernel = engine.info(cancellation).architecture().toLowerCase(Locale.ROOT);
      variant = kernel.matches("armv[5-8].*") ? kernel.substring(3, 5) : null;
    }
    return new Platform(version.os(), version.arch(), variant);
  }

  private static LayerReuse reuse(Engine engine, EngineVersion version) {
    if (engine.host() instanceof EngineHost.BuiltIn) {
      return LayerReuse.BLOB;
    }
    return version.name().toLowerCase(Locale.ROOT).contains("podman")
        ? LayerReuse.CONTENT
        : LayerReuse.CHAIN;
  }
}
