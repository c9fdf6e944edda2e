package org.windlass.ui.connections;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.windlass.context.Connections;
import org.windlass.context.ContextDraft;
import org.windlass.context.ContextException;
import org.windlass.context.StoredContext;
import org.windlass.engine.transport.KeyPassphrases;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.Messages;

/** Writes what a form holds into the context store, and its passphrase where the user wants it. */
final class ConnectionSaver {
  private final Connections connections;
  private final KeyPassphrases passphrases;
  private final UiThread ui;
  private final Messages messages;
  private final Consumer<? super ErrorText> warn;

  /** What the store holds; a save that ends half way has changed it. */
  private volatile @Nullable StoredContext original;

  /**
   * @param original what is changed; null for a new connection
   * @param warn takes, on the UI thread, what went wrong beside a save that succeeded
   */
  ConnectionSaver(
      ConnectionTools tools, @Nullable StoredContext original, Consumer<? super ErrorText> warn) {
    this.connections = tools.connections();
    this.passphrases = tools.passphrases();
    this.ui = tools.background().ui();
    this.messages = tools.texts().messages();
    this.original = original;
    this.warn = warn;
  }

  /** What the store holds; null for a new connection. */
  @Nullable StoredContext original() {
    return original;
  }

  /**
   * Writes; blocks.
   *
   * @param typed passphrase of the key; null when none was typed
   * @param keeper the credential store that is to keep it; empty for none
   */
  void write(String name, ContextDraft draft, char @Nullable [] typed, String keeper)
      throws ContextException {
    StoredContext before = original;
    Path key = draft.tls().key();
    char[] secret = typed != null || key == null ? typed : passphrases.of(key);
    if (before == null) {
      connections.store().create(name, draft);
    } else {
      connections.store().edit(before, draft);
      if (!name.equals(before.name())) {
        // When the name turns out to be taken, the next try is based on what is there now.
        original = connections.store().get(before.name());
        connections.rename(before.name(), name);
      }
    }
    Path stored = connections.store().get(name).tls().key();
    if (secret != null && stored != null) {
      passphrases.put(stored, secret);
      letKeep(stored, secret, keeper);
    }
  }

  /** The connection is saved by now: that its passphrase is not kept does not undo it. */
  private void letKeep(Path key, char[] secret, String keeper) {
    try {
      if (!keeper.isEmpty()) {
        passphrases.keep(key, secret);
      }
    } catch (IOException e) {
      ErrorText words =
          new ErrorText(
              messages.get("form.keep-passphrase.failed", keeper),
              "",
              String.valueOf(e.getMessage()));
      ui.run(() -> warn.accept(words));
    }
  }
}
