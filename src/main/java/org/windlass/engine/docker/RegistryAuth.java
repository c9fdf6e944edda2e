package org.windlass.engine.docker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.Interruption;
import org.windlass.engine.RegistryLogin;
import org.windlass.engine.RegistryLogins;
import org.windlass.reference.Reference;

/** Sends requests with what the engine should log in to a registry with. */
final class RegistryAuth {
  private static final Logger log = LoggerFactory.getLogger(RegistryAuth.class);
  private static final String HEADER = "X-Registry-Auth";

  /** The server of Docker Hub's logins, as docker names it. */
  private static final String HUB = "https://index.docker.io/v1/";

  private final ApiClient api;
  private final RegistryLogins logins;

  RegistryAuth(ApiClient api, RegistryLogins logins) {
    this.api = api;
    this.logins = logins;
  }

  /**
   * Sends the request with the registry's login. A login that cannot be read is left out, as docker
   * leaves it out: most images are for anybody.
   *
   * @param registry host, with its port when it has one; {@code docker.io} for Docker Hub
   * @throws EngineRefusedException whose cause says why there was no login, when that may be why
   *     the engine refuses
   */
  <T> T call(ApiRequest request, String registry, Cancellation cancellation, AnswerReader<T> reader)
      throws EngineException {
    RegistryLogin login = RegistryLogin.ANONYMOUS;
    IOException unreadable = null;
    try {
      login = Interruption.call(cancellation, () -> logins.find(registry));
    } catch (IOException e) {
      log.warn("{}: a login is kept that cannot be read: {}", registry, e.getMessage());
      unreadable = e;
    }
    try {
      return api.call(request.withHeader(HEADER, header(registry, login)), cancellation, reader);
    } catch (EngineRefusedException e) {
      throw explained(e, unreadable);
    }
  }

  private static EngineRefusedException explained(
      EngineRefusedException refused, @Nullable IOException unreadable) {
    return unreadable == null || !refused.mayNeedLogin()
        ? refused
        : new EngineRefusedException(refused.status(), refused.getMessage(), unreadable);
  }

  /** JSON in base64url with padding (Engine API, section Authentication). */
  private static String header(String registry, RegistryLogin login) {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "username", login.user());
    put(fields, "password", login.password());
    if (!login.equals(RegistryLogin.ANONYMOUS)) {
      fields.put("serveraddress", registry.equals(Reference.DEFAULT_REGISTRY) ? HUB : registry);
    }
    put(fields, "identitytoken", login.identityToken());
    put(fields, "registrytoken", login.registryToken());
    return Base64.getUrlEncoder()
        .encodeToString(Json.write(fields).getBytes(StandardCharsets.UTF_8));
  }

  private static void put(Map<String, String> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }
}
