package org.windlass.bench.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.windlass.context.ContextDraft;
import org.windlass.context.ContextException;
import org.windlass.context.ContextStore;
import org.windlass.engine.TlsSettings;

/**
 * The engines that the window can turn to, and docker's contexts for them. In docker's order, and
 * so by the keys of the window, they are 2: alpha, 3: beta, both scripted; 4: the real one, where
 * there is one; then one at whose address nobody is, and at times a guest.
 *
 * @param real the host of a real engine; empty for none
 * @param repository that the real engine pulls from; with tags 1 to {@link #TAGS}
 */
record Site(Path folder, ContextStore contexts, DoorsProcess doors, String real, String repository)
    implements AutoCloseable {
  static final int TAGS = 5;
  static final int ALPHA = 2;
  static final int BETA = 3;
  static final int REAL = 4;

  private static final String GUEST = "zz-guest";

  /** Starts the scripted engines, and makes the contexts. */
  static Site make(Path folder, Path dockerConfig, String real, String repository)
      throws IOException, ContextException {
    Path alpha = folder.resolve("a.sock");
    Path beta = folder.resolve("b.sock");
    ContextStore contexts = new ContextStore(dockerConfig);
    contexts.create("alpha", at("unix://" + alpha));
    contexts.create("beta", at("unix://" + beta));
    if (!real.isEmpty()) {
      contexts.create("lab", at(real));
    }
    contexts.create("nowhere", at("unix://" + folder.resolve("nobody.sock")));
    DoorsProcess doors = new DoorsProcess(List.of(alpha, beta));
    doors.open(0);
    doors.open(1);
    return new Site(folder, contexts, doors, real, repository);
  }

  boolean hasReal() {
    return !real.isEmpty();
  }

  int nowhere() {
    return hasReal() ? REAL + 1 : REAL;
  }

  int guest() {
    return nowhere() + 1;
  }

  /** The title of the window that is turned to a connection begins with its name. */
  String name(int number) {
    List<String> names = new ArrayList<>(List.of("default", "alpha", "beta"));
    if (hasReal()) {
      names.add("lab");
    }
    names.addAll(List.of("nowhere", GUEST));
    return names.get(number - 1);
  }

  /** Another program makes a context. */
  void welcomeGuest() throws ContextException {
    contexts.create(GUEST, at("unix://" + folder.resolve("b.sock")));
  }

  /** And deletes it. */
  void dismissGuest() throws ContextException {
    contexts.delete(GUEST);
  }

  /** Takes an image away from the real engine. */
  void removeFromReal(String reference) throws IOException, InterruptedException {
    Process docker =
        new ProcessBuilder("docker", "-H", real, "rmi", reference)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    docker.getOutputStream().close();
    if (docker.waitFor() != 0) {
      throw new IOException(reference + " could not be removed");
    }
  }

  private static ContextDraft at(String host) {
    return new ContextDraft("", host, TlsSettings.NONE);
  }

  @Override
  public void close() {
    doors.close();
  }
}
