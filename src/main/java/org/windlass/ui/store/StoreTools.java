package org.windlass.ui.store;

import org.windlass.engine.Engine;
import org.windlass.ui.settings.SettingsViewModel;

/**
 * What the built-in engine is cared for with.
 *
 * @param engine the built-in one
 */
public record StoreTools(Engine engine, StoreCheckWork check, SettingsViewModel settings) {}
