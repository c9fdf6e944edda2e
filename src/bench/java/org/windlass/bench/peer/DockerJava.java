package org.windlass.bench.peer;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import org.windlass.bench.figures.Stopwatch;
import org.windlass.engine.EngineHost;

/** docker-java in this process, on the transport that it recommends. */
final class DockerJava implements Peer {
  private static final String PROPERTIES =
      "/META-INF/maven/com.github.docker-java/docker-java-core/pom.properties";

  private final DockerClient client;

  DockerJava(EngineHost host) {
    DefaultDockerClientConfig config =
        DefaultDockerClientConfig.createDefaultConfigBuilder()
            .withDockerHost(host.uri())
            .withDockerTlsVerify(false)
            .withApiVersion("1.41")
            .build();
    client =
        DockerClientImpl.getInstance(
            config,
            new ZerodepDockerHttpClient.Builder().dockerHost(config.getDockerHost()).build());
  }

  @Override
  public String name() {
    Properties properties = new Properties();
    try (InputStream in = DockerClientImpl.class.getResourceAsStream(PROPERTIES)) {
      properties.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return "docker-java " + properties.getProperty("version");
  }

  @Override
  public Stopwatch.Took pull(String tag, int events) throws InterruptedException {
    Counter counter = new Counter();
    Stopwatch watch = new Stopwatch();
    client.pullImageCmd("bench").withTag(tag).exec(counter).awaitCompletion();
    Stopwatch.Took took = watch.took();
    if (counter.seen < events) {
      throw new IllegalStateException("docker-java saw " + counter.seen + " events");
    }
    return took;
  }

  @Override
  public void close() throws IOException {
    client.close();
  }

  /** Sees every event; on one thread, whose end is waited for. */
  private static final class Counter extends ResultCallback.Adapter<PullResponseItem> {
    private int seen;

    @Override
    public void onNext(PullResponseItem item) {
      seen++;
    }
  }
}
