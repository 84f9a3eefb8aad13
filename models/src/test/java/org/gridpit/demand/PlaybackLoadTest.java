package org.gridpit.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridpit.SharedFiles;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.LocalCalendar;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.gridpit.time.TimeSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaybackLoadTest extends LoadModelContract {
    private static final Path FILE = Path.of("load.csv");
    private static final DeliveryPeriod RUN = Runs.period("2030-01-01T00:00:00Z", 86_400);
    private static final LocalCalendar INDIA = new LocalCalendar(5 * 3600 + 1800);

    @Override
    LoadModel load(RandomStream stream) {
        double[] hourlyKw = IntStream.range(0, 8760)
                .mapToDouble(hour -> 100 * stream.nextUniform())
                .toArray();
        return new PlaybackLoad(PlaybackParameters.defaults(FILE), year(hourlyKw), INDIA, RUN);
    }

    @ParameterizedTest
    @CsvSource({
        // date read on, day of a 365-day file that starts on a Sunday, from 1
        "2023-01-01, 1", // Sunday: nothing moves
        "2023-12-31, 365",
        "2030-01-01, 3", // Tuesday: two days on
        "2030-07-04, 187", // day 185, Thursday
        "2030-12-30, 1", // moved over the end: day 366 is day 1 again
        "2027-01-01, 364", // Friday: two days back, over the start: day -1 is the last but one
        "2028-02-28, 58", // Monday, in a leap year that starts on a Saturday: one day back
        "2028-02-29, 59", // day 59 as the 28th, Tuesday: not moved
        "2028-03-01, 60", // day 60, Wednesday: not moved
        "2028-12-31, 365"
    })
    void a_day_reads_its_own_date_moved_to_the_same_weekday(String date, int expectedDay) {
        assertThat(dayRead(date, 365, DayOfWeek.SUNDAY)).isEqualTo(expectedDay);
    }

    @ParameterizedTest
    @CsvSource({
        // a 366-day file that starts on a Saturday, as 2028 does
        "2028-02-29, 60",
        "2028-12-31, 366",
        "2022-02-28, 59", // Monday in a year that starts on a Saturday: not moved
        "2022-03-01, 60", // Tuesday, date 61 of the file is a Wednesday: one day back
        "2022-12-31, 365"
    })
    void a_leap_year_file_keeps_dates_and_weekdays_too(String date, int expectedDay) {
        assertThat(dayRead(date, 366, DayOfWeek.SATURDAY)).isEqualTo(expectedDay);
    }

    @Test
    void weekdays_agree_on_every_day_that_is_not_moved_over_the_years_end() {
        for (int offset = 0; offset < 12 * 366; offset++) {
            long dayS = Runs.seconds("2024-01-01T00:00:00Z") + offset * 86_400L;
            int day = dayRead(dayS, 365, DayOfWeek.SUNDAY);
            int dayOfYear = Runs.UTC.dayOfYear(dayS);
            if (dayOfYear > 3 && dayOfYear < 362) {
                // Day 1 of the file is a Sunday, weekday 7.
                assertThat((day + 5) % 7 + 1).as("day %d from 2024", offset).isEqualTo(Runs.UTC.dayOfWeek(dayS));
                assertThat(Math.abs(day - dayOfYear))
                        .as("day %d from 2024", offset)
                        .isLessThanOrEqualTo(4);
            }
        }
    }

    @Test
    void hour_one_is_the_first_hour_of_local_standard_time() {
        double[] hourlyKw = IntStream.rangeClosed(1, 8760).asDoubleStream().toArray();
        var parameters = PlaybackParameters.defaults(FILE);
        var denver = new PlaybackLoad(parameters, year(hourlyKw), Runs.DENVER, RUN);
        assertThat(denver.loadKw(Runs.period("2023-01-01T07:00:00Z", 300), 0)).isEqualTo(1);
        assertThat(denver.loadKw(Runs.period("2023-01-01T07:55:00Z", 300), 0)).isEqualTo(1);
        assertThat(denver.loadKw(Runs.period("2023-01-02T06:59:00Z", 60), 0)).isEqualTo(24);
        var india = new PlaybackLoad(parameters, year(hourlyKw), INDIA, RUN);
        assertThat(india.loadKw(Runs.period("2022-12-31T18:30:00Z", 3600), 0)).isEqualTo(1);
        assertThat(india.loadKw(Runs.period("2022-12-31T19:00:00Z", 3600), 0)).isEqualTo(1.5);
    }

    @Test
    void energy_is_exact_at_every_tick_length() {
        var draw = RandomStreams.of(1, "playback", "test");
        double[] hourlyKw =
                IntStream.range(0, 8760).mapToDouble(hour -> draw.nextInt(1000)).toArray();
        double fileKwh =
                IntStream.range(0, 8760).mapToDouble(hour -> hourlyKw[hour]).sum();
        for (int tickS : new int[] {60, 300, 900, 3600}) {
            var model = new PlaybackLoad(PlaybackParameters.defaults(FILE), year(hourlyKw), Runs.UTC, RUN);
            assertThat(Runs.energyKwh(Runs.loads(model, Runs.days("2023-01-01", 365, tickS)), tickS))
                    .as("tick %d s", tickS)
                    .isCloseTo(fileKwh, within(1e-9 * fileKwh));
        }
    }

    @Test
    void straight_lines_join_the_middles_of_the_hours() {
        var parameters = new PlaybackParameters(
                FILE, Optional.empty(), Optional.empty(), Interpolation.LINEAR, DayOfWeek.SUNDAY);
        var model = new PlaybackLoad(parameters, dated("2030-01-01T00:00:00Z", 3600, 10, 20, 40), Runs.UTC, period(3));
        assertThat(model.loadKw(Runs.period("2030-01-01T00:00:00Z", 1800), 0)).isEqualTo(10);
        assertThat(model.loadKw(Runs.period("2030-01-01T00:30:00Z", 3600), 0)).isEqualTo(15);
        assertThat(model.loadKw(Runs.period("2030-01-01T01:00:00Z", 3600), 0)).isEqualTo((17.5 + 25) / 2);
        assertThat(model.loadKw(Runs.period("2030-01-01T02:30:00Z", 1800), 0)).isEqualTo(40);
    }

    @Test
    void straight_lines_keep_the_energy_of_the_year() {
        var draw = RandomStreams.of(2, "playback", "test");
        double[] hourlyKw = IntStream.range(0, 8760)
                .mapToDouble(hour -> 50 + draw.nextUniform())
                .toArray();
        var parameters = new PlaybackParameters(
                FILE, Optional.empty(), Optional.empty(), Interpolation.LINEAR, DayOfWeek.SUNDAY);
        var model = new PlaybackLoad(parameters, year(hourlyKw), Runs.UTC, RUN);
        double fileKwh =
                IntStream.range(0, 8760).mapToDouble(hour -> hourlyKw[hour]).sum();
        assertThat(Runs.energyKwh(Runs.loads(model, Runs.days("2023-01-01", 365, 300)), 300))
                .isCloseTo(fileKwh, within(1.0));
    }

    @Test
    void a_file_is_scaled_to_an_annual_energy_or_a_peak() {
        var file = dated("2030-01-01T00:00:00Z", 3600, 10, 20, 30);
        var asked = Runs.period("2030-01-01T02:00:00Z", 300);
        var byEnergy = new PlaybackLoad(scaled(Optional.of(8760 * 40.0), Optional.empty()), file, Runs.UTC, period(3));
        assertThat(byEnergy.loadKw(asked, 0)).isEqualTo(60);
        var byPeak = new PlaybackLoad(scaled(Optional.empty(), Optional.of(15.0)), file, Runs.UTC, period(3));
        assertThat(byPeak.loadKw(asked, 0)).isEqualTo(15);
        assertThat(byPeak.largestKw()).isEqualTo(15);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scaled(Optional.of(1.0), Optional.of(2.0)))
                .withMessageContaining("annualKwh (1.0) and peakKw (2.0)");
    }

    @Test
    void a_dated_file_shorter_than_the_run_is_refused_before_it() {
        var file = dated("2030-01-01T00:00:00Z", 3600, 10, 20, 30);
        assertThatExceptionOfType(LoadCsvException.class)
                .isThrownBy(() -> new PlaybackLoad(PlaybackParameters.defaults(FILE), file, Runs.UTC, period(4)))
                .withMessage("load.csv:4:1: file must reach the run's end 2030-01-01T04:00:00Z (2030-01-01T03:00:00Z) "
                        + "Maybe shorten the run.");
        var early = new DeliveryPeriod(RUN.startS() - 1, RUN.startS() + 1);
        assertThatExceptionOfType(LoadCsvException.class)
                .isThrownBy(() -> new PlaybackLoad(PlaybackParameters.defaults(FILE), file, Runs.UTC, early))
                .withMessageContaining("load.csv:2:1: file must start at or before");
    }

    @Test
    void the_commercial_year_plays_back_with_its_own_energy() {
        var file = LoadCsv.read(SharedFiles.require("data/load_commercial_hourly_kw.csv"));
        var model = new PlaybackLoad(PlaybackParameters.defaults(FILE), file, Runs.UTC, RUN);
        double fileKwh =
                IntStream.range(0, 8760).mapToDouble(file.loadKw()::value).sum();
        assertThat(Runs.energyKwh(Runs.loads(model, Runs.days("2023-01-01", 365, 300)), 300))
                .isCloseTo(fileKwh, within(1e-9 * fileKwh))
                .isCloseTo(7_646_000, within(1000.0));
        assertThat(model.largestKw()).isCloseTo(1688, within(1.0));
    }

    @Test
    void thirty_days_are_the_same_on_every_machine() {
        double[] loads = Runs.loads(load(RandomStreams.of(42, "recorded", "load")), Runs.days("2030-07-01", 30, 3600));
        assertThat(Runs.sha256(loads)).isEqualTo("ce3c3cd3139b97c1729f7db6cb89a68e39b74a3087d229fb2ac43e1bf1f0d6d9");
    }

    private static int dayRead(String date, int days, DayOfWeek firstWeekday) {
        return dayRead(Runs.seconds(date + "T00:00:00Z"), days, firstWeekday);
    }

    private static int dayRead(long dayS, int days, DayOfWeek firstWeekday) {
        double[] dayNumbers =
                IntStream.range(0, 24 * days).mapToDouble(hour -> hour / 24 + 1).toArray();
        var parameters =
                new PlaybackParameters(FILE, Optional.empty(), Optional.empty(), Interpolation.STEP, firstWeekday);
        var model = new PlaybackLoad(parameters, year(dayNumbers), Runs.UTC, RUN);
        double first = model.loadKw(new DeliveryPeriod(dayS, dayS + 3600), 0);
        assertThat(model.loadKw(new DeliveryPeriod(dayS + 23 * 3600, dayS + 24 * 3600), 0))
                .isEqualTo(first);
        return (int) first;
    }

    private static LoadFile year(double[] hourlyKw) {
        return new LoadFile(FILE, LoadFile.Dating.HOUR_OF_YEAR, new TimeSeries(0, 3600, hourlyKw));
    }

    private static LoadFile dated(String start, int stepS, double... loadsKw) {
        return new LoadFile(FILE, LoadFile.Dating.TIME_UTC, new TimeSeries(Runs.seconds(start), stepS, loadsKw));
    }

    private static DeliveryPeriod period(int hours) {
        return Runs.period("2030-01-01T00:00:00Z", hours * 3600);
    }

    private static PlaybackParameters scaled(Optional<Double> annualKwh, Optional<Double> peakKw) {
        return new PlaybackParameters(FILE, annualKwh, peakKw, Interpolation.STEP, DayOfWeek.SUNDAY);
    }
}
