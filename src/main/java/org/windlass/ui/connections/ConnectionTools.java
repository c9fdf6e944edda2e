package org.windlass.ui.connections;

import java.time.InstantSource;
import org.windlass.context.Connections;
import org.windlass.engine.transport.KeyPassphrases;
import org.windlass.ui.background.Background;
import org.windlass.ui.text.Texts;

/**
 * What the page of connections and its dialog work with.
 *
 * @param passphrases of encrypted keys, while the program runs
 * @param discovery looks for engines on this computer
 * @param changed runs on the UI thread after each change, to read the list again
 */
public record ConnectionTools(
    Connections connections,
    KeyPassphrases passphrases,
    Checker checker,
    Discovery discovery,
    Background background,
    Texts texts,
    InstantSource clock,
    Runnable changed) {}
