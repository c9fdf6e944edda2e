package org.windlass.engine.docker;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.windlass.engine.ArchiveReader;
import org.windlass.engine.Cancellation;
import org.windlass.engine.ContainerSummary;
import org.windlass.engine.DiskUsage;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineEvent;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineInfo;
import org.windlass.engine.EnginePing;
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
import org.windlass.engine.transport.Dialers;
import org.windlass.reference.Reference;

/** An engine behind the Docker Engine API: one endpoint class for each call. */
public final class DockerEngine implements Engine {
  private final EngineHost host;
  private final HttpCaller http;
  private final PingEndpoint ping;
  private final VersionEndpoint version;
  private final InfoEndpoint info;
  private final ImagesEndpoint images;
  private final InspectEndpoint inspect;
  private final HistoryEndpoint history;
  private final ContainersEndpoint containers;
  private final SearchEndpoint search;
  private final PullEndpoint pull;
  private final LoadEndpoint load;
  private final SaveEndpoint save;
  private final TagEndpoint tag;
  private final RemoveEndpoint remove;
  private final PushEndpoint push;
  private final ImportEndpoint imports;
  private final UsageEndpoint usage;
  private final PruneEndpoint prune;
  private final EventsEndpoint events;

  private DockerEngine(EngineEndpoint endpoint, EngineOptions options) {
    this.host = endpoint.host();
    this.http = new HttpCaller(host, Dialers.forEndpoint(endpoint, options.dialing()), options);
    Timeouts timeouts = options.timeouts();
    this.version = new VersionEndpoint(http, timeouts);
    ApiNegotiation negotiation =
        new ApiNegotiation(http, timeouts, version, options.pinnedVersion());
    ApiClient api = new ApiClient(http, negotiation);
    RegistryAuth auth = new RegistryAuth(api, options.logins());
    this.ping = new PingEndpoint(http, timeouts, negotiation);
    this.info = new InfoEndpoint(api, timeouts);
    this.images = new ImagesEndpoint(api, timeouts);
    this.inspect = new InspectEndpoint(api, timeouts);
    this.history = new HistoryEndpoint(api, timeouts);
    this.containers = new ContainersEndpoint(api, timeouts);
    this.search = new SearchEndpoint(auth, timeouts);
    this.pull = new PullEndpoint(api, auth, timeouts);
    this.load = new LoadEndpoint(api);
    this.save = new SaveEndpoint(api);
    this.tag = new TagEndpoint(api, timeouts);
    this.remove = new RemoveEndpoint(api);
    this.push = new PushEndpoint(auth);
    this.imports = new ImportEndpoint(api);
    this.usage = new UsageEndpoint(api);
    this.prune = new PruneEndpoint(api, http);
    this.events = new EventsEndpoint(api);
  }

  /** An engine at {@code host}, without TLS settings; connects at the first call, not now. */
  public static DockerEngine open(EngineHost host, EngineOptions options) {
    return open(EngineEndpoint.of(host), options);
  }

  /** An engine at {@code endpoint}; reads files and connects at the first call, not now. */
  public static DockerEngine open(EngineEndpoint endpoint, EngineOptions options) {
    return new DockerEngine(endpoint, options);
  }

  @Override
  public EngineHost host() {
    return host;
  }

  @Override
  public EnginePing ping(Cancellation cancellation) throws EngineException {
    return ping.ping(cancellation);
  }

  @Override
  public EngineVersion version(Cancellation cancellation) throws EngineException {
    return version.version(cancellation);
  }

  @Override
  public EngineInfo info(Cancellation cancellation) throws EngineException {
    return info.info(cancellation);
  }

  @Override
  public List<ImageSummary> images(Cancellation cancellation) throws EngineException {
    return images.list(cancellation);
  }

  @Override
  public ImageDetails inspect(String nameOrId, Cancellation cancellation) throws EngineException {
    return inspect.inspect(nameOrId, cancellation);
  }

  @Override
  public List<HistoryStep> history(String nameOrId, Cancellation cancellation)
      throws EngineException {
    return history.history(nameOrId, cancellation);
  }

  @Override
  public List<ContainerSummary> containers(Cancellation cancellation) throws EngineException {
    return containers.list(cancellation);
  }

  @Override
  public List<SearchResult> search(SearchQuery query, Cancellation cancellation)
      throws EngineException {
    return search.search(query, cancellation);
  }

  @Override
  public void pull(
      PullRequest request, Consumer<? super PullEvent> listener, Cancellation cancellation)
      throws EngineException {
    pull.pull(request, listener, cancellation);
  }

  @Override
  public List<String> load(InputStream archive, LongConsumer done, Cancellation cancellation)
      throws EngineException {
    return load.load(archive, done, cancellation);
  }

  @Override
  public void save(List<String> namesOrIds, ArchiveReader reader, Cancellation cancellation)
      throws EngineException {
    save.save(namesOrIds, reader, cancellation);
  }

  @Override
  public void tag(String nameOrId, Reference name, Cancellation cancellation)
      throws EngineException {
    tag.tag(nameOrId, name, cancellation);
  }

  @Override
  public Removal remove(String nameOrId, boolean force, Cancellation cancellation)
      throws EngineException {
    return remove.remove(nameOrId, force, cancellation);
  }

  @Override
  public void push(Reference name, Consumer<? super PullEvent> listener, Cancellation cancellation)
      throws EngineException {
    push.push(name, listener, cancellation);
  }

  @Override
  public String importImage(
      Reference name,
      String message,
      InputStream archive,
      LongConsumer done,
      Cancellation cancellation)
      throws EngineException {
    return imports.importImage(name, message, archive, done, cancellation);
  }

  @Override
  public DiskUsage usage(Cancellation cancellation) throws EngineException {
    return usage.usage(cancellation);
  }

  @Override
  public Pruned pruneImages(boolean all, Cancellation cancellation) throws EngineException {
    return prune.images(all, cancellation);
  }

  @Override
  public Pruned pruneBuildCache(Cancellation cancellation) throws EngineException {
    return prune.buildCache(cancellation);
  }

  @Override
  public void events(
      Runnable subscribed, Consumer<? super EngineEvent> listener, Cancellation cancellation)
      throws EngineException {
    events.follow(subscribed, listener, cancellation);
  }

  @Override
  public void close() {
    http.close();
  }
}
