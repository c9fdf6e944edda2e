package org.windlass.pull;

import org.windlass.reference.Digest;
import org.windlass.registry.RegistryException;

/** How a tag that an engine has compares with its registry. */
public sealed interface TagUpdate {
  /** The engine has what the registry has. */
  record Current() implements TagUpdate {}

  /** The registry has another image under that tag now. */
  record Available(Digest digest) implements TagUpdate {}

  /** The registry did not tell. */
  record Unknown(RegistryException why) implements TagUpdate {}
}
