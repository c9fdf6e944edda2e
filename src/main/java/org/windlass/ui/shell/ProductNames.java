package org.windlass.ui.shell;

import org.windlass.context.KnownSocket;
import org.windlass.ui.text.Messages;

/** What the programs behind well-known sockets are called. */
final class ProductNames {
  private ProductNames() {}

  /** The product, and which of several it is. */
  static String of(KnownSocket socket, Messages messages) {
    String product = messages.get("found." + Messages.word(socket.product()));
    return socket.instance().isEmpty()
        ? product
        : messages.get("found.instance", product, socket.instance());
  }
}
