package org.windlass.bench.figures;

/**
 * What a pull took.
 *
 * @param wall milliseconds that passed
 * @param cpu milliseconds of processor time
 * @param peak the most memory that its process has had resident so far, in MB
 */
public record Used(double wall, double cpu, double peak) {}
