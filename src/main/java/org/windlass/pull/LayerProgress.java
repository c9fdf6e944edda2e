package org.windlass.pull;

/**
 * One layer of a pull at one moment.
 *
 * @param id the engine's short id
 * @param downloaded bytes that have arrived
 * @param extracted bytes of the archive that have been unpacked
 * @param total bytes of the archive; -1 while not known
 * @param retrySeconds until the download starts again; 0 unless {@link LayerState#RETRYING}
 * @param fraction of the present phase, 0 to 1; -1 when it cannot be told
 */
public record LayerProgress(
    String id,
    LayerState state,
    long downloaded,
    long extracted,
    long total,
    int retrySeconds,
    double fraction) {}
