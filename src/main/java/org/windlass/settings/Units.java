package org.windlass.settings;

/** How sizes are written. */
public enum Units {
  /** kB, MB, GB: steps of 1000, as the docker command writes them. */
  DECIMAL,
  /** KiB, MiB, GiB: steps of 1024. */
  BINARY
}
