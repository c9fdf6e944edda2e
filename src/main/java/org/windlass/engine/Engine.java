package org.windlass.engine;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.windlass.reference.Reference;

/**
 * A container engine that answers the Docker Engine API, or something that behaves as one.
 *
 * <p>Every call blocks the calling thread until the engine has answered; call from a virtual
 * thread, never from the JavaFX thread. Every call can be ended from any other thread through its
 * {@link Cancellation}; it then closes its connection at once and throws {@link
 * EngineCancelledException}. An implementation is safe for use by many threads.
 */
public interface Engine extends AutoCloseable {

  /** The host this engine is reached at. */
  EngineHost host();

  /**
   * Asks whether the engine is alive and which API it speaks ({@code GET /_ping}). When the
   * engine's API version is no longer the one that was negotiated, negotiates again.
   *
   * @return what the engine said, with the round-trip time
   */
  EnginePing ping(Cancellation cancellation) throws EngineException;

  /** The engine's name, version and API range ({@code GET /version}). */
  EngineVersion version(Cancellation cancellation) throws EngineException;

  /** Facts of the machine the engine runs on ({@code GET /info}). */
  EngineInfo info(Cancellation cancellation) throws EngineException;

  /**
   * All top-level images, dangling ones included ({@code GET /images/json}), in the engine's order.
   */
  List<ImageSummary> images(Cancellation cancellation) throws EngineException;

  /**
   * All there is to know of one image ({@code GET /images/NAME/json}).
   *
   * @param nameOrId a name, an id, or the beginning of an id
   * @throws EngineRefusedException with status 404 when there is no such image
   */
  ImageDetails inspect(String nameOrId, Cancellation cancellation) throws EngineException;

  /**
   * How an image was made, the newest step first ({@code GET /images/NAME/history}).
   *
   * @param nameOrId a name, an id, or the beginning of an id
   * @throws EngineRefusedException with status 404 when there is no such image
   */
  List<HistoryStep> history(String nameOrId, Cancellation cancellation) throws EngineException;

  /** All containers, stopped ones included ({@code GET /containers/json?all=1}). */
  List<ContainerSummary> containers(Cancellation cancellation) throws EngineException;

  /** Searches registries for repositories ({@code GET /images/search}). */
  List<SearchResult> search(SearchQuery query, Cancellation cancellation) throws EngineException;

  /**
   * Pulls one image ({@code POST /images/create}) and returns when the engine has said that it is
   * there. The listener hears the digest as dockerd says it also from an engine whose stream does
   * not name it.
   *
   * @param listener called on the calling thread for each progress message, in order
   * @throws EngineRefusedException when the engine refuses, before or in the middle of the stream
   * @throws EngineUnreachableException when the stream ends before the pull did
   */
  void pull(PullRequest request, Consumer<? super PullEvent> listener, Cancellation cancellation)
      throws EngineException;

  /**
   * Loads the images of an archive ({@code POST /images/load}), such as {@code docker save} makes.
   *
   * @param archive is read to its end, and left open
   * @param done hears how many bytes of it are read, on the calling thread
   * @return the names of the images, or the ids of those that have none, as the engine says them
   */
  List<String> load(InputStream archive, LongConsumer done, Cancellation cancellation)
      throws EngineException;

  /**
   * Saves images as one archive, such as {@code docker load} takes ({@code GET /images/get}).
   *
   * @param namesOrIds at least one
   * @param reader reads the archive to its end, on the calling thread
   * @throws EngineException what the engine, or {@code reader}, fails with
   */
  void save(List<String> namesOrIds, ArchiveReader reader, Cancellation cancellation)
      throws EngineException;

  /**
   * Gives an image one more name ({@code POST /images/NAME/tag}); takes the name from the image
   * that has it.
   *
   * @param nameOrId of the image
   * @param name without a tag it is given {@code latest}; has no digest
   * @throws EngineRefusedException with status 404 when there is no such image
   */
  void tag(String nameOrId, Reference name, Cancellation cancellation) throws EngineException;

  /**
   * Takes a name away, and with its last name the image ({@code DELETE /images/NAME}).
   *
   * @param nameOrId a name takes only that name away; an id takes all
   * @param force also when an id has several names, or a stopped container uses the image
   * @throws EngineRefusedException with status 404 when there is no such image, with 409 when it is
   *     in use
   */
  Removal remove(String nameOrId, boolean force, Cancellation cancellation) throws EngineException;

  /**
   * Sends an image to the registry that its name says ({@code POST /images/NAME/push}).
   *
   * @param name of an image here; without a tag it is {@code latest}
   * @param listener called on the calling thread for each message, in order
   * @throws EngineRefusedException when the engine or the registry refuses
   * @throws EngineUnreachableException when the stream ends before the push did
   */
  void push(Reference name, Consumer<? super PullEvent> listener, Cancellation cancellation)
      throws EngineException;

  /**
   * Makes an image of the root file system in a tar archive ({@code POST
   * /images/create?fromSrc=-}), as {@code docker import} does.
   *
   * @param name without a tag it is given {@code latest}
   * @param message the comment of the image; empty for none
   * @param archive is read to its end, and left open
   * @param done hears how many bytes of it are read, on the calling thread
   * @return the id of the image
   */
  String importImage(
      Reference name,
      String message,
      InputStream archive,
      LongConsumer done,
      Cancellation cancellation)
      throws EngineException;

  /** What images, containers, volumes and the build cache hold ({@code GET /system/df}). */
  DiskUsage usage(Cancellation cancellation) throws EngineException;

  /**
   * Takes images away that nothing uses ({@code POST /images/prune}).
   *
   * @param all also those that have a name; otherwise only dangling ones
   */
  Pruned pruneImages(boolean all, Cancellation cancellation) throws EngineException;

  /** Empties the build cache of what nothing uses ({@code POST /build/prune}). */
  Pruned pruneBuildCache(Cancellation cancellation) throws EngineException;

  /** Whether this engine has an ability at all; asks nobody. */
  default boolean can(EngineAbility ability) {
    return true;
  }

  /**
   * Follows the engine's image and container events ({@code GET /events}) until cancelled. Never
   * returns normally: an engine that ends the stream is an {@link EngineUnreachableException}.
   *
   * @param subscribed called once, on the calling thread, when the engine has accepted the request
   * @param listener called on the calling thread for each event, in order
   */
  void events(
      Runnable subscribed, Consumer<? super EngineEvent> listener, Cancellation cancellation)
      throws EngineException;

  /** Closes idle connections; calls under way are left to finish. */
  @Override
  void close();
}
