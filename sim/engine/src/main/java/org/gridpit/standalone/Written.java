package org.gridpit.standalone;

import java.nio.file.Path;
import java.util.List;

/**
 * What a model left.
 *
 * @param files as they were named, in the order they were written
 * @param rows of all tables together, without their headers
 * @param notes on what was read and not used
 */
public record Written(List<Path> files, long rows, List<String> notes) {
    public Written {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }
}
