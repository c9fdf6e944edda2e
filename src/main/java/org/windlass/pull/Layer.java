package org.windlass.pull;

import org.windlass.engine.PullEvent;

/** The changing state of one layer; guarded by its {@link PullReducer}. */
final class Layer {
  private final String id;
  private LayerState state = LayerState.WAITING;
  private long downloaded;
  private long extracted;
  private long total;
  private int retrySeconds;
  private boolean counted = true;

  /**
   * A layer of which nothing has arrived.
   *
   * @param expected bytes that it will have; -1 when nobody knows before the engine says it
   */
  Layer(String id, long expected) {
    this.id = id;
    this.total = expected;
  }

  String id() {
    return id;
  }

  LayerState state() {
    return state;
  }

  /** Bytes that have arrived. */
  long downloaded() {
    return downloaded;
  }

  /** Bytes that have been unpacked. */
  long extracted() {
    return extracted;
  }

  /** Bytes in all; -1 while not known. */
  long total() {
    return total;
  }

  void accept(PullEvent event) {
    LayerState said = StatusWords.stateOf(event.status());
    if (said == null) {
      return;
    }
    retrySeconds = said == LayerState.RETRYING ? StatusWords.retrySeconds(event.status()) : 0;
    enter(said);
    boolean bytes = event.units().isEmpty();
    switch (said) {
      case DOWNLOADING -> downloading(event);
      case EXTRACTING -> {
        counted = bytes;
        if (bytes) {
          extracting(event);
        }
      }
      default -> {}
    }
  }

  private void downloading(PullEvent event) {
    if (event.current() < 0) {
      return;
    }
    learnTotal(event.total());
    extracted = 0;
    downloaded = event.current();
    if (total >= 0 && downloaded > total) {
      total = downloaded;
    }
  }

  private void extracting(PullEvent event) {
    if (event.current() < 0) {
      return;
    }
    // What is unpacked is what was downloaded: a total that is known already stays.
    if (total < 0 && event.total() > 0) {
      learnTotal(event.total());
      downloaded = total;
    }
    extracted = total < 0 ? event.current() : Math.min(event.current(), total);
  }

  /** An engine that starts a download over says so by going back; the bytes then count anew. */
  private void enter(LayerState said) {
    state = said;
    if (said.hasAllBytes() && said != LayerState.EXISTS && total > 0) {
      downloaded = total;
    }
    if (said == LayerState.COMPLETE && total > 0) {
      extracted = total;
    }
  }

  private void learnTotal(long said) {
    if (said > 0) {
      total = said;
    }
  }

  /** How far the layer is as a whole, 0 to 1, downloading and unpacking taken together. */
  double share() {
    if (state.terminal()) {
      return 1;
    }
    double down = state.hasAllBytes() ? 1 : ratio(downloaded);
    double unpacked = state == LayerState.EXTRACTING ? ratio(extracted) : 0;
    return PullReducer.DOWNLOAD_SHARE * down + PullReducer.EXTRACT_SHARE * unpacked;
  }

  LayerProgress snapshot() {
    return new LayerProgress(id, state, downloaded, extracted, total, retrySeconds, fraction());
  }

  private double fraction() {
    return switch (state) {
      case WAITING -> 0;
      case DOWNLOADING -> total > 0 ? ratio(downloaded) : -1;
      case RETRYING -> ratio(downloaded);
      case VERIFYING, DOWNLOADED, COMPLETE, EXISTS -> 1;
      case EXTRACTING -> counted && total > 0 ? ratio(extracted) : -1;
    };
  }

  private double ratio(long done) {
    return total > 0 ? Math.min(1, (double) done / total) : 0;
  }
}
