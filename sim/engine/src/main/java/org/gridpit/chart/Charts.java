package org.gridpit.chart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** The figures that every run gets, and the one of voltage where there was a feeder. */
public final class Charts {
    private Charts() {}

    /**
     * Draws them from the folder's tables into its {@code charts/}.
     *
     * @param feeder whether the run had one
     * @param recorded whether a table has its rows
     * @return a line for each figure that was left out because its tables have none
     */
    public static List<String> draw(Path folder, GridLimits limits, boolean feeder, Predicate<String> recorded) {
        RunTables tables = new RunTables(folder.resolve("tables"), limits);
        List<String> leftOut = new ArrayList<>();
        for (Chart chart : all(feeder)) {
            List<String> missing = chart.needs().stream()
                    .filter(table -> !recorded.test(table))
                    .toList();
            if (missing.isEmpty()) {
                FigureFiles.write(chart, tables, ChartSize.page(), folder.resolve("charts"));
            } else {
                leftOut.add("figure %s left out: not recorded: %s".formatted(chart.id(), String.join(", ", missing)));
            }
        }
        return leftOut;
    }

    /** In the order in which a report shows them. */
    private static List<Chart> all(boolean feeder) {
        List<Chart> charts = new ArrayList<>(List.of(new PriceSeries(), new DispatchStack(), new FrequencyTrace()));
        if (feeder) {
            charts.add(new VoltageProfile());
        }
        charts.add(new ClearingCurve(OptionalLong.empty()));
        return charts;
    }
}
