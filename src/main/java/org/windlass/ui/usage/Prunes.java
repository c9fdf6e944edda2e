package org.windlass.ui.usage;

import org.windlass.engine.Engine;
import org.windlass.ui.background.Background;
import org.windlass.ui.control.WindowLayers;
import org.windlass.ui.text.Texts;

/** Pruning by a command. */
public final class Prunes {
  private Prunes() {}

  /**
   * Shows what would go, and asks.
   *
   * @param all all images that no container uses; otherwise only those without a name
   */
  public static void ask(
      Engine engine, Background background, Texts texts, WindowLayers layers, boolean all) {
    PruneDialog.open(
        new PruneViewModel(engine, background, texts, all ? PruneKind.UNUSED : PruneKind.DANGLING),
        texts,
        layers);
  }
}
