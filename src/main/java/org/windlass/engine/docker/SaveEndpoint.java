package org.windlass.engine.docker;

import java.time.Duration;
import java.util.List;
import org.windlass.engine.ArchiveReader;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;

/** {@code GET /images/get}, as {@code docker save} asks for it. */
final class SaveEndpoint {
  private final ApiClient api;

  SaveEndpoint(ApiClient api) {
    this.api = api;
  }

  void save(List<String> namesOrIds, ArchiveReader reader, Cancellation cancellation)
      throws EngineException {
    ApiRequest request = ApiRequest.get("images/get", Duration.ZERO);
    for (String nameOrId : namesOrIds) {
      request = request.with("names", nameOrId);
    }
    api.call(
        request,
        cancellation,
        answer -> {
          reader.read(answer.stream(), answer.length());
          return Boolean.TRUE;
        });
  }
}
