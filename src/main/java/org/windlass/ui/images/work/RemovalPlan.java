package org.windlass.ui.images.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.windlass.engine.Cancellation;
import org.windlass.engine.ContainerSummary;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineAbility;
import org.windlass.engine.EngineException;
import org.windlass.engine.ImageSummary;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;

/** Works out what removing names and images will do, before it is done. */
final class RemovalPlan {
  private static final Set<String> STOPPED = Set.of("exited", "created", "dead", "");

  private RemovalPlan() {}

  /** Asks the engine what there is now; blocks. */
  static List<RemovalItem> read(
      Engine engine, List<RemovalTarget> targets, Cancellation cancellation)
      throws EngineException {
    return of(
        targets,
        engine.images(cancellation),
        engine.can(EngineAbility.CONTAINERS) ? engine.containers(cancellation) : List.of());
  }

  /** One item for each image that is still there, in the order of the targets. */
  static List<RemovalItem> of(
      List<RemovalTarget> targets, List<ImageSummary> images, List<ContainerSummary> containers) {
    Map<String, Set<String>> namesById = new LinkedHashMap<>();
    for (RemovalTarget target : resolved(targets, images)) {
      Set<String> names = namesById.computeIfAbsent(target.id(), id -> new LinkedHashSet<>());
      if (!target.name().isEmpty()) {
        names.add(target.name());
      }
    }
    List<RemovalItem> items = new ArrayList<>();
    namesById.forEach(
        (id, names) ->
            images.stream()
                .filter(image -> image.id().equals(id))
                .findFirst()
                .ifPresent(image -> items.add(item(image, names, containers))));
    return items;
  }

  private static List<RemovalTarget> resolved(
      List<RemovalTarget> targets, List<ImageSummary> images) {
    return targets.stream()
        .flatMap(target -> target.id().isEmpty() ? find(target, images) : Stream.of(target))
        .toList();
  }

  /** As a command line's word is taken: for a name first, then for an id or its beginning. */
  private static Stream<RemovalTarget> find(RemovalTarget typed, List<ImageSummary> images) {
    String tag = tagOf(typed.name());
    String hex = typed.name().replaceFirst("^sha256:", "");
    Stream<RemovalTarget> named =
        images.stream()
            .filter(image -> image.repoTags().contains(tag))
            .map(image -> new RemovalTarget(image.id(), tag));
    Stream<RemovalTarget> identified =
        images.stream()
            .filter(image -> image.id().replaceFirst("^sha256:", "").startsWith(hex))
            .map(image -> new RemovalTarget(image.id(), ""));
    return Stream.concat(named, identified).limit(1);
  }

  private static String tagOf(String name) {
    try {
      return Reference.parse(name).withDefaultTag().familiar();
    } catch (InvalidReferenceException e) {
      return name;
    }
  }

  private static RemovalItem item(
      ImageSummary image, Set<String> names, List<ContainerSummary> containers) {
    List<String> kept = new ArrayList<>(image.repoTags());
    kept.removeAll(names);
    // A row without a tag stands for the image itself.
    boolean whole = names.isEmpty();
    List<String> gone =
        image.repoTags().stream().filter(tag -> whole || names.contains(tag)).toList();
    return new RemovalItem(
        image.id(),
        gone,
        whole ? List.of() : kept,
        image.size(),
        users(image, containers, true),
        users(image, containers, false));
  }

  private static List<String> users(
      ImageSummary image, List<ContainerSummary> containers, boolean stopped) {
    return containers.stream()
        .filter(container -> container.imageId().equals(image.id()))
        .filter(container -> STOPPED.contains(container.state()) == stopped)
        .map(RemovalPlan::name)
        .toList();
  }

  private static String name(ContainerSummary container) {
    int shown = Math.min(12, container.id().length());
    return container.names().isEmpty()
        ? container.id().substring(0, shown)
        : container.names().getFirst();
  }
}
