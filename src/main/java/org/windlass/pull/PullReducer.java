package org.windlass.pull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.PullEvent;

/**
 * Folds the messages of one pull into its progress. Safe for one thread that feeds it and others
 * that take snapshots; memory is bounded whatever the engine sends.
 */
public final class PullReducer {
  /**
   * Of a layer's share of the whole, how much its download is worth: it is mostly the slower part.
   */
  static final double DOWNLOAD_SHARE = 0.8;

  /** And how much its unpacking. */
  static final double EXTRACT_SHARE = 1 - DOWNLOAD_SHARE;

  /** More layers than any image has; further ones are not kept. */
  static final int MAX_LAYERS = 10_000;

  private static final String DIGEST_LABEL = "Digest: ";
  private static final String STATUS_LABEL = "Status: ";
  private static final String TAG_MESSAGE = "Pulling from ";
  private static final double NEARLY_DONE = 0.99;
  private static final double MIN_RATE = 1;
  private static final double LONGEST_SECONDS = Duration.ofDays(365).toSeconds();

  private final LongSupplier nanoTime;
  private final Map<String, Long> sizes;
  private final Map<String, Layer> byId = new HashMap<>();
  private final List<Layer> layers = new ArrayList<>();
  private final RateMeter rate = new RateMeter();
  private long lastEvent;
  private double shown = -1;
  private boolean succeeded;
  private boolean tagged;
  private String lastId = "";
  private String digest = "";
  private String status = "";
  private String message = "";

  /**
   * @param nanoTime as {@link System#nanoTime}
   */
  public PullReducer(LongSupplier nanoTime) {
    this(nanoTime, Map.of());
  }

  /**
   * @param nanoTime as {@link System#nanoTime}
   * @param sizes bytes of layers, as far as they are known before the engine says them, by the
   *     layers' short ids
   */
  PullReducer(LongSupplier nanoTime, Map<String, Long> sizes) {
    this.nanoTime = nanoTime;
    this.sizes = Map.copyOf(sizes);
    this.lastEvent = nanoTime.getAsLong();
  }

  /**
   * Takes the next message of the stream.
   *
   * @return when, on the clock of this reducer
   */
  public synchronized long accept(PullEvent event) {
    lastEvent = nanoTime.getAsLong();
    if (event.id().isEmpty()) {
      whole(event.status());
    } else {
      part(event);
    }
    return lastEvent;
  }

  private void part(PullEvent event) {
    lastId = event.id();
    Layer layer = byId.get(lastId);
    if (layer == null) {
      layer = newLayer(event);
    }
    if (layer != null) {
      layer.accept(event);
    }
  }

  /** Says that the engine has confirmed the pull. */
  public synchronized void succeed() {
    succeeded = true;
    if (!tagged && !layers.isEmpty() && isImage(layers.getLast())) {
      byId.remove(lastId);
      layers.removeLast();
    }
  }

  /** podman ends with the image's own id, as if it were one more layer. */
  private boolean isImage(Layer last) {
    return last.id().equals(lastId) && last.state() == LayerState.DOWNLOADED && last.total() < 0;
  }

  /** Time since the last message. */
  public synchronized Duration quiet() {
    return Duration.ofNanos(Math.max(0, nanoTime.getAsLong() - lastEvent));
  }

  /** The progress now. Costs time in proportion to the layers, not to the messages. */
  public synchronized PullProgress snapshot() {
    List<LayerProgress> copies = new ArrayList<>(layers.size());
    Sums sums = new Sums();
    for (Layer layer : layers) {
      copies.add(layer.snapshot());
      sums.add(layer);
    }
    rate.read(nanoTime.getAsLong(), sums.downloaded);
    shown = Math.max(shown, fraction(sums));
    return new PullProgress(
        List.copyOf(copies),
        sums.downloaded,
        sums.total,
        sums.waiting == 0,
        shown,
        rate.bytesPerSecond(),
        remaining(sums),
        digest,
        status,
        message);
  }

  private void whole(String said) {
    if (said.startsWith(DIGEST_LABEL)) {
      digest = said.substring(DIGEST_LABEL.length()).strip();
    } else if (said.startsWith(STATUS_LABEL)) {
      status = said.substring(STATUS_LABEL.length());
    } else {
      message = said;
    }
  }

  private @Nullable Layer newLayer(PullEvent event) {
    if (event.status().startsWith(TAG_MESSAGE)) {
      // dockerd's first message carries the tag where the others carry a layer.
      tagged = true;
      return null;
    } else if (layers.size() >= MAX_LAYERS) {
      return null;
    }
    Layer layer = new Layer(event.id(), sizes.getOrDefault(event.id(), -1L));
    byId.put(event.id(), layer);
    layers.add(layer);
    return layer;
  }

  /** Layers of unknown size count as large as the others are on average. */
  private double fraction(Sums sums) {
    if (succeeded) {
      return 1;
    } else if (sums.known == 0) {
      return -1;
    }
    double mean = sums.weight / sums.known;
    double whole = sums.weight + mean * sums.unknown;
    double done = sums.done + mean * sums.unknownDone;
    return Math.min(NEARLY_DONE, done / whole);
  }

  private @Nullable Duration remaining(Sums sums) {
    double perSecond = rate.bytesPerSecond();
    long left = sums.total - sums.downloaded;
    if (sums.waiting > 0 || left <= 0 || perSecond < MIN_RATE) {
      return null;
    }
    double seconds = Math.ceil(left / perSecond);
    return seconds > LONGEST_SECONDS ? null : Duration.ofSeconds((long) seconds);
  }

  /** What the layers add up to; layers that existed before take no part. */
  private static final class Sums {
    private long downloaded;
    private long total;
    private int known;
    private int unknown;
    private int waiting;
    private double weight;
    private double done;
    private double unknownDone;

    private void add(Layer layer) {
      if (layer.state() == LayerState.EXISTS) {
        return;
      }
      downloaded = saturatedAdd(downloaded, layer.downloaded());
      if (layer.total() > 0) {
        known++;
        total = saturatedAdd(total, layer.total());
        weight += layer.total();
        done += layer.total() * layer.share();
      } else {
        unknown++;
        unknownDone += layer.share();
        waiting += layer.state().hasAllBytes() ? 0 : 1;
      }
    }

    private static long saturatedAdd(long a, long b) {
      long sum = a + b;
      return sum < 0 ? Long.MAX_VALUE : sum;
    }
  }
}
