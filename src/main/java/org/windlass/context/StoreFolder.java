package org.windlass.context;

import java.nio.file.Path;

/**
 * Where the parts of one context are.
 *
 * @param meta the folder with {@code meta.json}
 * @param tls the folder with a folder for each endpoint's TLS files; need not exist
 */
record StoreFolder(Path meta, Path tls) {
  static final String META_FILE = "meta.json";

  /** The folder of all contexts' {@code meta.json} in Docker's. */
  static Path metaRoot(Path configFolder) {
    return configFolder.resolve("contexts").resolve("meta");
  }

  /** The folder of all contexts' TLS files. */
  static Path tlsRoot(Path configFolder) {
    return configFolder.resolve("contexts").resolve("tls");
  }

  /** Where docker puts the context of a name. */
  static StoreFolder of(Path configFolder, String name) {
    return at(configFolder, ContextName.folder(name));
  }

  /** A folder of the store, by its own name. */
  static StoreFolder at(Path configFolder, String id) {
    return new StoreFolder(metaRoot(configFolder).resolve(id), tlsRoot(configFolder).resolve(id));
  }

  Path metaFile() {
    return meta.resolve(META_FILE);
  }

  /** The folder of the TLS files of one endpoint. */
  Path endpoint(String name) {
    return tls.resolve(name);
  }
}
