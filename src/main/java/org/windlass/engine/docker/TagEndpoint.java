package org.windlass.engine.docker;

import java.util.Objects;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.reference.Reference;

/** {@code POST /images/NAME/tag}. */
final class TagEndpoint {
  private final ApiClient api;
  private final Timeouts timeouts;

  TagEndpoint(ApiClient api, Timeouts timeouts) {
    this.api = api;
    this.timeouts = timeouts;
  }

  void tag(String nameOrId, Reference name, Cancellation cancellation) throws EngineException {
    Reference tagged = name.withDefaultTag();
    api.call(
        ApiRequest.post("images/" + nameOrId + "/tag", timeouts.longCall())
            .with("repo", tagged.familiarName())
            .with("tag", Objects.requireNonNull(tagged.tag())),
        cancellation,
        answer -> Boolean.TRUE);
  }
}
