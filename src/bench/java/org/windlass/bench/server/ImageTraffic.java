package org.windlass.bench.server;

import java.util.Locale;
import java.util.Random;

/** Lists as dockerd 20.10 sends them. */
final class ImageTraffic {
  private static final int CONTAINERS = 50;
  private static final long SEED = 42;

  private ImageTraffic() {}

  /** Images in the order of their age: one in ten has two tags, one in ten none. */
  static Messages images(int count) {
    Random random = new Random(SEED);
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < count; i++) {
      String repository =
          String.format(
              Locale.ROOT,
              "registry.example.com:5000/team-%02d/service-%d",
              random.nextInt(40),
              random.nextInt(1000));
      json.append(i == 0 ? "" : ",")
          .append("{\"Containers\":-1,\"Created\":")
          .append(1_700_000_000L - 60L * i)
          .append(",\"Id\":\"")
          .append(id(i))
          .append("\",\"Labels\":")
          .append(
              i % 3 == 0
                  ? "{\"maintainer\":\"team@example.com\",\"org.opencontainers.image.version\":\"1\"}"
                  : "null")
          .append(",\"ParentId\":\"\",\"RepoDigests\":")
          .append(i % 10 == 0 ? "null" : "[\"" + repository + "@" + digest(random) + "\"]")
          .append(",\"RepoTags\":")
          .append(tags(repository, i))
          .append(",\"SharedSize\":-1,\"Size\":")
          .append(1_000_000L + random.nextInt(1_000_000_000))
          .append(",\"VirtualSize\":")
          .append(1_000_000L + random.nextInt(1_000_000_000))
          .append("}");
    }
    return Messages.of(json.append("]\n").toString());
  }

  private static String tags(String repository, int i) {
    String tag = "\"" + repository + ":1." + i + "\"";
    return switch (i % 10) {
      case 0 -> "[\"<none>:<none>\"]";
      case 1 -> "[" + tag + ",\"" + repository + ":build-" + i + "\"]";
      default -> "[" + tag + "]";
    };
  }

  /** A few containers, of the newest images. */
  static Messages containers() {
    Random random = new Random(SEED);
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < CONTAINERS; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"Id\":\"")
          .append(digest(random).substring(7))
          .append("\",\"Names\":[\"/container-")
          .append(i)
          .append("\"],\"Image\":\"a\",\"ImageID\":\"")
          .append(id(i / 2))
          .append("\",\"Command\":\"sh\",\"Created\":1700000000,\"State\":\"running\"}");
    }
    return Messages.of(json.append("]\n").toString());
  }

  private static String id(int image) {
    return digest(new Random(SEED + image));
  }

  private static String digest(Random random) {
    StringBuilder hex = new StringBuilder("sha256:");
    for (int i = 0; i < 4; i++) {
      hex.append(String.format(Locale.ROOT, "%016x", random.nextLong()));
    }
    return hex.toString();
  }
}
