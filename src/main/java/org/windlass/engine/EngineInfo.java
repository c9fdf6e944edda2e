package org.windlass.engine;

/**
 * Facts of the machine behind an engine ({@code GET /info}). A text the engine did not give is
 * empty, a number it did not give is -1.
 *
 * @param name the machine's host name
 * @param operatingSystem such as {@code Debian GNU/Linux 12}
 * @param osType such as {@code linux}
 * @param architecture as the kernel names it, such as {@code x86_64}
 * @param storageDriver such as {@code overlay2}
 * @param rootDirectory where the engine keeps its data
 * @param cpus processors
 * @param memory bytes of main memory
 * @param containers containers in all states; -1 when the engine has none or does not say
 * @param containersRunning running containers
 * @param images images, counted as the engine counts them
 */
public record EngineInfo(
    String name,
    String operatingSystem,
    String osType,
    String architecture,
    String storageDriver,
    String rootDirectory,
    int cpus,
    long memory,
    int containers,
    int containersRunning,
    int images) {}
