package org.windlass.lab;

import java.nio.file.Path;
import org.windlass.context.ContextDraft;
import org.windlass.context.ContextException;
import org.windlass.context.ContextException.Reason;
import org.windlass.context.ContextStore;
import org.windlass.context.StoredContext;
import org.windlass.engine.TlsSettings;

/** Writes a store as fast as it can, beside others that do the same. */
final class StoreWriter {
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

  /** The same in a process of its own: the folder, the name, and how many times. */
  public static void main(String[] arguments) throws ContextException {
    count(Path.of(arguments[0]), arguments[1], Integer.parseInt(arguments[2]));
  }
}
