package org.windlass.registry;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends requests with what lets them in, and again when a failure may pass. */
final class HttpCaller {
  private static final Logger log = LoggerFactory.getLogger(HttpCaller.class);

  private final Exchange exchange;
  private final Authenticator authenticator;
  private final Retrier retrier;

  HttpCaller(Exchange exchange, Authenticator authenticator, Retrier retrier) {
    this.exchange = exchange;
    this.authenticator = authenticator;
    this.retrier = retrier;
  }

  Retrier retrier() {
    return retrier;
  }

  /** Sends what may be sent more than once. */
  <T> T call(
      Endpoint endpoint, RegistryRequest request, CancelSignal signal, AnswerReader<T> reader)
      throws RegistryException {
    for (int tries = 1; ; tries++) {
      try {
        return callOnce(endpoint, request, signal, reader);
      } catch (RegistryException e) {
        Duration wait = retrier.wait(e, tries, false);
        if (wait == null) {
          throw e;
        }
        log.debug("try {} failed, the next is in {}", tries, wait, e);
        retrier.pause(endpoint.registry(), wait, signal);
      }
    }
  }

  /** Sends once, or a second time with credentials. */
  <T> T callOnce(
      Endpoint endpoint, RegistryRequest request, CancelSignal signal, AnswerReader<T> reader)
      throws RegistryException {
    Scopes needed = request.scopes();
    Authorization known = authenticator.known(endpoint, needed);
    ChallengedException challenge;
    try {
      String header = known == null ? null : known.header();
      return exchange.send(endpoint, request, header, signal, reader);
    } catch (ChallengedException e) {
      challenge = e;
    }
    if (known != null) {
      authenticator.forget(endpoint, known);
    }
    Authorization fresh = authenticator.answer(endpoint, challenge, needed, signal);
    try {
      return exchange.send(endpoint, request, fresh.header(), signal, reader);
    } catch (ChallengedException e) {
      throw authenticator.refused(endpoint, fresh, e);
    }
  }
}
