package org.windlass.ui.shell;

import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The window that a file chooser belongs to. */
final class FocusedWindow {
  private FocusedWindow() {}

  /** The one that has the keyboard; null when another program has it. Call on the UI thread. */
  static @Nullable Window get() {
    return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
  }
}
