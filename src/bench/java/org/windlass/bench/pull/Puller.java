package org.windlass.bench.pull;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * A program that pulls the image.
 *
 * @param command what to run so that an OCI layout appears in a folder that is not there yet
 */
record Puller(String name, Function<Path, List<String>> command) {}
