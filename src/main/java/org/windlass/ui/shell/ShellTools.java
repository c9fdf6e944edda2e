package org.windlass.ui.shell;

import org.windlass.ui.about.AboutTools;
import org.windlass.ui.connections.ConnectionTools;
import org.windlass.ui.history.HistoryViewModel;
import org.windlass.ui.registries.RegistryTools;
import org.windlass.ui.store.StoreTools;

/** What a window works with besides its engines. */
public record ShellTools(
    ConnectionTools connections,
    RegistryTools registries,
    StoreTools store,
    QuestionsViewModel questions,
    HistoryViewModel history,
    AboutTools about) {}
