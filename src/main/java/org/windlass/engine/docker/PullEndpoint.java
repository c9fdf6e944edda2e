package org.windlass.engine.docker;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineIncompatibleException;
import org.windlass.engine.PullEvent;
import org.windlass.engine.PullRequest;
import org.windlass.reference.Digest;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;

/** {@code POST /images/create}, as {@code docker pull} sends it. */
final class PullEndpoint {
  private static final int MAX_MESSAGE = 1 << 20;

  /** Older engines take no notice of a platform, and would pull another than was asked for. */
  private static final ApiVersion PLATFORM_SINCE = new ApiVersion(1, 32);

  private final ApiClient api;
  private final RegistryAuth auth;
  private final PulledDigest pulledDigest;

  PullEndpoint(ApiClient api, RegistryAuth auth, Timeouts timeouts) {
    this.api = api;
    this.auth = auth;
    this.pulledDigest = new PulledDigest(api, timeouts);
  }

  void pull(PullRequest request, Consumer<? super PullEvent> listener, Cancellation cancellation)
      throws EngineException {
    Reference reference = request.reference();
    ApiRequest http =
        ApiRequest.post("images/create", Duration.ZERO)
            .with("fromImage", reference.familiarName())
            .with("tag", version(reference));
    Platform platform = request.platform();
    if (platform != null) {
      requirePlatforms(cancellation);
      http = http.with("platform", platform.toString());
    }
    boolean named =
        auth.call(
            http,
            reference.registry(),
            cancellation,
            answer -> new PullStream(listener).read(answer.body(MAX_MESSAGE)));
    if (!named) {
      pulledDigest
          .of(reference, cancellation)
          .map(digest -> new PullEvent("", PullOutcome.DIGEST + digest, -1, -1, ""))
          .ifPresent(listener);
    }
  }

  /** A digest wins over a tag, as at the registry. */
  private static String version(Reference reference) {
    Digest digest = reference.digest();
    String tag = reference.withDefaultTag().tag();
    return digest != null ? digest.toString() : Objects.requireNonNull(tag);
  }

  private void requirePlatforms(Cancellation cancellation) throws EngineException {
    ApiVersion spoken = api.version(cancellation);
    if (!spoken.atLeast(PLATFORM_SINCE)) {
      throw new EngineIncompatibleException(
          new ApiVersion.Range(PLATFORM_SINCE, ApiNegotiation.OURS.max()),
          new ApiVersion.Range(spoken, spoken));
    }
  }
}
