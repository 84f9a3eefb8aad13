package org.gridpit.record;

import java.util.OptionalLong;

/**
 * A file of a finished run as its manifest lists it.
 *
 * @param path from the run's folder, with slashes
 * @param rows of a table, without the header
 */
public record OutputFile(String path, String sha256, long bytes, OptionalLong rows) {}
