package org.windlass.layers;

/**
 * One entry of a tar archive.
 *
 * @param path as the archive has it; empty when it is longer than any path can be
 * @param size bytes of the file; 0 for what is none
 * @param mode permission bits
 * @param uid of the owner
 * @param gid of the group
 * @param modified seconds since the epoch
 * @param link where a link leads, as the archive has it; empty for what is none
 */
@SuppressWarnings("ArrayRecordComponent")
record TarItem(
    byte[] path,
    FileKind kind,
    long size,
    int mode,
    int uid,
    int gid,
    long modified,
    byte[] link) {}
