package org.windlass.ui.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.windlass.engine.Engine;
import org.windlass.reference.Reference;
import org.windlass.transfer.ImagePush;
import org.windlass.ui.text.Messages;
import org.windlass.ui.transfers.TransferWork;
import org.windlass.ui.transfers.TransfersViewModel;

/** Starts the transfers of a window, and says so. All members belong to the UI thread. */
final class TransferStarts {
  private final TransfersViewModel transfers;
  private final Messages messages;
  private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper("");

  TransferStarts(TransfersViewModel transfers, Messages messages) {
    this.transfers = transfers;
    this.messages = messages;
  }

  /** The title of the transfer that was started last; empty for none. A view says that it began. */
  ReadOnlyStringProperty lastProperty() {
    return last.getReadOnlyProperty();
  }

  /**
   * Starts a transfer, and says so, though one of that title was begun before.
   *
   * @param registry that may want a login; empty for none
   */
  void start(String title, String registry, TransferWork work) {
    transfers.start(title, registry, work);
    last.set("");
    last.set(title);
  }

  /**
   * Pushes an image.
   *
   * @param engine that has it
   * @param image its name or id
   */
  void push(Engine engine, String image, Reference target) {
    start(
        messages.get("push.transfer", target.familiar()),
        target.registry(),
        (progress, cancellation) -> ImagePush.run(engine, image, target, progress, cancellation));
  }

  /** What to call images in a title: the one by its name, several by their number. */
  String titleOf(List<String> namesOrIds) {
    return namesOrIds.size() == 1
        ? namesOrIds.getFirst()
        : messages.get("transfer.images", namesOrIds.size());
  }
}
