package org.gridpit.weather;

import java.util.List;
import java.util.stream.Stream;

/** The table of statistics of a series of years, row by row: the figures of its climate, then what may never happen. */
public final class StatisticsTable {
    private StatisticsTable() {}

    /** Of a series nothing is asked of, a measured year for one. */
    public static List<StatisticRow> of(HourlyYears years) {
        SkyOfYear sky = years.sky();
        List<StatisticRow> figures =
                new StatisticsOfYears(years, sky).statistics().rows();
        return Stream.concat(
                        figures.stream(),
                        ImpossibleHours.of(years, sky).rows().stream().map(StatisticRow::withoutTarget))
                .toList();
    }

    /**
     * Of a generated series.
     *
     * @param years ten of them: the tolerances are made for that length
     * @param target statistics of the measured year
     */
    public static List<StatisticRow> of(HourlyYears years, WeatherStatistics target) {
        SkyOfYear sky = years.sky();
        List<StatisticRow> figures =
                new StatisticsOfYears(years, sky).statistics().against(target);
        return Stream.concat(figures.stream(), ImpossibleHours.of(years, sky).rows().stream())
                .toList();
    }
}
