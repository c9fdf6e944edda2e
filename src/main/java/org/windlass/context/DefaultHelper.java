package org.windlass.context;

import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Map;
import org.windlass.engine.transport.SearchPath;

/** The program that docker takes on each system when nobody has chosen one and it is there. */
record DefaultHelper(String system, Map<String, String> environment) {

  /** Without its prefix; empty when it is not installed. */
  String name() {
    String os = system.toLowerCase(Locale.ROOT);
    String name;
    if (os.startsWith("windows")) {
      name = "wincred";
    } else if (os.startsWith("mac")) {
      name = "osxkeychain";
    } else {
      name = has("pass") ? "pass" : "secretservice";
    }
    return has(CredentialHelper.PREFIX + name) ? name : "";
  }

  private boolean has(String program) {
    try {
      return environment.containsKey("PATH") && !SearchPath.find(program, environment).isEmpty();
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
