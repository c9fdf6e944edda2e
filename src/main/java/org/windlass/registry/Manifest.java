package org.windlass.registry;

import java.util.Map;

/** What a manifest says; unknown parts are left out. */
public sealed interface Manifest permits ImageManifest, ImageIndex {
  /** One of {@link MediaTypes}. */
  String mediaType();

  /** In their order. */
  Map<String, String> annotations();

  /**
   * Reads a manifest's bytes.
   *
   * @param mediaType what the content was announced as, without parameters
   * @throws MalformedManifestException when the bytes are not a manifest of that type, or could be
   *     read as one of another type as well
   */
  static Manifest parse(String mediaType, byte[] bytes) throws MalformedManifestException {
    return ManifestReader.read(mediaType, bytes);
  }
}
