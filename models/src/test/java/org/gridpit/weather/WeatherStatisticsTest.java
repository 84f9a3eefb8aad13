package org.gridpit.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.gridpit.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeatherStatisticsTest {
    private static final String EPW = "data/USA_CO_Denver.Intl.AP.725650_TMY3.epw";

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void ten_synthetic_years_are_like_the_measured_one(long seed) {
        List<StatisticRow> rows =
                StatisticsTable.of(tenYears(seed), Denver.climate().statistics());

        print("seed " + seed, rows);
        assertThat(rows).hasSize(31).filteredOn(row -> !row.ok()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void what_nature_forbids_never_happens_in_ten_years(long seed) {
        HourlyYears years = tenYears(seed);
        SkyOfYear sky = years.sky();
        for (int i = 0; i < years.hours().size(); i++) {
            Weather weather = years.hours().get(i);
            double clear = sky.clearGhiWPerM2(i);
            boolean possible = weather.ghiWPerM2() <= 1.2 * clear
                    && weather.dewPointC() <= weather.airTemperatureC()
                    && weather.relativeHumidityPct() >= 5
                    && (clear > 0 || weather.ghiWPerM2() + weather.dniWPerM2() + weather.dhiWPerM2() == 0);
            if (!possible) {
                fail("seed %d, hour %d: %s under a clear sky of %s W/m2".formatted(seed, i, weather, clear));
            }
        }
    }

    @Test
    void hours_that_cannot_be_are_counted_each_in_its_row() {
        Weather night = new Weather(1, 0, 1, 10, 5, 50, 3, 0, 83_000, 0);
        Weather noon = new Weather(1500, 900, 600, 10, 11, 4, 3, 0, 83_000, 0);
        List<Weather> day = new ArrayList<>(Collections.nCopies(24, new Weather(0, 0, 0, 10, 5, 50, 3, 0, 83_000, 0)));
        day.set(0, night);
        day.set(12, noon);
        long startS = Years.startS(Denver.SITE, 2030);
        HourlyYears years = new HourlyYears(Denver.SITE, startS, LinkeTurbidity.DEFAULT, day);

        ImpossibleHours counted = ImpossibleHours.of(years, years.sky());

        assertThat(counted).isEqualTo(new ImpossibleHours(2, 1, 1, 1));
        assertThat(counted.rows()).noneMatch(StatisticRow::ok);
    }

    @Test
    void a_table_without_a_target_asks_nothing() {
        List<StatisticRow> rows = StatisticsTable.of(HourlyYears.of(ShippedYear.year()));

        assertThat(rows)
                .hasSize(31)
                .allMatch(row ->
                        row.ok() && row.target().isEmpty() && row.tolerance().isEmpty());
        assertThat(rows.get(0).statistic()).isEqualTo("annual_ghi_kwh_per_m2");
        assertThat(rows.get(0).value()).isBetween(1600.0, 1750.0);
        assertThat(rows.get(27).value())
                .as("rounded, and under the sun of another year")
                .isLessThan(20);
        assertThat(rows.subList(28, 31)).allMatch(row -> row.value() == 0);
    }

    @Test
    void a_figure_off_its_target_or_without_a_number_is_out_of_tolerance() {
        assertThat(StatisticRow.within("sd", 1.05, 1, 0.1).ok()).isTrue();
        assertThat(StatisticRow.within("sd", 0.85, 1, 0.1).ok()).isFalse();
        assertThat(StatisticRow.within("sd", Double.NaN, 1, 0.1).ok()).isFalse();
        assertThat(StatisticRow.above("correlation", 0.9, 0.6, 0.3).ok()).isTrue();
        assertThat(StatisticRow.above("correlation", 0.3, 0.6, 0.3).ok()).isFalse();
    }

    /** Targets: our own statistics of the file, as published in data/README.md beside it. */
    @Test
    void the_measured_year_has_its_published_statistics() throws IOException {
        WeatherStatistics file = WeatherStatistics.of(HourlyYears.of(EpwReader.read(SharedFiles.require(EPW))));

        assertNear("GHI", file.annualGhiKwhPerM2(), 1670.2, 0.05);
        assertNear("KT mean", file.clearnessMean(), 0.573, 0.001);
        assertNear("KT sd", file.clearnessSd(), 0.159, 0.001);
        assertNear("KT lag 1 day", file.clearnessLag1Day(), 0.335, 0.001);
        assertNear("kc mean", file.clearSkyIndexMean(), 0.761, 0.001);
        assertNear("kc sd", file.clearSkyIndexSd(), 0.275, 0.001);
        assertNear("kc lag 1 h", file.clearSkyIndexLag1H(), 0.747, 0.001);
        assertNear("kc above 0.9", file.clearShare(), 0.417, 0.001);
        assertNear("kc below 0.4", file.cloudyShare(), 0.159, 0.001);
        assertNear("steps above 0.2", file.stepShare(), 0.213, 0.001);
        assertNear("T sd", file.temperatureSdK(), 4.99, 0.01);
        assertNear("T lag 1 h", file.temperatureLag1H(), 0.964, 0.001);
        assertNear("T lag 6 h", file.temperatureLag6H(), 0.761, 0.001);
        assertNear("T lag 24 h", file.temperatureLag24H(), 0.452, 0.001);
        assertNear("T half-range", file.dailyHalfRangeK(), 7.23, 0.01);
        assertNear("KT with T range", file.clearnessRangeCorrelation(), 0.64, 0.01);
        assertNear("Td sd", file.dewPointSdK(), 4.51, 0.01);
        assertNear("Td lag 24 h", file.dewPointLag24H(), 0.46, 0.01);
        assertNear("RH mean", file.humidityMeanPct(), 49.6, 0.05);
        assertNear("RH sd", file.humiditySdPct(), 24.9, 0.05);
        assertNear("RH with T", file.humidityTemperatureCorrelation(), -0.58, 0.005);
        assertNear("wind mean", file.windMeanMPerS(), 3.92, 0.01);
        assertNear("wind shape", file.windShape(), 2.07, 0.05);
        assertNear("wind scale", file.windScaleMPerS(), 4.64, 0.05);
        assertNear("wind lag 1 h", file.windLag1H(), 0.694, 0.001);
        assertNear("calm", file.calmShare(), 0.043, 0.001);
    }

    @Test
    void the_shipped_climate_is_what_the_measured_file_says() throws IOException {
        Climate climate = DenverFiles.climate(EpwReader.read(SharedFiles.require(EPW)));

        assertThat(climate).isEqualTo(Denver.climate());
        assertNear("amplitude", climate.airTemperature().amplitudeK(), 12.19, 0.02);
        assertNear("warmest day", climate.airTemperature().warmestDay(), 201, 0.5);
        assertNear("dew point mean", climate.dewPoint().meanC(), -1.07, 0.01);
        assertNear("dew point amplitude", climate.dewPoint().amplitudeK(), 10.06, 0.02);
    }

    @Test
    void a_climate_taken_from_our_own_synthetic_year_gives_that_year_again() throws IOException {
        Epw synthetic = EpwReader.read(ShippedYear.path());
        Climate taken = WeatherCalibration.from(synthetic);
        HourlyYears again = tenYears(new SyntheticWeather(taken, Denver.SITE, LinkeTurbidity.DEFAULT, 3));

        List<StatisticRow> rows = StatisticsTable.of(again, taken.statistics());

        print("from our own year", rows);
        assertThat(rows).filteredOn(row -> !row.ok()).isEmpty();
    }

    @Test
    void the_weibull_shape_of_two_has_the_variation_of_rayleigh() {
        double variation = Math.sqrt(4 / Math.PI - 1);

        Weibull law = Weibull.ofMoments(1, variation);

        assertThat(law.shape()).isCloseTo(2, offset(1e-9));
        assertThat(law.scaleMPerS()).isCloseTo(2 / Math.sqrt(Math.PI), offset(1e-9));
    }

    private static HourlyYears tenYears(long seed) {
        return tenYears(Denver.weather(seed));
    }

    private static HourlyYears tenYears(WeatherSource source) {
        return HourlyYears.of(source, LinkeTurbidity.DEFAULT, Years.startS(source.site(), 2025), 3652);
    }

    private static void assertNear(String what, double value, double target, double tolerance) {
        assertThat(value).as(what).isBetween(target - tolerance, target + tolerance);
    }

    private static void print(String title, List<StatisticRow> rows) {
        System.out.println(title);
        for (StatisticRow row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %10.4f  target %10.4f  tolerance %8.4f  used %4.0f %% %s%n",
                    row.statistic(),
                    row.value(),
                    row.target().orElseThrow(),
                    row.tolerance().orElseThrow(),
                    row.tolerance().orElseThrow() > 0 ? 100 * row.miss() : 0,
                    row.ok() ? "" : "OUT");
        }
    }
}
