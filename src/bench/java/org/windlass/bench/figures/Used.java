package org.windlass.bench.pull;

/**
 * What a pull took.
 *
 * @param wall milliseconds that passed
 * @param cpu milliseconds of processor time
 * @param peak the most memory that its process has had resident so far, in MB
 */
record Used(double wall, double cpu, double peak) {}
