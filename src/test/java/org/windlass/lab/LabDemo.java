package org.windlass.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.windlass.lab.V1IndexLab.Repository;

/**
 * A lab to look at: an engine with varied images, and a slow registry to pull from. Prints how to
 * reach them and runs until the process that it names is told to stop (Ctrl+C, SIGTERM). Killing
 * the Maven that started it is not enough.
 *
 * <pre>{@code
 * mvn -B -q process-test-classes exec:exec@run -Dexec.classpathScope=test \
 *     -Dmain.class=org.windlass.lab.LabDemo [-Dargs="BYTES_PER_SECOND"]
 * }</pre>
 */
public final class LabDemo {
  private static final long DEFAULT_RATE = 3_000_000;
  private static final int MEGABYTE = 1_000_000;

  private final RegistryLab registry;
  private final Instant now = Instant.now();

  private LabDemo(RegistryLab registry) {
    this.registry = registry;
  }

  /**
   * Starts the lab.
   *
   * @param args at most one: the rate of pulls in bytes a second
   */
  public static void main(String[] args) throws InterruptedException {
    long rate = args.length > 0 ? Long.parseLong(args[0]) : DEFAULT_RATE;
    // Closed by its own hook when the JVM is told to stop.
    LabScope scope = new LabScope();
    RegistryLab registry = scope.add(RegistryLab.start());
    ThrottledProxy proxy =
        scope.add(ThrottledProxy.start(registry.address(), ThrottledProxy.UNLIMITED));
    DockerdLab dockerd = scope.add(DockerdLab.start("--registry-mirror=http://" + proxy.address()));
    V1IndexLab index = scope.add(V1IndexLab.start(proxy.address(), repositories()));

    LabDemo demo = new LabDemo(registry);
    demo.fill(dockerd);
    demo.offer();
    proxy.rate(rate);
    System.out.printf(
        """
        Windlass lab, process %d
          host      %s
          pull      redis:7.4  postgres:17  nginx:1.29  %s/demo/five
          search    %s/redis
        Stop it with Ctrl+C or kill %d.
        """,
        ProcessHandle.current().pid(),
        dockerd.host(),
        proxy.address(),
        index.address(),
        ProcessHandle.current().pid());
    new CountDownLatch(1).await();
  }

  /** Images that the engine has. */
  private void fill(DockerdLab dockerd) {
    List<String> references = new ArrayList<>();
    references.addAll(push("library/alpine", days(9), "3.22 3.22.2 latest", 4, 4));
    references.addAll(push("library/alpine", days(200), "3.21", 4, 4));
    references.addAll(push("library/busybox", days(31), "1.37 latest", 2, 2));
    references.addAll(push("library/debian", days(4), "12 12-slim bookworm", 16, 45));
    references.addAll(push("library/redis", days(16), "7 7.2 7.2-bookworm", 8, 30, 1, 4));
    references.addAll(push("library/postgres", days(45), "16 16.10", 8, 30, 1, 5, 4, 55));
    references.addAll(push("library/node", days(2), "22-alpine lts-alpine", 4, 4, 8, 55));
    references.addAll(push("library/python", days(12), "3.13-slim", 8, 30, 3, 15));
    references.addAll(push("grafana/grafana", days(25), "12.1.0 latest", 6, 30, 6, 45));
    references.addAll(push("library/hello-world", days(400), "latest", 0, 0));
    references.addAll(push("library/nginx", days(90), "1.28", 8, 30, 1, 3));
    references.addAll(push("library/nginx", days(300), "stable", 7, 30, 1, 3));
    references.forEach(reference -> dockerd.docker("pull", "--quiet", reference));
    // Images that lost their name to a newer one.
    push("library/nginx", days(20), "stable", 7, 29, 1, 3);
    push("library/busybox", days(1), "1.37 latest", 2, 2);
    for (String renewed : List.of("nginx:stable", "busybox:1.37", "busybox:latest")) {
      dockerd.docker("pull", "--quiet", renewed);
    }
    dockerd.docker("create", "--name", "web", "nginx:stable");
    dockerd.docker("create", "--name", "cache-1", "redis:7");
    dockerd.docker("create", "--name", "cache-2", "redis:7");
    // And one that never had a name.
    dockerd.docker("commit", "web");
  }

  /** Images that can be pulled. */
  private void offer() {
    push("library/redis", days(3), "7.4 latest", 9, 30, 1, 2, 2, 5, 3, 9, 1, 1);
    push("library/postgres", days(5), "17 latest", 9, 30, 2, 8, 1, 1, 1, 1, 12, 40, 2, 2, 1, 1);
    push("library/nginx", days(6), "1.29 latest", 9, 30, 6, 20, 1, 1, 1, 1, 1, 1, 1, 1);
    push("demo/five", days(1), "latest 1", 6, 6, 4, 4, 8, 8, 3, 3, 2, 2);
  }

  /**
   * Puts an image into the registry.
   *
   * @param tags with blanks between them
   * @param megabytes of each layer: what is sent, then what it unpacks to
   * @return the references that a docker command line would take
   */
  private List<String> push(String repository, Instant created, String tags, int... megabytes) {
    List<LayerArchive> layers = new ArrayList<>();
    for (int i = 0; i < megabytes.length; i += 2) {
      int sent = Math.max(MEGABYTE * megabytes[i], 2_000);
      int zeros = MEGABYTE * Math.max(0, megabytes[i + 1] - megabytes[i]);
      layers.add(LayerArchive.of(LabImage.seed(repository + tags, i), sent, zeros));
    }
    LabImage image = new LabImage(layers, created);
    String name = repository.replaceFirst("^library/", "");
    List<String> references = new ArrayList<>();
    for (String tag : tags.split(" ", -1)) {
      registry.push(repository, tag, image);
      references.add(name + ":" + tag);
    }
    return references;
  }

  private Instant days(int ago) {
    return now.minus(Duration.ofDays(ago)).minusSeconds(ago * 977L);
  }

  private static Repository[] repositories() {
    return new Repository[] {
      new Repository("library/redis", "Redis is the world’s fastest data platform.", 13457, true),
      new Repository("redis/redis-stack", "Redis with modules and a browser.", 154, false),
      new Repository("bitnami/redis", "Redis, packaged and kept up to date.", 336, false),
      new Repository("oliver006/redis_exporter", "Exports figures of Redis.", 46, false),
      new Repository("redislabs/redisearch", "Search and secondary index for Redis.", 62, false),
      new Repository("library/postgres", "An object-relational database.", 14689, true),
      new Repository("library/nginx", "Official build of Nginx.", 21021, true),
      new Repository("demo/five", "Five layers to watch.", 5, false)
    };
  }
}
