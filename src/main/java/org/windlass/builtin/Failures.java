package org.windlass.builtin;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import org.windlass.builtin.store.StoreException;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.registry.RegistryCancelledException;
import org.windlass.registry.RegistryDeniedException;
import org.windlass.registry.RegistryException;
import org.windlass.registry.RegistryNotFoundException;
import org.windlass.registry.RegistryRateLimitedException;
import org.windlass.registry.RegistryUnauthorizedException;

/**
 * What goes wrong at a registry or on the disk, as an engine would refuse it; the status is the
 * HTTP status that says the same, and the cause says all.
 */
final class Failures {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int TOO_MANY = 429;
  static final int INTERNAL = 500;
  private static final int NOT_IMPLEMENTED = 501;
  private static final int BAD_GATEWAY = 502;
  private static final int NO_SPACE = 507;

  private Failures() {}

  static EngineException of(RegistryException failure) {
    int status =
        switch (failure) {
          case RegistryCancelledException e -> 0;
          case RegistryNotFoundException e -> NOT_FOUND;
          case RegistryUnauthorizedException e -> UNAUTHORIZED;
          case RegistryDeniedException e -> FORBIDDEN;
          case RegistryRateLimitedException e -> TOO_MANY;
          default -> BAD_GATEWAY;
        };
    return status == 0
        ? new EngineCancelledException()
        : new EngineRefusedException(status, failure.getMessage(), failure);
  }

  static EngineException of(IOException failure) {
    if (failure instanceof StoreException store) {
      return new EngineRefusedException(status(store), store.getMessage(), store);
    }
    String said = String.valueOf(failure.getMessage());
    if (said.toLowerCase(Locale.ROOT).contains("no space left")) {
      return new EngineRefusedException(NO_SPACE, "no space left on device", failure);
    } else if (failure instanceof AccessDeniedException denied) {
      return new EngineRefusedException(INTERNAL, "no permission: " + denied.getFile(), failure);
    }
    String kind = failure instanceof FileSystemException ? "" : "input/output error: ";
    return new EngineRefusedException(INTERNAL, kind + said, failure);
  }

  /** What this engine does not do. */
  static EngineException notAvailable(String what) {
    return new EngineRefusedException(NOT_IMPLEMENTED, what + " is not available here", null);
  }

  private static int status(StoreException failure) {
    return switch (failure.reason()) {
      case NO_SUCH_IMAGE -> NOT_FOUND;
      case IN_USE, AMBIGUOUS -> CONFLICT;
      case BUSY, DAMAGED, OTHER_VERSION, MISSING_BLOB, NOT_AN_ARCHIVE, WRONG_CONTENT -> INTERNAL;
    };
  }
}
