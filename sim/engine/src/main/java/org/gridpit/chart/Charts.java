package org.gridpit.chart;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** The figures that every run gets. */
public final class Charts {
    private Charts() {}

    /** Draws them from the folder's tables into its {@code charts/}. */
    public static void draw(Path folder, GridLimits limits) {
        RunTables tables = new RunTables(folder.resolve("tables"), limits);
        for (Chart chart : all()) {
            FigureFiles.write(chart, tables, ChartSize.page(), folder.resolve("charts"));
        }
    }

    /** In the order in which a report shows them. */
    private static List<Chart> all() {
        return List.of(
                new PriceSeries(), new DispatchStack(), new FrequencyTrace(), new ClearingCurve(OptionalLong.empty()));
    }
}
