package org.windlass.ui.images;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.windlass.engine.ImageSummary;
import org.windlass.pull.PulledTag;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;

/**
 * One row of the list: one tag of an image, or the image itself when nothing names it.
 *
 * @param repository familiar name, or {@link #NONE}
 * @param tag or {@link #NONE}
 * @param id the image's digest
 * @param digests what the image was called in this row's repository by registries; there may be
 *     several, as the digest of an index and that of the image in it
 * @param created the epoch when unknown
 * @param size bytes, unpacked
 * @param containers how many containers use the image; -1 when unknown
 */
public record ImageRow(
    String repository,
    String tag,
    String id,
    List<String> digests,
    Instant created,
    long size,
    int containers) {
  /** What the docker command line shows where there is no name. */
  public static final String NONE = "<none>";

  private static final int SHORT_ID = 12;

  /** Copies the list. */
  public ImageRow {
    digests = List.copyOf(digests);
  }

  /** The last of the row's repository digests; empty when there is none. */
  public String digest() {
    return digests.isEmpty() ? "" : digests.getLast();
  }

  /** What a registry would call it by its tag; empty for what has no tag, or no proper name. */
  public Optional<Reference> tagReference() {
    try {
      return dangling() ? Optional.empty() : Optional.of(Reference.parse(reference()));
    } catch (InvalidReferenceException e) {
      return Optional.empty();
    }
  }

  /** Whether no tag names the image. */
  public boolean dangling() {
    return tag.equals(NONE);
  }

  /** The first 12 digits of the id, without its algorithm. */
  public String shortId() {
    String hex = id.substring(id.indexOf(':') + 1);
    return hex.substring(0, Math.min(SHORT_ID, hex.length()));
  }

  /** What a command line would take for this row: {@code repository:tag}, or the short id. */
  public String reference() {
    return dangling() ? shortId() : repository + ":" + tag;
  }

  /** Tells this row from every other of one list, and stays the same over a refresh. */
  Key key() {
    return new Key(id, repository, tag);
  }

  /** The tag as an update check asks about it; empty for what has none. */
  Optional<PulledTag> pulledTag() {
    return tagReference().map(reference -> new PulledTag(reference, Set.copyOf(digests)));
  }

  /** What an update check has asked about this row; another once the row has changed. */
  Mark mark() {
    return new Mark(reference(), digests);
  }

  /** Which tag of which image. */
  record Key(String id, String repository, String tag) {}

  /** A tag, and what registries called its image. */
  record Mark(String reference, List<String> digests) {}

  /** Whether the filter's words, in lower case, occur in name, tag, id or digest. */
  boolean matches(String lowerCase) {
    return lowerCase.isEmpty()
        || named(lowerCase)
        || id.contains(lowerCase)
        || digests.stream().anyMatch(digest -> digest.contains(lowerCase));
  }

  private boolean named(String lowerCase) {
    String name = repository.toLowerCase(Locale.ROOT);
    String version = tag.toLowerCase(Locale.ROOT);
    return name.contains(lowerCase)
        || version.contains(lowerCase)
        || (lowerCase.indexOf(':') >= 0 && (name + ":" + version).contains(lowerCase));
  }

  static ImageRow tagged(ImageSummary image, String repoTag, int containers) {
    int colon = repoTag.lastIndexOf(':');
    boolean hasTag = colon > repoTag.lastIndexOf('/');
    String repository = hasTag ? repoTag.substring(0, colon) : repoTag;
    return row(image, repository, hasTag ? repoTag.substring(colon + 1) : NONE, containers);
  }

  static ImageRow untagged(ImageSummary image, int containers) {
    String first = image.repoDigests().isEmpty() ? "" : image.repoDigests().getFirst();
    int at = first.indexOf('@');
    return row(image, at < 0 ? NONE : first.substring(0, at), NONE, containers);
  }

  private static ImageRow row(ImageSummary image, String repository, String tag, int containers) {
    String prefix = repository + "@";
    List<String> digests =
        image.repoDigests().stream()
            .filter(repoDigest -> repoDigest.startsWith(prefix))
            .map(repoDigest -> repoDigest.substring(prefix.length()))
            .toList();
    return new ImageRow(
        repository, tag, image.id(), digests, image.created(), image.size(), containers);
  }
}
