package org.gridpit.standalone;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridpit.weather.StatisticRow;

/**
 * What came of a {@link WeatherRequest}.
 *
 * @param written files, and rows of a table
 * @param figures the statistics, if they were wanted
 */
public record WeatherOutcome(Written written, List<Figure> figures) {
    private static final int DECIMALS = 6;

    /**
     * A row of the table of statistics.
     *
     * @param value empty where the weather does not give one
     */
    public record Figure(
            String statistic, Optional<Double> value, Optional<Double> target, Optional<Double> tolerance, boolean ok) {
        static Figure of(StatisticRow row) {
            return new Figure(
                    row.statistic(),
                    Optional.of(row.value()).filter(Double::isFinite),
                    boxed(row.target()),
                    boxed(row.tolerance()),
                    row.ok());
        }

        private static Optional<Double> boxed(OptionalDouble value) {
            return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
        }
    }

    public WeatherOutcome {
        figures = List.copyOf(figures);
    }

    /** Whether every figure is as near to its target as it must be. */
    public boolean isWithinTolerance() {
        return figures.stream().allMatch(Figure::ok);
    }

    /** The statistics as a table. */
    public String table() {
        StringBuilder table = new StringBuilder("statistic,value,target,tolerance,ok\n");
        for (Figure each : figures) {
            table.append(each.statistic())
                    .append(',')
                    .append(text(each.value()))
                    .append(',');
            table.append(text(each.target()))
                    .append(',')
                    .append(text(each.tolerance()))
                    .append(',');
            table.append(each.ok()).append('\n');
        }
        return table.toString();
    }

    private static String text(Optional<Double> value) {
        return value.map(number -> Numbers.rounded(number, DECIMALS)).orElse("");
    }
}
