package org.windlass.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Digest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;

/**
 * A manifest, index or configuration with its parts. Layers have a size and a digest, and no bytes.
 *
 * @param json its bytes, in UTF-8
 * @param parts what else the repository must have
 */
public record FakeContent(Descriptor descriptor, String json, List<FakeContent> parts) {
  private static final String OCI = "application/vnd.oci.image.";

  /**
   * An image whose layers are told apart by their names: equal names, equal layers.
   *
   * @param layers such as {@code base=1000}, name and compressed size, from the bottom up
   */
  public static FakeContent image(String platform, Instant created, String... layers) {
    Platform runsOn = platform(platform);
    String diffIds =
        Arrays.stream(layers)
            .map(layer -> quoted(diffId(name(layer)).toString()))
            .collect(Collectors.joining(","));
    FakeContent config =
        of(
            OCI + "config.v1+json",
            null,
            """
            {"created":"%s","os":"%s","architecture":"%s"%s,\
            "rootfs":{"type":"layers","diff_ids":[%s]}}\
            """
                .formatted(
                    created,
                    runsOn.os(),
                    runsOn.arch(),
                    runsOn.variant() == null ? "" : ",\"variant\":" + quoted(runsOn.variant()),
                    diffIds),
            List.of());
    String manifest =
        """
        {"schemaVersion":2,"mediaType":"%s","config":%s,"layers":[%s]}\
        """
            .formatted(
                OCI + "manifest.v1+json",
                json(config.descriptor()),
                Arrays.stream(layers).map(FakeContent::layer).collect(Collectors.joining(",")));
    return of(OCI + "manifest.v1+json", runsOn, manifest, List.of(config));
  }

  /** An index of images, each for its platform. */
  public static FakeContent index(FakeContent... images) {
    List<FakeContent> parts = List.of(images);
    String manifests =
        parts.stream().map(part -> json(part.descriptor())).collect(Collectors.joining(","));
    return of(
        OCI + "index.v1+json",
        null,
        """
        {"schemaVersion":2,"mediaType":"%s","manifests":[%s]}\
        """
            .formatted(OCI + "index.v1+json", manifests),
        parts);
  }

  /** A copy. */
  public byte[] bytes() {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  /** The digest of a layer's unpacked content, by the layer's name. */
  public static Digest diffId(String layer) {
    return digest(("unpacked " + layer).getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of a layer as the registry has it, by the layer's name. */
  public static Digest layerDigest(String layer) {
    return digest(("packed " + layer).getBytes(StandardCharsets.UTF_8));
  }

  private static FakeContent of(
      String mediaType, @Nullable Platform platform, String json, List<FakeContent> parts) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    Descriptor descriptor =
        new Descriptor(mediaType, digest(bytes), bytes.length, platform, "", Map.of());
    return new FakeContent(descriptor, json, List.copyOf(parts));
  }

  private static String layer(String layer) {
    String size = layer.substring(layer.indexOf('=') + 1);
    return json(
        new Descriptor(OCI + "layer.v1.tar+gzip", layerDigest(name(layer)), Long.parseLong(size)));
  }

  private static String name(String layer) {
    return layer.substring(0, layer.indexOf('='));
  }

  private static String json(Descriptor descriptor) {
    Platform platform = descriptor.platform();
    String runsOn =
        platform == null
            ? ""
            : ",\"platform\":{\"os\":%s,\"architecture\":%s%s}"
                .formatted(
                    quoted(platform.os()),
                    quoted(platform.arch()),
                    platform.variant() == null ? "" : ",\"variant\":" + quoted(platform.variant()));
    return "{\"mediaType\":%s,\"digest\":%s,\"size\":%d%s}"
        .formatted(
            quoted(descriptor.mediaType()),
            quoted(descriptor.digest().toString()),
            descriptor.size(),
            runsOn);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static Platform platform(String text) {
    try {
      return Platform.parse(text);
    } catch (InvalidReferenceException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Digest digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Digest("sha256", HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
