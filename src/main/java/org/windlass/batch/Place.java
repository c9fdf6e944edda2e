package org.windlass.batch;

/**
 * Where something was found.
 *
 * @param file the file's name, without its folder
 * @param line counted from 1; 0 for the file as a whole
 */
public record Place(String file, int line) {}
