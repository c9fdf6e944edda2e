package org.windlass.ui.shell;

import java.util.List;
import org.windlass.context.ConnectionProfile;
import org.windlass.engine.Engine;
import org.windlass.transfer.ImageCopy;
import org.windlass.ui.images.ImageLoads;
import org.windlass.ui.text.Messages;

/** Loads images of the engine that the window shows into the engines of other connections. */
final class LoadsIntoOthers implements ImageLoads {
  private final ShellViewModel shell;
  private final Session from;
  private final Messages messages;

  /**
   * @param from has the images
   */
  LoadsIntoOthers(ShellViewModel shell, Session from) {
    this.shell = shell;
    this.from = from;
    this.messages = shell.texts().messages();
  }

  @Override
  public List<ConnectionProfile> targets() {
    return shell.connections().list().stream()
        .filter(profile -> profile.endpoint() != null)
        .filter(profile -> !sameEngine(profile))
        .toList();
  }

  @Override
  public void start(List<String> references, ConnectionProfile target) {
    Engine to = shell.engineOf(Target.of(target));
    shell
        .transferStarts()
        .start(
            messages.get(
                "transfer.load-into", shell.transferStarts().titleOf(references), target.name()),
            "",
            (progress, cancellation) ->
                ImageCopy.run(from.engine(), references, to, progress, cancellation));
  }

  /** The same engine may be reached by several connections. */
  private boolean sameEngine(ConnectionProfile profile) {
    return Target.of(profile).place().equals(from.target().place());
  }
}
