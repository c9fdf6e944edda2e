package org.windlass.registry;

import java.io.IOException;
import java.util.List;
import org.windlass.reference.Digest;

/**
 * One repository of a registry. All calls block the calling thread; they may come from many
 * threads. Each throws a {@link RegistryException} for whatever goes wrong at or on the way to the
 * registry, after it has tried again where that may help.
 */
public interface Repository {
  /** The registry's host, with its port when it has one; {@code docker.io} for Docker Hub. */
  String registry();

  /** The path below the registry, such as {@code library/alpine}. */
  String name();

  /**
   * The first tags, in the registry's order.
   *
   * @param count how many are wanted; the registry may send fewer or more
   */
  Page tags(int count, CancelSignal signal) throws RegistryException;

  /** The tags that follow. */
  Page tags(Page.Next next, CancelSignal signal) throws RegistryException;

  /**
   * What a tag or digest stands for now, without its content. Does not count as a pull at Docker
   * Hub.
   */
  Descriptor resolve(String tagOrDigest, CancelSignal signal) throws RegistryException;

  /** The manifest or index of a tag or digest; its bytes are verified. At most 4 MiB. */
  FetchedManifest manifest(String tagOrDigest, CancelSignal signal) throws RegistryException;

  /** The manifest or index that a descriptor names; size and digest are verified. */
  FetchedManifest manifest(Descriptor descriptor, CancelSignal signal) throws RegistryException;

  /**
   * A small blob as a whole, such as a configuration; verified.
   *
   * @param limit fails when the descriptor says that it has more bytes
   */
  byte[] smallBlob(Descriptor descriptor, int limit, CancelSignal signal) throws RegistryException;

  /**
   * Streams a blob from {@code verifier.count()} on into the sink, asks again from where it was
   * when the connection is lost, and verifies size and digest of the whole. When it returns, the
   * sink has had every byte and they are right; when it throws {@link RegistryDigestException},
   * what the sink has is of no use; for any other exception, it can be continued.
   *
   * @param verifier for the descriptor's digest, and fed with the bytes that are there already
   * @throws IOException from the sink, and from nothing else
   */
  void download(Descriptor descriptor, BlobVerifier verifier, BlobSink sink, CancelSignal signal)
      throws RegistryException, IOException;

  /** Whether the repository has a blob. */
  boolean hasBlob(Digest digest, CancelSignal signal) throws RegistryException;

  /**
   * Makes a blob of another repository of the registry one of this, without sending it.
   *
   * @return false when the registry would not; it must then be uploaded
   */
  boolean mount(Digest digest, String fromRepository, CancelSignal signal) throws RegistryException;

  /**
   * Uploads a blob; the registry verifies it.
   *
   * @throws IOException from the source, and from nothing else
   */
  void upload(
      Descriptor descriptor, BlobSource source, UploadProgress progress, CancelSignal signal)
      throws RegistryException, IOException;

  /**
   * Stores a manifest, all of whose parts the repository has.
   *
   * @return what is stored now
   */
  Descriptor putManifest(String tagOrDigest, String mediaType, byte[] bytes, CancelSignal signal)
      throws RegistryException;

  /**
   * The manifests that are about another, such as its signatures.
   *
   * @param artifactType only those of this type; empty for all
   */
  List<Descriptor> referrers(Digest subject, String artifactType, CancelSignal signal)
      throws RegistryException;
}
