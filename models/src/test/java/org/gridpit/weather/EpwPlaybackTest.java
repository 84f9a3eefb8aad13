package org.gridpit.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.function.ToDoubleFunction;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpwPlaybackTest {
    private static final int[] TICKS_S = {1, 60, 300, 600, 720, 900, 1800};

    private final Epw file = ShippedYear.year();

    @Test
    void an_hour_of_any_year_is_the_files_hour() {
        EpwPlayback playback = new EpwPlayback(file);

        assertThat(playback.at(Years.period(Denver.SITE, LocalDateTime.of(2031, 6, 21, 11, 0), 60)))
                .isEqualTo(file.hours().get(171 * 24 + 11).weather());
        assertThat(playback.at(Years.period(Denver.SITE, LocalDateTime.of(1999, 12, 31, 23, 0), 60)))
                .isEqualTo(file.hours().get(8759).weather());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60, 300, 600, 720, 900, 1800})
    void ticks_of_any_length_add_up_to_the_hours_energy(int tickS) {
        EpwPlayback playback = new EpwPlayback(file);
        for (int hour = 5; hour < 8760; hour += tickS < 60 ? 487 : 7) {
            long hourS = Years.startS(Denver.SITE, 2030) + hour * 3600L;
            Weather whole = file.hours().get(hour).weather();
            assertEnergy(playback, hour, hourS, tickS, Weather::ghiWPerM2, whole.ghiWPerM2());
            assertEnergy(playback, hour, hourS, tickS, Weather::dniWPerM2, whole.dniWPerM2());
            assertEnergy(playback, hour, hourS, tickS, Weather::dhiWPerM2, whole.dhiWPerM2());
        }
    }

    @Test
    void inside_a_morning_hour_the_light_rises_with_the_sun() {
        EpwPlayback playback = new EpwPlayback(file);
        double last = -1;
        for (int minute = 0; minute < 60; minute += 5) {
            double ghi = playback.at(Years.period(Denver.SITE, LocalDateTime.of(2030, 3, 5, 8, minute), 5))
                    .ghiWPerM2();
            assertThat(ghi).isGreaterThan(last);
            last = ghi;
        }
    }

    @Test
    void temperature_runs_straight_between_the_middles_of_the_hours() {
        EpwPlayback playback = new EpwPlayback(file);
        double before = file.hours().get(171 * 24 + 10).weather().airTemperatureC();
        double after = file.hours().get(171 * 24 + 11).weather().airTemperatureC();

        double quarter = playback.at(Years.period(Denver.SITE, LocalDateTime.of(2030, 6, 21, 10, 35), 20))
                .airTemperatureC();

        assertThat(quarter).isCloseTo(before + 0.25 * (after - before), within(1e-9));
    }

    @Test
    void the_wind_turns_along_the_shorter_arc() {
        int line = ShippedYear.line(172, 12);
        Epw year =
                new ShippedYear().with(line, 21, "350").with(line + 1, 21, "20").read();

        double between = new EpwPlayback(year)
                .at(Years.period(Denver.SITE, LocalDateTime.of(2030, 6, 21, 11, 55), 5))
                .windDirectionDeg();

        assertThat(between).isCloseTo(350 + 30 * 27.5 / 60 - 360, within(1e-6));
    }

    @Test
    void the_leap_day_repeats_the_day_before_where_the_file_has_none() {
        EpwPlayback playback = new EpwPlayback(file);

        for (int hour = 0; hour < 24; hour++) {
            Weather leapDay = playback.at(Years.period(Denver.SITE, LocalDateTime.of(2028, 2, 29, hour, 0), 60));
            Weather dayBefore = playback.at(Years.period(Denver.SITE, LocalDateTime.of(2028, 2, 28, hour, 0), 60));
            assertThat(leapDay).isEqualTo(dayBefore);
        }
        assertThat(playback.at(Years.period(Denver.SITE, LocalDateTime.of(2028, 3, 1, 0, 0), 60)))
                .isEqualTo(file.hours().get(59 * 24).weather());
    }

    @Test
    void a_leap_day_in_the_file_is_played_in_leap_years_only() {
        EpwPlayback playback =
                new EpwPlayback(new ShippedYear().withLeapDay("-33.0").read());

        Weather leapDay = playback.at(Years.period(Denver.SITE, LocalDateTime.of(2028, 2, 29, 12, 0), 60));
        Weather marchOfAnotherYear = playback.at(Years.period(Denver.SITE, LocalDateTime.of(2030, 3, 1, 12, 0), 60));

        assertThat(leapDay.airTemperatureC()).isEqualTo(-33);
        assertThat(marchOfAnotherYear).isEqualTo(file.hours().get(59 * 24 + 12).weather());
    }

    @Test
    void half_hour_time_zones_have_hours_of_their_own() {
        Epw india = new ShippedYear().with(1, 9, "5.5").with(1, 8, "77.2").read();
        EpwPlayback playback = new EpwPlayback(india);
        long noonUtcS = Years.secondS(india.site(), LocalDateTime.of(2030, 6, 21, 12, 30));

        Weather localHour = playback.at(new DeliveryPeriod(noonUtcS - 1800, noonUtcS + 1800));
        Weather first = playback.at(new DeliveryPeriod(noonUtcS, noonUtcS + 1800));
        Weather second = playback.at(new DeliveryPeriod(noonUtcS + 1800, noonUtcS + 3600));
        Weather utcHour = playback.at(new DeliveryPeriod(noonUtcS, noonUtcS + 3600));

        assertThat(noonUtcS % 3600).isZero();
        assertThat(localHour).isEqualTo(india.hours().get(171 * 24 + 12).weather());
        assertThat(utcHour.ghiWPerM2()).isCloseTo((first.ghiWPerM2() + second.ghiWPerM2()) / 2, within(1e-9));
    }

    @Test
    void a_day_asked_at_once_has_the_light_of_its_hours() {
        EpwPlayback playback = new EpwPlayback(file);
        double sum = 0;
        for (int hour = 0; hour < 24; hour++) {
            sum += file.hours().get(171 * 24 + hour).weather().ghiWPerM2();
        }

        Weather day = playback.at(Years.period(Denver.SITE, LocalDateTime.of(2030, 6, 21, 0, 0), 24 * 60));

        assertThat(day.ghiWPerM2()).isCloseTo(sum / 24, within(1e-9));
    }

    @Test
    void the_answer_does_not_depend_on_what_was_asked_before() {
        EpwPlayback forward = new EpwPlayback(file);
        EpwPlayback jumping = new EpwPlayback(file);
        RandomStream random = RandomStreams.of(1, "test", "jumps");
        for (int i = 0; i < 2000; i++) {
            int tickS = TICKS_S[1 + random.nextInt(TICKS_S.length - 1)];
            long startS = Years.startS(Denver.SITE, 2029) + (long) random.nextInt(800 * 86_400 / tickS) * tickS;
            DeliveryPeriod period = new DeliveryPeriod(startS, startS + tickS);
            forward.at(new DeliveryPeriod(startS - tickS, startS));
            assertThat(jumping.at(period)).isEqualTo(forward.at(period));
        }
    }

    private static void assertEnergy(
            EpwPlayback playback, int hour, long hourS, int tickS, ToDoubleFunction<Weather> light, double expectedWh) {
        double sumWh = 0;
        for (long startS = hourS; startS < hourS + 3600; startS += tickS) {
            Weather weather = playback.at(new DeliveryPeriod(startS, startS + tickS));
            sumWh += light.applyAsDouble(weather) * tickS / 3600.0;
        }
        assertThat(sumWh)
                .as("hour %d in ticks of %d s", hour, tickS)
                .isCloseTo(expectedWh, within(1e-9 * (1 + expectedWh)));
    }
}
