package org.windlass.ui.transfers;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.VBox;
import org.windlass.ui.control.LoginPrompt;
import org.windlass.ui.control.MappedChildren;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** The transfers of a window, a card each; takes no room when there are none. */
public final class TransferList extends VBox {
  /**
   * Follows {@code viewModel}.
   *
   * @param login after it a transfer is tried again
   */
  public TransferList(TransfersViewModel viewModel, Messages messages, LoginPrompt login) {
    setId("transfers-list");
    getStyleClass().add("cards");
    MappedChildren.bind(
        getChildren(),
        viewModel.rows(),
        row -> new TransferRow(row, messages, login, () -> viewModel.remove(row)));
    Shown.when(this, Bindings.isNotEmpty(viewModel.rows()));
  }
}
