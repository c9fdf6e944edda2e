package org.windlass.ui.transfers;

/**
 * One part of a transfer, such as a layer that is pushed.
 *
 * @param id tells it from others
 * @param status for people
 * @param fraction 0 to 1; -1 while nobody knows how much there is
 */
public record TransferPart(String id, String status, double fraction) {}
