package org.windlass.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.windlass.builtin.archive.ArchiveFormat;
import org.windlass.builtin.archive.ImageLoader;
import org.windlass.builtin.store.BrokenBlob;
import org.windlass.builtin.store.ImageStore;
import org.windlass.engine.ArchiveReader;
import org.windlass.engine.Cancellation;
import org.windlass.engine.ContainerSummary;
import org.windlass.engine.DiskUsage;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineAbility;
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
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;
import org.windlass.registry.Platforms;
import org.windlass.registry.Registries;

/**
 * An engine with no daemon: it pulls images into a folder by itself. It runs no containers: it has
 * none, and that is no error.
 *
 * <p>Nothing is read or written before the first call, so that an engine whose folder cannot be
 * used can still be shown, and tried again. One engine should be used for one folder in a program.
 */
public final class BuiltInEngine implements Engine {
  private static final String NAME = "Windlass built-in";

  private final BuiltInOptions options;
  private final Registries registries;
  private final Turns turns;
  private final Changes changes = new Changes();
  private @Nullable ImageStore store;

  /**
   * Opens nothing yet.
   *
   * @param registries closed by {@link #close}
   */
  public BuiltInEngine(BuiltInOptions options, Registries registries) {
    this.options = options;
    this.registries = registries;
    this.turns = new Turns(options.parallel());
  }

  @Override
  public EngineHost host() {
    return new EngineHost.BuiltIn(options.folder());
  }

  /** Looks whether the store can be read. */
  @Override
  public EnginePing ping(Cancellation cancellation) throws EngineException {
    long start = System.nanoTime();
    StoreCalls.get(cancellation, () -> store().isReadable());
    return new EnginePing(null, Duration.ofNanos(System.nanoTime() - start));
  }

  @Override
  public EngineVersion version(Cancellation cancellation) throws EngineException {
    Platform here = Platforms.here();
    return new EngineVersion(NAME, options.version(), null, here.os(), here.arch());
  }

  @Override
  public EngineInfo info(Cancellation cancellation) throws EngineException {
    int images = StoreCalls.get(cancellation, () -> store().images().size());
    return Machine.info(options.folder().toString(), images);
  }

  /** Sizes are those of the compressed layers, which are never unpacked here. */
  @Override
  public List<ImageSummary> images(Cancellation cancellation) throws EngineException {
    return StoreCalls.get(cancellation, () -> Summaries.of(store()));
  }

  @Override
  public ImageDetails inspect(String nameOrId, Cancellation cancellation) throws EngineException {
    return StoreCalls.get(cancellation, () -> Details.of(store(), store().find(nameOrId)));
  }

  /** From the image's configuration; sizes are those of the layers as they are stored. */
  @Override
  public List<HistoryStep> history(String nameOrId, Cancellation cancellation)
      throws EngineException {
    return StoreCalls.get(cancellation, () -> History.of(store(), store().find(nameOrId)));
  }

  /** There are none. */
  @Override
  public List<ContainerSummary> containers(Cancellation cancellation) {
    return List.of();
  }

  /** At Docker Hub, or in the catalog of a registry that begins the term. */
  @Override
  public List<SearchResult> search(SearchQuery query, Cancellation cancellation)
      throws EngineException {
    return StoreCalls.get(
        cancellation, () -> new RegistrySearch(registries, query, Signals.of(cancellation)).run());
  }

  @Override
  public void pull(
      PullRequest request, Consumer<? super PullEvent> listener, Cancellation cancellation)
      throws EngineException {
    StoreCalls.run(
        cancellation,
        () -> new ImagePull(store(), registries, turns, request, listener, cancellation).run());
    changes.tell("pull", request.reference().withDefaultTag().familiar());
  }

  @Override
  public void events(
      Runnable subscribed, Consumer<? super EngineEvent> listener, Cancellation cancellation)
      throws EngineException {
    changes.follow(subscribed, listener, cancellation);
  }

  @Override
  public void tag(String nameOrId, Reference name, Cancellation cancellation)
      throws EngineException {
    Reference tagged = tagged(name);
    StoreCalls.get(cancellation, () -> store().tag(nameOrId, tagged));
    changes.tell("tag", tagged.familiar());
  }

  /** The blobs of what is deleted are free as soon as nobody fetches them. */
  @Override
  public Removal remove(String nameOrId, boolean force, Cancellation cancellation)
      throws EngineException {
    Removal removal = StoreCalls.get(cancellation, () -> store().remove(nameOrId, force));
    removal.untagged().forEach(name -> changes.tell("untag", name));
    removal.deleted().forEach(id -> changes.tell("delete", id));
    return removal;
  }

  /**
   * Hashes all that images need. What is not right is put aside, so that pulling the image again
   * repairs it.
   *
   * @param done hears the bytes that were hashed so far, on the calling thread
   * @return what is broken; empty when all is well
   */
  public List<BrokenBlob> check(LongConsumer done, Cancellation cancellation)
      throws EngineException {
    return StoreCalls.get(cancellation, () -> store().check(done, cancellation));
  }

  @Override
  public void push(Reference name, Consumer<? super PullEvent> listener, Cancellation cancellation)
      throws EngineException {
    Reference tagged = tagged(name);
    StoreCalls.run(
        cancellation,
        () -> new ImagePush(store(), registries, turns, tagged, listener, cancellation).run());
    changes.tell("push", tagged.familiar());
  }

  /**
   * Prepares an archive of images. Until it is closed, their blobs stay even if they are removed.
   *
   * @param namesOrIds at least one
   */
  public ImageArchive save(List<String> namesOrIds, ArchiveFormat format, Cancellation cancellation)
      throws EngineException {
    return StoreCalls.get(cancellation, () -> ImageArchive.of(store(), namesOrIds, format));
  }

  /** Saves in the format of docker's own archives. */
  @Override
  public void save(List<String> namesOrIds, ArchiveReader reader, Cancellation cancellation)
      throws EngineException {
    StoreCalls.run(
        cancellation,
        () -> {
          try (ImageArchive archive = save(namesOrIds, ArchiveFormat.DOCKER, cancellation);
              InputStream bytes = archive.open()) {
            reader.read(bytes, archive.size());
          }
        });
  }

  /** There are no containers here, and nothing is built or unpacked. */
  @Override
  public boolean can(EngineAbility ability) {
    return switch (ability) {
      case CONTAINERS, IMPORT, BUILD_CACHE -> false;
    };
  }

  @Override
  public String importImage(
      Reference name,
      String message,
      InputStream archive,
      LongConsumer done,
      Cancellation cancellation)
      throws EngineException {
    throw notHere();
  }

  /** Only images are here; nothing uses them, so all that is on the disk could be freed. */
  @Override
  public DiskUsage usage(Cancellation cancellation) throws EngineException {
    return StoreCalls.get(cancellation, () -> StoreUsage.of(store()));
  }

  @Override
  public Pruned pruneImages(boolean all, Cancellation cancellation) throws EngineException {
    Pruned pruned = StoreCalls.get(cancellation, () -> StorePrune.run(store(), all));
    pruned.gone().forEach(id -> changes.tell("delete", id));
    return pruned;
  }

  @Override
  public Pruned pruneBuildCache(Cancellation cancellation) throws EngineException {
    throw notHere();
  }

  private static EngineException notHere() {
    return new EngineRefusedException(501, "the built-in engine cannot do this");
  }

  /**
   * Loads all images of an archive: what {@code docker save}, {@code podman save} or skopeo wrote,
   * plain or compressed with gzip.
   *
   * @param archive is read to its end, and left open
   * @param done hears the bytes that were stored so far, on the calling thread
   * @return the names of the images, or the ids of those that have none
   */
  @Override
  public List<String> load(InputStream archive, LongConsumer done, Cancellation cancellation)
      throws EngineException {
    List<String> loaded =
        StoreCalls.get(
            cancellation, () -> new ImageLoader(store()).load(archive, done, cancellation));
    loaded.forEach(name -> changes.tell("load", name));
    return loaded;
  }

  /** Closes connections to registries; calls under way are left to finish. */
  @Override
  public void close() {
    registries.close();
  }

  private static Reference tagged(Reference name) {
    String tag = name.tag();
    return name.withTag(tag == null ? Reference.DEFAULT_TAG : tag);
  }

  private synchronized ImageStore store() throws IOException {
    ImageStore opened = store;
    if (opened == null) {
      opened = ImageStore.open(options.folder());
      store = opened;
    }
    return opened;
  }
}
