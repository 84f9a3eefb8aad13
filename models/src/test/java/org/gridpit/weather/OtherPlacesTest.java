package org.gridpit.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calibration from files of places unlike Denver: another hemisphere, half hours of time zone, gaps in the file. */
class OtherPlacesTest {
    private static final Site DELHI = new Site("delhi", 28.6, 77.2, 216, 5.5);
    private static final Site SYDNEY = new Site("sydney", -33.9, 151.2, 6, 10);
    /** Fields of the format with their missing codes, and how many hours of each are lost. */
    private static final List<String[]> MISSING = List.of(
            new String[] {"7", "99.9"},
            new String[] {"8", "99.9"},
            new String[] {"9", "999"},
            new String[] {"10", "999999"},
            new String[] {"21", "999"},
            new String[] {"22", "999"},
            new String[] {"23", "99"},
            new String[] {"33", "999"});

    private static final int LOST_HOURS = 100;

    static Stream<Climate> climates() {
        return Stream.of(climateOf(DELHI, 160, 27), climateOf(SYDNEY, 20, 18));
    }

    @ParameterizedTest
    @MethodSource("climates")
    void a_file_of_another_place_gives_its_climate_and_years_like_it(Climate truth) {
        SyntheticWeather source = new SyntheticWeather(truth, truth.site(), LinkeTurbidity.DEFAULT, 3);
        String text = EpwWriter.text(Epw.of(source, 2030, "test", ""));

        Epw read = EpwReader.read("other.epw", withGaps(text));
        Climate taken = WeatherCalibration.from(read);

        assertThat(taken.site()).isEqualTo(truth.site());
        assertThat(taken.airTemperature().meanC())
                .isCloseTo(truth.airTemperature().meanC(), within(1.0));
        assertThat(taken.airTemperature().amplitudeK())
                .isCloseTo(truth.airTemperature().amplitudeK(), within(1.5));
        double late =
                taken.airTemperature().warmestDay() - truth.airTemperature().warmestDay();
        assertThat(late - 365.25 * Math.rint(late / 365.25)).isBetween(-8.0, 8.0);
        HourlyYears tenYears = HourlyYears.of(
                new SyntheticWeather(taken, taken.site(), LinkeTurbidity.DEFAULT, 1),
                LinkeTurbidity.DEFAULT,
                Years.startS(taken.site(), 2025),
                3652);
        assertThat(StatisticsTable.of(tenYears, taken.statistics()))
                .filteredOn(row -> !row.ok())
                .isEmpty();
    }

    /** Denver's skies and winds over another place and another course of the year. */
    private static Climate climateOf(Site site, double warmestDay, double meanC) {
        Climate denver = Denver.climate();
        return new Climate(
                site.id(),
                "test",
                site,
                denver.sky(),
                new Climate.Course(meanC, 8, warmestDay, 4, 27),
                denver.dailyHalfRangeK(),
                new Climate.Course(meanC - 12, 6, warmestDay, 4, 30),
                denver.wind(),
                denver.statistics());
    }

    /** Single hours are lost, no two in a row. */
    private static String withGaps(String text) {
        String[] lines = text.split("\n");
        RandomStream random = RandomStreams.of(1, "test", "gaps");
        for (String[] field : MISSING) {
            int[] hours = IntStream.range(0, 4380).toArray();
            random.shuffle(hours);
            for (int hour : Arrays.copyOf(hours, LOST_HOURS)) {
                String[] fields = lines[8 + 2 * hour].split(",", -1);
                fields[Integer.parseInt(field[0]) - 1] = field[1];
                lines[8 + 2 * hour] = String.join(",", fields);
            }
        }
        return String.join("\n", lines);
    }
}
