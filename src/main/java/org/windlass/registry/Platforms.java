package org.windlass.registry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.windlass.reference.Platform;

/** Which manifest of an index is for which computer. */
public final class Platforms {
  private static final Map<String, String> ARCHITECTURES =
      Map.of(
          "x86_64", "amd64",
          "aarch64", "arm64",
          "x86", "386",
          "i386", "386",
          "i686", "386",
          "loongarch64", "loong64");

  /** The variants of 32-bit ARM, the best first; each runs what is made for those after it. */
  private static final List<String> ARM = List.of("v8", "v7", "v6", "v5");

  private Platforms() {}

  /** What an image should be for that runs here. Containers are Linux's on every system. */
  public static Platform here() {
    String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return new Platform("linux", ARCHITECTURES.getOrDefault(arch, arch), null);
  }

  /** The first manifest that suits best; empty when none does. */
  public static Optional<Descriptor> choose(List<Descriptor> manifests, Platform wanted) {
    for (String variant : variants(wanted)) {
      for (Descriptor manifest : manifests) {
        Platform offered = manifest.platform();
        if (offered != null && isFor(offered, wanted) && variant(offered).equals(variant)) {
          return Optional.of(manifest);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether an image runs where another platform is wanted. */
  public static boolean suits(Platform offered, Platform wanted) {
    return isFor(offered, wanted) && variants(wanted).contains(variant(offered));
  }

  private static boolean isFor(Platform offered, Platform wanted) {
    return offered.os().equals(wanted.os()) && offered.arch().equals(wanted.arch());
  }

  private static List<String> variants(Platform wanted) {
    String variant = variant(wanted);
    int from = wanted.arch().equals("arm") ? ARM.indexOf(variant) : -1;
    return from < 0 ? List.of(variant) : ARM.subList(from, ARM.size());
  }

  /** Empty for none, and for that which goes without saying. */
  private static String variant(Platform platform) {
    String variant = Objects.requireNonNullElse(platform.variant(), "");
    return switch (platform.arch() + "/" + variant) {
      case "arm64/v8", "amd64/v1" -> "";
      case "arm/" -> "v7";
      default -> variant;
    };
  }
}
