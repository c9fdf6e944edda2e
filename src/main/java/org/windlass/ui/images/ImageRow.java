package org.windlass.ui.images;

import java.time.Instant;
import org.windlass.engine.ImageSummary;

/**
 * One row of the list: one tag of an image, or the image itself when nothing names it.
 *
 * @param repository familiar name, or {@link #NONE}
 * @param tag or {@link #NONE}
 * @param id the image's digest
 * @param digest the repository digest that belongs to this row; empty when there is none
 * @param created the epoch when unknown
 * @param size bytes, unpacked
 * @param containers how many containers use the image; -1 when unknown
 */
public record ImageRow(
    String repository,
    String tag,
    String id,
    String digest,
    Instant created,
    long size,
    int containers) {
  /** What the docker command line shows where there is no name. */
  public static final String NONE = "<none>";

  private static final int SHORT_ID = 12;

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
  String key() {
    return id + " " + repository + ":" + tag;
  }

  /** Whether the filter's words, in lower case, occur in name, tag, id or digest. */
  boolean matches(String lowerCase) {
    return lowerCase.isEmpty()
        || (repository + ":" + tag).contains(lowerCase)
        || id.contains(lowerCase)
        || digest.contains(lowerCase);
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
    String digest = "";
    for (String repoDigest : image.repoDigests()) {
      int at = repository.length();
      if (repoDigest.startsWith(repository) && repoDigest.startsWith("@", at)) {
        digest = repoDigest.substring(at + 1);
      }
    }
    return new ImageRow(
        repository, tag, image.id(), digest, image.created(), image.size(), containers);
  }
}
