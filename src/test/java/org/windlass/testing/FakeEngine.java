package org.windlass.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.ArchiveReader;
import org.windlass.engine.Cancellation;
import org.windlass.engine.ContainerSummary;
import org.windlass.engine.DiskUsage;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineEvent;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineInfo;
import org.windlass.engine.EnginePing;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.EngineVersion;
import org.windlass.engine.HistoryStep;
import org.windlass.engine.ImageDetails;
import org.windlass.engine.ImageSummary;
import org.windlass.engine.Pruned;
import org.windlass.engine.PullEvent;
import org.windlass.engine.PullRequest;
import org.windlass.engine.Removal;
import org.windlass.engine.SearchQuery;
import org.windlass.engine.SearchResult;
import org.windlass.reference.Reference;

/** An engine in memory: it answers what a test put into it, and pulls as the test says. */
public final class FakeEngine implements Engine {
  private final EngineHost host;
  private final List<FakePull> pulls = new CopyOnWriteArrayList<>();
  private final List<SearchQuery> searches = new CopyOnWriteArrayList<>();
  private final List<Cancellation> searchCancellations = new CopyOnWriteArrayList<>();
  private final LinkedBlockingQueue<EventStep> events = new LinkedBlockingQueue<>();
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final Map<String, EngineException> removalFailures = new ConcurrentHashMap<>();
  private volatile DiskUsage usage = new DiskUsage(List.of());
  private final List<String> loaded = new CopyOnWriteArrayList<>();
  private volatile List<ImageSummary> images = List.of();
  private final Map<String, ImageDetails> details = new ConcurrentHashMap<>();
  private final Map<String, List<HistoryStep>> histories = new ConcurrentHashMap<>();
  private final Map<String, byte[]> archives = new ConcurrentHashMap<>();
  private final List<String> inspected = new CopyOnWriteArrayList<>();
  private volatile List<ContainerSummary> containers = List.of();
  private volatile List<SearchResult> results = List.of();
  private volatile @Nullable EngineException failure;
  private final AtomicInteger imageCalls = new AtomicInteger();

  /** An engine that claims to listen at {@code tcp://name:2375}. */
  public FakeEngine(String name) {
    this.host = new EngineHost.Tcp(name, 2375, "");
  }

  /** Sets the images from now on. */
  public FakeEngine images(ImageSummary... newImages) {
    images = List.of(newImages);
    return this;
  }

  /** Adds an image that can be inspected, and lists it. */
  public FakeEngine image(ImageDetails image) {
    details.put(image.summary().id(), image);
    List<ImageSummary> more = new ArrayList<>(images);
    more.add(image.summary());
    images = List.copyOf(more);
    return this;
  }

  /** Sets how the image of an id was made, the newest step first. */
  public FakeEngine history(String id, HistoryStep... steps) {
    histories.put(id, List.of(steps));
    return this;
  }

  /** Sets what is saved when the image of an id is. */
  public FakeEngine archive(String id, byte[] archive) {
    archives.put(id, archive.clone());
    return this;
  }

  /** The images that were inspected, in order. */
  public List<String> inspected() {
    return inspected;
  }

  /** Sets the containers from now on. */
  public FakeEngine containers(ContainerSummary... newContainers) {
    containers = List.of(newContainers);
    return this;
  }

  /** Sets what every search finds from now on. */
  public FakeEngine results(SearchResult... newResults) {
    results = List.of(newResults);
    return this;
  }

  /** Lets every call but pulls fail from now on; null lets them succeed again. */
  public void fail(@Nullable EngineException newFailure) {
    failure = newFailure;
  }

  /** Sends an event to whoever follows. */
  public void send(EngineEvent event) {
    events.add(listener -> listener.accept(event));
  }

  /** Ends the event stream of whoever follows; the engine goes on answering. */
  public void endEvents(EngineException why) {
    events.add(
        listener -> {
          throw why;
        });
  }

  /** The pulls that were asked for, in order. */
  public List<FakePull> pulls() {
    return pulls;
  }

  /** The searches that were asked for, in order. */
  public List<SearchQuery> searches() {
    return searches;
  }

  /** The cancellation of each search. */
  public List<Cancellation> searchCancellations() {
    return searchCancellations;
  }

  /** How often the images were listed. */
  public int imageCalls() {
    return imageCalls.get();
  }

  @Override
  public EngineHost host() {
    return host;
  }

  @Override
  public EnginePing ping(Cancellation cancellation) throws EngineException {
    check(cancellation);
    return new EnginePing(new ApiVersion(1, 41), Duration.ofMillis(4));
  }

  @Override
  public EngineVersion version(Cancellation cancellation) throws EngineException {
    check(cancellation);
    return new EngineVersion(
        "Docker Engine",
        "20.10.24",
        new ApiVersion.Range(new ApiVersion(1, 12), new ApiVersion(1, 41)),
        "linux",
        "amd64");
  }

  @Override
  public EngineInfo info(Cancellation cancellation) throws EngineException {
    check(cancellation);
    return new EngineInfo(
        "lab",
        "Debian GNU/Linux 12",
        "linux",
        "x86_64",
        "overlay2",
        "/var/lib/docker",
        2,
        8_000_000_000L,
        1,
        0,
        images.size());
  }

  @Override
  public List<ImageSummary> images(Cancellation cancellation) throws EngineException {
    imageCalls.incrementAndGet();
    check(cancellation);
    return images;
  }

  /** What was added is found by its id. */
  @Override
  public ImageDetails inspect(String nameOrId, Cancellation cancellation) throws EngineException {
    inspected.add(nameOrId);
    check(cancellation);
    ImageDetails found = details.get(nameOrId);
    if (found == null) {
      throw new EngineRefusedException(404, "No such image: " + nameOrId);
    }
    return found;
  }

  /** Nothing for an image whose history was not set. */
  @Override
  public List<HistoryStep> history(String nameOrId, Cancellation cancellation)
      throws EngineException {
    check(cancellation);
    return histories.getOrDefault(nameOrId, List.of());
  }

  @Override
  public List<ContainerSummary> containers(Cancellation cancellation) throws EngineException {
    check(cancellation);
    return containers;
  }

  @Override
  public List<SearchResult> search(SearchQuery query, Cancellation cancellation)
      throws EngineException {
    searches.add(query);
    searchCancellations.add(cancellation);
    check(cancellation);
    return new ArrayList<>(results);
  }

  @Override
  public void pull(
      PullRequest request, Consumer<? super PullEvent> listener, Cancellation cancellation)
      throws EngineException {
    FakePull pull = new FakePull(request, cancellation);
    pulls.add(pull);
    pull.play(listener);
  }

  /** Takes the archive for the names of its images, a line each, as {@link #save} writes it. */
  @Override
  public List<String> load(InputStream archive, LongConsumer done, Cancellation cancellation)
      throws EngineException {
    check(cancellation);
    try {
      byte[] bytes = archive.readAllBytes();
      done.accept(bytes.length);
      List<String> names = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      loaded.addAll(names);
      return names;
    } catch (IOException e) {
      throw new EngineRefusedException(500, "the archive ended early");
    }
  }

  /** What was loaded, in order. */
  public List<String> loaded() {
    return loaded;
  }

  @Override
  public void save(List<String> namesOrIds, ArchiveReader reader, Cancellation cancellation)
      throws EngineException {
    check(cancellation);
    byte[] names = String.join("\n", namesOrIds).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = archives.getOrDefault(namesOrIds.getFirst(), names);
    try {
      reader.read(new ByteArrayInputStream(bytes), bytes.length);
    } catch (IOException e) {
      throw new EngineRefusedException(500, "the archive could not be read");
    }
  }

  /** What was tagged, removed, pushed, imported and pruned, a line each. */
  public List<String> done() {
    return done;
  }

  /** Lets the removal of a name or id fail; null lets it succeed again. */
  public void failRemoval(String nameOrId, EngineException why) {
    removalFailures.put(nameOrId, why);
  }

  @Override
  public void tag(String nameOrId, Reference name, Cancellation cancellation)
      throws EngineException {
    check(cancellation);
    done.add("tag " + nameOrId + " " + name.familiar());
  }

  /** A name is untagged; an id is deleted. */
  @Override
  public Removal remove(String nameOrId, boolean force, Cancellation cancellation)
      throws EngineException {
    check(cancellation);
    EngineException refused = removalFailures.get(nameOrId);
    if (refused != null && !force) {
      throw refused;
    }
    done.add("remove " + nameOrId + (force ? " by force" : ""));
    return nameOrId.startsWith("sha256:")
        ? new Removal(List.of(), List.of(nameOrId))
        : new Removal(List.of(nameOrId), List.of());
  }

  /** Goes on as the test says, as a pull of that name. */
  @Override
  public void push(Reference name, Consumer<? super PullEvent> listener, Cancellation cancellation)
      throws EngineException {
    check(cancellation);
    done.add("push " + name.familiar());
    pull(new PullRequest(name, null), listener, cancellation);
  }

  @Override
  public String importImage(
      Reference name,
      String message,
      InputStream archive,
      LongConsumer heard,
      Cancellation cancellation)
      throws EngineException {
    check(cancellation);
    done.add("import " + name.familiar() + " " + message);
    return "sha256:" + "0".repeat(64);
  }

  /** Sets what the engine holds from now on. */
  public void usage(DiskUsage now) {
    usage = now;
  }

  @Override
  public DiskUsage usage(Cancellation cancellation) throws EngineException {
    check(cancellation);
    return usage;
  }

  @Override
  public Pruned pruneImages(boolean all, Cancellation cancellation) throws EngineException {
    check(cancellation);
    done.add(all ? "prune all" : "prune dangling");
    return new Pruned(List.of("sha256:1"), 1_000_000);
  }

  @Override
  public Pruned pruneBuildCache(Cancellation cancellation) throws EngineException {
    check(cancellation);
    done.add("prune build cache");
    return new Pruned(List.of("a"), 2_000_000);
  }

  @Override
  public void events(
      Runnable subscribed, Consumer<? super EngineEvent> listener, Cancellation cancellation)
      throws EngineException {
    check(cancellation);
    subscribed.run();
    Thread follower = Thread.currentThread();
    try (var _ = cancellation.onCancel(follower::interrupt)) {
      while (true) {
        events.take().play(listener);
      }
    } catch (InterruptedException e) {
      throw new EngineCancelledException();
    }
  }

  @Override
  public void close() {}

  private void check(Cancellation cancellation) throws EngineException {
    cancellation.throwIfCancelled();
    EngineException now = failure;
    if (now != null) {
      throw now;
    }
  }

  private interface EventStep {
    void play(Consumer<? super EngineEvent> listener) throws EngineException;
  }

  /** A pull that goes on as the test says. */
  public static final class FakePull {
    private final PullRequest request;
    private final Cancellation cancellation;
    private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();

    FakePull(PullRequest request, Cancellation cancellation) {
      this.request = request;
      this.cancellation = cancellation;
      cancellation.onCancel(
          () ->
              steps.add(
                  listener -> {
                    throw new EngineCancelledException();
                  }));
    }

    /** What was asked for. */
    public PullRequest request() {
      return request;
    }

    /** Whether it was cancelled. */
    public boolean cancelled() {
      return cancellation.isCancelled();
    }

    /** The engine says something about a layer, or, with an empty id, about the pull. */
    public FakePull say(String id, String status, long current, long total) {
      steps.add(
          listener -> {
            listener.accept(new PullEvent(id, status, current, total, ""));
            return false;
          });
      return this;
    }

    /** The engine says something without figures. */
    public FakePull say(String id, String status) {
      return say(id, status, -1, -1);
    }

    /** The engine says it has the image. */
    public void succeed() {
      steps.add(listener -> true);
    }

    /** The pull fails. */
    public void fail(EngineException failure) {
      steps.add(
          listener -> {
            throw failure;
          });
    }

    private void play(Consumer<? super PullEvent> listener) throws EngineException {
      try {
        boolean done = false;
        while (!done) {
          done = steps.take().run(listener);
        }
      } catch (InterruptedException e) {
        throw new EngineCancelledException();
      }
    }

    private interface Step {
      boolean run(Consumer<? super PullEvent> listener) throws EngineException;
    }
  }
}
