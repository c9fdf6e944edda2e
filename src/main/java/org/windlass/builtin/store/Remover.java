package org.windlass.builtin.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.windlass.builtin.store.StoreException.Reason;
import org.windlass.engine.Removal;
import org.windlass.reference.Reference;

/** Which names go when one is removed: as dockerd has it. */
final class Remover {
  private final StoredImage image;
  private final List<IndexEntry> gone;

  private Remover(StoredImage image, List<IndexEntry> gone) {
    this.image = image;
    this.gone = gone;
  }

  /**
   * What is to be done.
   *
   * @param nameOrId a name takes away that name only, and the image with its last one
   * @param force takes all names away also when an id has several
   * @throws StoreException {@code IN_USE} when it would
   */
  static Remover of(StoredImage image, String nameOrId, boolean force) throws StoreException {
    Reference name = ImageList.reference(nameOrId);
    List<IndexEntry> named =
        image.entries().stream().filter(entry -> ImageList.isNamed(entry, name)).toList();
    boolean byId = named.isEmpty() || name == null || isId(image, nameOrId);
    if (byId) {
      if (image.tags().size() > 1 && !force) {
        throw new StoreException(
            Reason.IN_USE,
            "unable to delete " + image.id().shortHex() + ": image is referenced in several tags");
      }
      return new Remover(image, image.entries());
    }
    List<IndexEntry> rest = new ArrayList<>(image.entries());
    rest.removeAll(named);
    boolean last = rest.stream().noneMatch(IndexEntry::tagged) && onlyOf(rest, name);
    return new Remover(image, last ? image.entries() : named);
  }

  /** The list without what goes. */
  Index apply(Index index) {
    return index.without(gone::contains);
  }

  Removal result() {
    List<String> names = new ArrayList<>();
    gone.stream()
        .map(IndexEntry::name)
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .forEach(names::add);
    boolean all = gone.size() == image.entries().size();
    return new Removal(names, all ? List.of(image.id().toString()) : List.of());
  }

  /** A digest of a repository goes with the last tag that the image has there. */
  private static boolean onlyOf(List<IndexEntry> rest, @Nullable Reference name) {
    return rest.stream()
        .map(IndexEntry::name)
        .allMatch(
            other ->
                other == null
                    || (name != null && other.canonicalName().equals(name.canonicalName())));
  }

  private static boolean isId(StoredImage image, String nameOrId) {
    return image.id().toString().equals(nameOrId) || image.id().hex().equals(nameOrId);
  }
}
