package org.windlass.ui.transfers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.windlass.ui.text.Messages;

/** The parts of a transfer as they were heard of last. Safe for use by many threads. */
final class TransferParts {
  /** More than any image has layers. */
  private static final int MOST = 1000;

  private static final String MOUNTED = "Mounted from ";

  private final Messages messages;
  private final Map<String, TransferPart> parts = new LinkedHashMap<>();

  TransferParts(Messages messages) {
    this.messages = messages;
  }

  synchronized void heard(String id, String status, long done, long total) {
    if (parts.size() < MOST || parts.containsKey(id)) {
      parts.put(id, part(id, status, done, total));
    }
  }

  /** In the words of dockerd and of the built-in engine; others are shown as they are. */
  private TransferPart part(String id, String status, long done, long total) {
    return switch (status) {
      case "Preparing", "Waiting" -> new TransferPart(id, messages.get("part.waiting"), 0);
      case "Pushing" ->
          new TransferPart(
              id,
              messages.get("part.pushing"),
              total > 0 && done >= 0 ? Math.min(1, (double) done / total) : -1);
      case "Pushed" -> new TransferPart(id, messages.get("part.pushed"), 1);
      case "Layer already exists" -> new TransferPart(id, messages.get("part.exists"), 1);
      default ->
          status.startsWith(MOUNTED)
              ? new TransferPart(
                  id, messages.get("part.mounted", status.substring(MOUNTED.length())), 1)
              : new TransferPart(id, status, -1);
    };
  }

  synchronized List<TransferPart> now() {
    return List.copyOf(parts.values());
  }

  synchronized void clear() {
    parts.clear();
  }
}
