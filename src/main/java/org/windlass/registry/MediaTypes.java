package org.windlass.registry;

/** The media types of manifests, configurations and layers. */
public final class MediaTypes {
  public static final String OCI_INDEX = "application/vnd.oci.image.index.v1+json";
  public static final String OCI_MANIFEST = "application/vnd.oci.image.manifest.v1+json";
  public static final String OCI_CONFIG = "application/vnd.oci.image.config.v1+json";
  public static final String OCI_LAYER = "application/vnd.oci.image.layer.v1.tar";
  public static final String OCI_LAYER_GZIP = OCI_LAYER + "+gzip";
  public static final String OCI_LAYER_ZSTD = OCI_LAYER + "+zstd";
  public static final String DOCKER_INDEX =
      "application/vnd.docker.distribution.manifest.list.v2+json";
  public static final String DOCKER_MANIFEST =
      "application/vnd.docker.distribution.manifest.v2+json";
  public static final String DOCKER_CONFIG = "application/vnd.docker.container.image.v1+json";
  public static final String DOCKER_LAYER_GZIP =
      "application/vnd.docker.image.rootfs.diff.tar.gzip";
  public static final String DOCKER_FOREIGN_LAYER =
      "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip";

  static final String SCHEMA_1 = "application/vnd.docker.distribution.manifest.v1+json";
  static final String SCHEMA_1_SIGNED = "application/vnd.docker.distribution.manifest.v1+prettyjws";

  private MediaTypes() {}

  /** Whether it is a list of manifests for several platforms. */
  public static boolean isIndex(String mediaType) {
    return mediaType.equals(OCI_INDEX) || mediaType.equals(DOCKER_INDEX);
  }

  /** Whether it is the manifest of one image. */
  public static boolean isManifest(String mediaType) {
    return mediaType.equals(OCI_MANIFEST) || mediaType.equals(DOCKER_MANIFEST);
  }

  /** Whether it is the first manifest format, which has no digests of layers to rely on. */
  static boolean isSchema1(String mediaType) {
    return mediaType.equals(SCHEMA_1) || mediaType.equals(SCHEMA_1_SIGNED);
  }
}
