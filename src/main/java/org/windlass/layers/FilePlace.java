package org.windlass.layers;

/**
 * Where the bytes of a file are in an archive.
 *
 * @param layerFile the archive's name of the layer
 * @param path of the file in the layer
 */
public record FilePlace(String layerFile, String path) {}
