package org.windlass.handoff;

/**
 * What becomes of a request.
 *
 * @param version of the protocol
 * @param taken whether the running program does it
 */
record HandoffAnswer(int version, boolean taken) {}
