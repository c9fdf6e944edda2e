package org.windlass.ui.shell;

import java.util.Locale;
import org.windlass.context.KnownSocket;
import org.windlass.ui.text.Messages;

/** What the programs behind well-known sockets are called. */
final class ProductNames {
  private ProductNames() {}

  /** The product, and which of several it is. */
  static String of(KnownSocket socket, Messages messages) {
    String product =
        messages.get("found." + socket.product().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return socket.instance().isEmpty()
        ? product
        : messages.get("found.instance", product, socket.instance());
  }
}
