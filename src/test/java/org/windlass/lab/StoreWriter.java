package org.windlass.lab;

import java.nio.file.Path;
import java.util.List;
import org.windlass.context.ContextDraft;
import org.windlass.context.ContextException;
import org.windlass.context.ContextException.Reason;
import org.windlass.context.ContextStore;
import org.windlass.context.StoredContext;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.TlsSettings.Mode;

/** Writes a store as fast as it can, beside others that do the same. */
final class StoreWriter {
  private static final String PASSING = "passing";

  private StoreWriter() {}

  /**
   * Adds one to the number in the description of {@code shared}, again and again, and makes a
   * context of its own each time.
   */
  static void count(Path config, String name, int times) throws ContextException {
    ContextStore store = new ContextStore(config);
    for (int i = 0; i < times; i++) {
      store.create(name + "-" + i, new ContextDraft("", "tcp://h:1", TlsSettings.NONE));
      while (!addOne(store)) {
        Thread.onSpinWait();
      }
    }
  }

  private static boolean addOne(ContextStore store) throws ContextException {
    StoredContext read = store.get("shared");
    int number = Integer.parseInt(read.description()) + 1;
    try {
      store.edit(read, new ContextDraft(String.valueOf(number), read.host(), read.tls()));
      return true;
    } catch (ContextException e) {
      if (e.reason() == Reason.CHANGED_MEANWHILE) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Changes the TLS files of {@code tls} and makes and deletes {@code passing}, for ever.
   *
   * @param certificates two, one of which is used in turn
   */
  static void rewrite(Path config, List<Path> certificates) throws ContextException {
    ContextStore store = new ContextStore(config);
    if (store.list("").stream().anyMatch(one -> one.name().equals(PASSING))) {
      // The one before was killed between the two.
      store.delete(PASSING);
    }
    for (int i = 0; ; i++) {
      Path file = certificates.get(i % 2);
      TlsSettings tls = new TlsSettings(Mode.VERIFIED, file, i % 2 == 0 ? file : null, null);
      ContextDraft draft = new ContextDraft(String.valueOf(i), "tcp://h:1", tls);
      store.edit(store.get("tls"), draft);
      store.create(PASSING, draft);
      store.delete(PASSING);
    }
  }

  /**
   * The same in a process of its own: the folder, and either the name and how many times, or two
   * certificates.
   */
  public static void main(String[] arguments) throws ContextException {
    Path config = Path.of(arguments[0]);
    if (arguments[1].startsWith("/")) {
      rewrite(config, List.of(Path.of(arguments[1]), Path.of(arguments[2])));
    } else {
      count(config, arguments[1], Integer.parseInt(arguments[2]));
    }
  }
}
