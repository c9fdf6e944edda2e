package org.windlass.ui.registries;

import java.time.InstantSource;
import org.windlass.context.CredentialStore;
import org.windlass.registry.Registries;
import org.windlass.ui.background.Background;
import org.windlass.ui.text.Texts;

/**
 * What a window needs to ask registries.
 *
 * @param registries asks them, with the logins that are kept; blocks
 * @param logins what docker's login keeps; blocks on files and programs
 */
public record RegistryTools(
    Registries registries,
    CredentialStore logins,
    Background background,
    Texts texts,
    InstantSource clock) {}
