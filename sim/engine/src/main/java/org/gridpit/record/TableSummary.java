package org.gridpit.record;

/**
 * What a finished table holds.
 *
 * @param rows without the header
 * @param bytes of the file
 */
public record TableSummary(String name, long rows, long bytes) {}
