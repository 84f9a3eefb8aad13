package org.gridpit.chart;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gridpit.record.CsvReader;

/**
 * The finished tables of a run, as figures read them.
 *
 * @param folder of the tables
 * @param limits of the grid's frequency
 */
public record RunTables(Path folder, GridLimits limits) {
    CsvReader open(String table, String... columns) {
        return new CsvReader(folder.resolve(table + ".csv"), columns);
    }

    boolean has(String table) {
        return Files.isRegularFile(folder.resolve(table + ".csv"));
    }
}
