package org.windlass.app;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.windlass.engine.ArchiveReader;
import org.windlass.engine.Cancellation;
import org.windlass.engine.ContainerSummary;
import org.windlass.engine.DiskUsage;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineEvent;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineInfo;
import org.windlass.engine.EnginePing;
import org.windlass.engine.EngineUnreachableException;
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
import org.windlass.ui.shell.Target;

/**
 * Stands for a connection that Docker's files do not describe well enough: no call gets through.
 */
final class UnusableEngine implements Engine {
  private static final EngineHost NOWHERE = new EngineHost.Unix(Path.of("/"));

  private final Target target;

  /**
   * @param target says why it cannot be used
   */
  UnusableEngine(Target target) {
    this.target = target;
  }

  /** Nowhere. */
  @Override
  public EngineHost host() {
    return NOWHERE;
  }

  @Override
  public EnginePing ping(Cancellation cancellation) throws EngineException {
    throw why();
  }

  @Override
  public EngineVersion version(Cancellation cancellation) throws EngineException {
    throw why();
  }

  @Override
  public EngineInfo info(Cancellation cancellation) throws EngineException {
    throw why();
  }

  @Override
  public List<ImageSummary> images(Cancellation cancellation) throws EngineException {
    throw why();
  }

  @Override
  public ImageDetails inspect(String nameOrId, Cancellation cancellation) throws EngineException {
    throw why();
  }

  @Override
  public List<HistoryStep> history(String nameOrId, Cancellation cancellation)
      throws EngineException {
    throw why();
  }

  @Override
  public List<ContainerSummary> containers(Cancellation cancellation) throws EngineException {
    throw why();
  }

  @Override
  public List<SearchResult> search(SearchQuery query, Cancellation cancellation)
      throws EngineException {
    throw why();
  }

  @Override
  public void pull(
      PullRequest request, Consumer<? super PullEvent> listener, Cancellation cancellation)
      throws EngineException {
    throw why();
  }

  @Override
  public List<String> load(InputStream archive, LongConsumer done, Cancellation cancellation)
      throws EngineException {
    throw why();
  }

  @Override
  public void save(List<String> namesOrIds, ArchiveReader reader, Cancellation cancellation)
      throws EngineException {
    throw why();
  }

  @Override
  public void tag(String nameOrId, Reference name, Cancellation cancellation)
      throws EngineException {
    throw why();
  }

  @Override
  public Removal remove(String nameOrId, boolean force, Cancellation cancellation)
      throws EngineException {
    throw why();
  }

  @Override
  public void push(Reference name, Consumer<? super PullEvent> listener, Cancellation cancellation)
      throws EngineException {
    throw why();
  }

  @Override
  public String importImage(
      Reference name,
      String message,
      InputStream archive,
      LongConsumer done,
      Cancellation cancellation)
      throws EngineException {
    throw why();
  }

  @Override
  public DiskUsage usage(Cancellation cancellation) throws EngineException {
    throw why();
  }

  @Override
  public Pruned pruneImages(boolean all, Cancellation cancellation) throws EngineException {
    throw why();
  }

  @Override
  public Pruned pruneBuildCache(Cancellation cancellation) throws EngineException {
    throw why();
  }

  @Override
  public void events(
      Runnable subscribed, Consumer<? super EngineEvent> listener, Cancellation cancellation)
      throws EngineException {
    throw why();
  }

  @Override
  public void close() {}

  private EngineException why() {
    return new EngineUnreachableException(
        target.name(),
        EngineUnreachableException.Reason.NOT_CONFIGURED,
        target.problem(),
        target.name() + ": " + target.problem(),
        null);
  }
}
