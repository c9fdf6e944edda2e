package org.windlass.ui.shell;

import org.windlass.ui.control.WindowLayers;
import org.windlass.ui.text.Messages;

/** Says elsewhere than on the page of pulls that something began, and where to find it. */
final class StartNotice {
  private final ShellViewModel shell;
  private final WindowLayers layers;
  private final Messages messages;

  StartNotice(ShellViewModel shell, WindowLayers layers) {
    this.shell = shell;
    this.layers = layers;
    this.messages = shell.texts().messages();
  }

  void tell(String sentence) {
    if (shell.pageProperty().get() != Page.PULLS) {
      layers.tell(sentence, messages.get("pulls.show"), () -> shell.pageProperty().set(Page.PULLS));
    }
  }
}
