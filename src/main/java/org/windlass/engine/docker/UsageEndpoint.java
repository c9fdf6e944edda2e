package org.windlass.engine.docker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.DiskUsage;
import org.windlass.engine.DiskUsage.Kind;
import org.windlass.engine.DiskUsage.Part;
import org.windlass.engine.EngineException;

/**
 * {@code GET /system/df}. The engine measures its disk, which may take minutes: there is no limit.
 */
final class UsageEndpoint {
  private static final String RUNNING = "running";

  private final ApiClient api;

  UsageEndpoint(ApiClient api) {
    this.api = api;
  }

  DiskUsage usage(Cancellation cancellation) throws EngineException {
    return api.call(
        ApiRequest.get("system/df", Duration.ZERO),
        cancellation,
        answer -> of(Json.read(answer, Wire.class)));
  }

  private static DiskUsage of(Wire wire) {
    List<Part> parts = new ArrayList<>();
    parts.add(images(Listings.list(wire.images()), Listings.number(wire.layersSize())));
    List<ContainerWire> containers = Listings.list(wire.containers());
    parts.add(
        part(
            Kind.CONTAINERS,
            containers.stream().map(c -> item(c.sizeRw(), RUNNING.equals(c.state()))).toList()));
    parts.add(
        part(
            Kind.VOLUMES,
            Listings.list(wire.volumes()).stream()
                .map(volume -> volume.usage() == null ? new UsageWire(0L, 0L) : volume.usage())
                .map(usage -> item(usage.size(), Listings.number(usage.refCount()) > 0))
                .toList()));
    if (wire.buildCache() != null) {
      parts.add(
          part(
              Kind.BUILD_CACHE,
              Listings.list(wire.buildCache()).stream()
                  .map(record -> item(record.shared() ? null : record.size(), record.inUse()))
                  .toList()));
    }
    return new DiskUsage(parts);
  }

  /** As the docker command reckons it: what images in use have for themselves stays. */
  private static Part images(List<ImageWire> images, long said) {
    long layersSize = said > 0 ? said : sum(images);
    long used = 0;
    int active = 0;
    for (ImageWire image : images) {
      if (Listings.number(image.containers()) > 0) {
        active++;
        long shared = Listings.number(image.sharedSize());
        used += Math.max(0, Listings.number(image.size()) - Math.max(0, shared));
      }
    }
    long reclaimable = Math.clamp(layersSize - used, 0, layersSize);
    return new Part(Kind.IMAGES, images.size(), active, layersSize, reclaimable);
  }

  /** podman 4.3 does not say it: what images have for themselves, and once what they share. */
  private static long sum(List<ImageWire> images) {
    long own = 0;
    long mostShared = 0;
    for (ImageWire image : images) {
      long shared = Math.max(0, Listings.number(image.sharedSize()));
      own += Math.max(0, Listings.number(image.size()) - shared);
      mostShared = Math.max(mostShared, shared);
    }
    return own + mostShared;
  }

  private record Item(long size, boolean active) {}

  private static Item item(@Nullable Long size, boolean active) {
    return new Item(Math.max(0, Listings.number(size)), active);
  }

  private static Part part(Kind kind, List<Item> items) {
    long size = items.stream().mapToLong(Item::size).sum();
    long idle = items.stream().filter(each -> !each.active()).mapToLong(Item::size).sum();
    int active = (int) items.stream().filter(Item::active).count();
    return new Part(kind, items.size(), active, size, idle);
  }

  private record Wire(
      @JsonProperty("LayersSize") @Nullable Long layersSize,
      @JsonProperty("Images") @Nullable List<@Nullable ImageWire> images,
      @JsonProperty("Containers") @Nullable List<@Nullable ContainerWire> containers,
      @JsonProperty("Volumes") @Nullable List<@Nullable VolumeWire> volumes,
      @JsonProperty("BuildCache") @Nullable List<@Nullable CacheWire> buildCache) {}

  private record ImageWire(
      @JsonProperty("Size") @Nullable Long size,
      @JsonProperty("SharedSize") @Nullable Long sharedSize,
      @JsonProperty("Containers") @Nullable Integer containers) {}

  private record ContainerWire(
      @JsonProperty("SizeRw") @Nullable Long sizeRw,
      @JsonProperty("State") @Nullable String state) {}

  private record VolumeWire(@JsonProperty("UsageData") @Nullable UsageWire usage) {}

  private record UsageWire(
      @JsonProperty("Size") @Nullable Long size,
      @JsonProperty("RefCount") @Nullable Long refCount) {}

  private record CacheWire(
      @JsonProperty("Size") @Nullable Long size,
      @JsonProperty("InUse") boolean inUse,
      @JsonProperty("Shared") boolean shared) {}
}
