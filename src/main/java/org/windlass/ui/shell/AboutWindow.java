package org.windlass.ui.shell;

import java.util.Locale;
import org.windlass.about.EngineReport;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineVersion;
import org.windlass.ui.about.AboutDialog;
import org.windlass.ui.about.AboutViewModel;
import org.windlass.ui.control.WindowLayers;

/** Shows what the program is, with the engine of a window. */
final class AboutWindow {
  private final ShellViewModel shell;
  private final WindowLayers layers;

  /**
   * @param layers shows the dialog
   */
  AboutWindow(ShellViewModel shell, WindowLayers layers) {
    this.shell = shell;
    this.layers = layers;
  }

  /** Shows it. */
  void open() {
    AboutDialog dialog =
        new AboutDialog(
            new AboutViewModel(
                shell.about(),
                shell.background(),
                shell.texts(),
                () -> report(shell.sessionProperty().get()),
                shell.store().settings()::current),
            layers::close);
    layers.open(dialog, dialog.first());
  }

  /** What is known of the engine now. */
  static EngineReport report(Session session) {
    EngineStatusViewModel status = session.status();
    EngineVersion version = status.versionProperty().get();
    EngineEndpoint endpoint = session.target().endpoint();
    return new EngineReport(
        version == null ? "" : version.name(),
        version == null ? "" : version.version(),
        status.api(),
        version == null ? "" : version.os() + "/" + version.arch(),
        endpoint == null ? "" : endpoint.host().uri(),
        status.stateProperty().get().name().toLowerCase(Locale.ROOT));
  }
}
