package org.windlass.ui.connections;

import java.time.InstantSource;
import org.windlass.context.ConfigFile;
import org.windlass.context.ContextStore;
import org.windlass.engine.transport.KeyPassphrases;
import org.windlass.ui.background.Background;
import org.windlass.ui.text.Texts;

/**
 * What the page of connections and its dialog work with.
 *
 * @param config where the context that docker's commands take is written
 * @param passphrases of encrypted keys, while the program runs
 * @param changed runs after each change, to read the list again
 */
public record ConnectionTools(
    ContextStore store,
    ConfigFile config,
    KeyPassphrases passphrases,
    Checker checker,
    Background background,
    Texts texts,
    InstantSource clock,
    Runnable changed) {}
