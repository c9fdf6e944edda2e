package org.windlass.context;

import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gathers what files say of registries; what is wrong in one is logged and left out. */
final class RegistrySettingsReader {
  private static final Logger log = LoggerFactory.getLogger(RegistrySettingsReader.class);

  private final Map<String, List<URI>> mirrors = new LinkedHashMap<>();
  private final Set<String> insecure = new LinkedHashSet<>();

  RegistrySettings result() {
    return new RegistrySettings(mirrors, insecure);
  }

  /**
   * Reads a {@code daemon.json}.
   *
   * @param hub whose mirrors it names
   */
  void dockerd(Path file, String hub) {
    ObjectNode settings = read(file, JsonTree::parseFirst);
    if (settings == null) {
      return;
    }
    for (String text : texts(file, settings, "registry-mirrors")) {
      addMirror(file, hub, text);
    }
    for (String text : texts(file, settings, "insecure-registries")) {
      // As dockerd does, passes over a scheme.
      insecure.add(text.replaceFirst("^https?://", ""));
    }
  }

  /** Reads {@code registries.conf} files, of which a later one wins over the earlier. */
  void podman(List<Path> files) {
    Map<String, PodmanRegistry> registries = new LinkedHashMap<>();
    for (Path file : files) {
      ObjectNode settings = read(file, TomlTree::parse);
      JsonNode list = settings == null ? null : settings.get("registry");
      if (list != null) {
        for (JsonNode entry : list) {
          PodmanRegistry registry = PodmanRegistry.of(entry);
          registries.put(registry.prefix(), registry);
        }
      }
    }
    for (PodmanRegistry registry : registries.values()) {
      if (registry.isWholeRegistry()) {
        take(registry);
      } else {
        log.info("not used of podman's settings: those of {}", registry.prefix());
      }
    }
  }

  private void take(PodmanRegistry registry) {
    if (registry.insecure()) {
      insecure.add(registry.prefix());
    }
    for (PodmanRegistry.Mirror mirror : registry.mirrors()) {
      if (mirror.isWholeRegistry()) {
        List<URI> all = mirrors.computeIfAbsent(registry.prefix(), _ -> new ArrayList<>());
        all.add(URI.create("https://" + mirror.location()));
        if (mirror.insecure()) {
          insecure.add(mirror.location());
          all.add(URI.create("http://" + mirror.location()));
        }
      } else {
        log.info("not used of podman's settings: the mirror {}", mirror.location());
      }
    }
  }

  private void addMirror(Path file, String hub, String text) {
    try {
      URI uri = URI.create(text);
      String scheme = String.valueOf(uri.getScheme());
      boolean plain =
          uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
      if (plain && uri.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
        mirrors.computeIfAbsent(hub, _ -> new ArrayList<>()).add(uri);
        return;
      }
    } catch (IllegalArgumentException e) {
      // Said below, without what may be a password in it.
    }
    log.warn("a mirror in {} is no http or https address, and is not asked", file);
  }

  private static List<String> texts(Path file, ObjectNode settings, String name) {
    JsonNode list = JsonTree.get(settings, name);
    List<String> texts = new ArrayList<>();
    if (list != null) {
      for (JsonNode text : list) {
        texts.add(text.asString(""));
      }
      if (!list.isArray() || texts.contains("")) {
        log.warn("{} of {} is not a list of texts", name, file);
        texts.removeIf(String::isEmpty);
      }
    }
    return texts;
  }

  private static @Nullable ObjectNode read(Path file, Format format) {
    try {
      return format.parse(BoundedFiles.read(file));
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      log.warn("{} cannot be read, and is passed over: {}", file, ContextFailures.detail(e));
    } catch (MalformedException e) {
      log.warn("{} is passed over: {}", file, e.getMessage());
    }
    return null;
  }

  /** How a file is written. */
  @FunctionalInterface
  private interface Format {
    ObjectNode parse(byte[] text) throws MalformedException;
  }
}
