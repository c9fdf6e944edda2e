package org.windlass.engine.docker;

import java.io.EOFException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.reference.Reference;

/** {@code POST /images/create?fromSrc=-}, as {@code docker import} sends it. */
final class ImportEndpoint {
  private static final int MAX_MESSAGE = 1 << 20;

  private final ApiClient api;

  ImportEndpoint(ApiClient api) {
    this.api = api;
  }

  String importImage(
      Reference name,
      String message,
      InputStream archive,
      LongConsumer done,
      Cancellation cancellation)
      throws EngineException {
    // The archive can be sent once only, so the version is settled before.
    api.version(cancellation);
    Reference tagged = name.withDefaultTag();
    ApiRequest request =
        ApiRequest.post("images/create", Duration.ZERO)
            .with("fromSrc", "-")
            // podman 4.3 takes no notice of a tag that is sent apart.
            .with("repo", tagged.familiar());
    if (!message.isEmpty()) {
      request = request.with("message", message);
    }
    return api.call(
        request.withBody(new ArchiveBody(archive, done)),
        cancellation,
        answer -> {
          List<String> said = new ArrayList<>();
          new MessageStream(event -> said.add(event.status())).read(answer.body(MAX_MESSAGE));
          if (said.isEmpty()) {
            throw new EOFException("the stream ended before the import did");
          }
          return said.getLast();
        });
  }
}
