package org.windlass.engine.docker;

import java.io.EOFException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.PullEvent;
import org.windlass.reference.Reference;

/** {@code POST /images/NAME/push}, as {@code docker push} sends it. */
final class PushEndpoint {
  private static final int MAX_MESSAGE = 1 << 20;

  private final RegistryAuth auth;

  PushEndpoint(RegistryAuth auth) {
    this.auth = auth;
  }

  void push(Reference name, Consumer<? super PullEvent> listener, Cancellation cancellation)
      throws EngineException {
    Reference tagged = name.withDefaultTag();
    ApiRequest request =
        ApiRequest.post("images/" + tagged.familiarName() + "/push", Duration.ZERO)
            .with("tag", Objects.requireNonNull(tagged.tag()));
    auth.call(
        request,
        tagged.registry(),
        cancellation,
        answer -> {
          PushOutcome outcome = new PushOutcome(listener);
          new MessageStream(outcome).read(answer.body(MAX_MESSAGE));
          if (!outcome.succeeded()) {
            throw new EOFException("the stream ended before the push did");
          }
          return Boolean.TRUE;
        });
  }
}
