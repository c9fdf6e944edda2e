package org.windlass.context;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.EngineEndpoint;
import org.windlass.reference.Platform;

/**
 * What the options, the environment and {@code config.json} come to.
 *
 * @param contextName {@code default}, or the name of a context of the store
 * @param endpoint null when {@code problem} is not
 * @param problem why there is no engine to speak with; null when there is one
 * @param headers to be sent with every request; their values may be secrets
 * @param apiVersion to be spoken without negotiation; null to negotiate
 * @param platform of pulls that name none; null for the engine's own
 * @param configFolder Docker's folder of config and contexts; need not exist
 */
public record Resolved(
    String contextName,
    @Nullable EngineEndpoint endpoint,
    @Nullable StartUpProblem problem,
    Map<String, String> headers,
    @Nullable ApiVersion apiVersion,
    @Nullable Platform platform,
    Path configFolder,
    List<StartUpWarning> warnings) {

  /** Takes copies. */
  public Resolved {
    headers = Map.copyOf(headers);
    warnings = List.copyOf(warnings);
  }

  /** Names no header's value. */
  @Override
  public String toString() {
    return "Resolved["
        + contextName
        + ", "
        + endpoint
        + ", "
        + problem
        + ", "
        + headers.keySet()
        + ", "
        + warnings
        + "]";
  }
}
