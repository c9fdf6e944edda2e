package org.windlass.reference;

import org.jspecify.annotations.Nullable;

/**
 * An image reference, always held in its canonical form: {@code alpine} is read as registry {@code
 * docker.io}, repository {@code library/alpine}.
 *
 * <p>Grammar and normalisation follow the distribution project's reference grammar, which the
 * docker command line uses.
 *
 * @param registry host, with its port when it has one
 * @param repository lower-case path below the registry
 * @param tag null when there is none
 * @param digest null when there is none
 */
public record Reference(
    String registry, String repository, @Nullable String tag, @Nullable Digest digest) {
  /** The registry of a reference that names none. */
  public static final String DEFAULT_REGISTRY = "docker.io";

  /** The tag of a reference that has neither tag nor digest. */
  public static final String DEFAULT_TAG = "latest";

  static final String OFFICIAL_PREFIX = "library/";

  /**
   * Reads a familiar or canonical reference.
   *
   * @param text such as {@code alpine}, {@code quay.io/podman/hello:latest} or {@code
   *     x@sha256:9234…}; blanks around it are ignored
   * @throws InvalidReferenceException saying which part is wrong
   */
  public static Reference parse(String text) throws InvalidReferenceException {
    return ReferenceParser.parse(text);
  }

  /** Registry and repository, such as {@code docker.io/library/alpine}. */
  public String canonicalName() {
    return registry + "/" + repository;
  }

  /**
   * The repository as people write it: {@code alpine}, {@code grafana/grafana}, {@code quay.io/x}.
   */
  public String familiarName() {
    if (!registry.equals(DEFAULT_REGISTRY)) {
      return canonicalName();
    }
    boolean official =
        repository.startsWith(OFFICIAL_PREFIX)
            && repository.indexOf('/', OFFICIAL_PREFIX.length()) < 0;
    if (official) {
      return repository.substring(OFFICIAL_PREFIX.length());
    }
    // Without its registry, a repository such as localhost/x would be read as one of another host.
    return ReferenceParser.namesRegistry(repository) ? canonicalName() : repository;
  }

  /** The whole reference as people write it. */
  public String familiar() {
    return familiarName() + suffix();
  }

  /** The whole reference with nothing left out. */
  public String canonical() {
    return canonicalName() + suffix();
  }

  /** This reference, given the tag {@code latest} when it has neither tag nor digest. */
  public Reference withDefaultTag() {
    return tag == null && digest == null ? withTag(DEFAULT_TAG) : this;
  }

  /** This repository with another tag and no digest; the tag is not checked. */
  public Reference withTag(String newTag) {
    return new Reference(registry, repository, newTag, null);
  }

  /** The familiar form. */
  @Override
  public String toString() {
    return familiar();
  }

  private String suffix() {
    return (tag == null ? "" : ":" + tag) + (digest == null ? "" : "@" + digest);
  }
}
