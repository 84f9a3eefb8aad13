package org.gridpit.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudSpellsTest {
    private static final long START_S = Years.startS(Denver.SITE, 2030);
    private static final int HOURS = 365 * 24;
    /** Ticks of all lengths tried begin and end with it. */
    private static final int WINDOW_H = 6;

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 54, 60, 96, 300, 600, 675, 900, 1200, 1800, 2700})
    void an_hour_keeps_its_light_in_ticks_of_any_length(int tickS) {
        SyntheticWeather hourly = Denver.weather(5);
        SyntheticWeather fine = Denver.weather(5);
        int step = tickS < 60 ? 73 : 1;
        double worst = 0;
        for (int i = 0; i < HOURS; i += WINDOW_H * step) {
            double expected = 0;
            for (int hour = i; hour < i + WINDOW_H; hour++) {
                expected += hourly.at(period(hour * 3600L, 3600)).ghiWPerM2();
            }
            double sum = 0;
            for (long offsetS = 0; offsetS < WINDOW_H * 3600; offsetS += tickS) {
                sum += fine.at(period(i * 3600L + offsetS, tickS)).ghiWPerM2();
            }
            double miss = Math.abs(sum * tickS / 3600.0 - expected);
            worst = Math.max(worst, expected > 0 ? miss / expected : miss);
        }
        System.out.printf(Locale.ROOT, "ticks of %4d s: hours kept to %.1e%n", tickS, worst);
        assertThat(worst).isLessThan(1e-9);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 300, 900, 1800})
    void no_tick_is_darker_than_nothing_or_brighter_than_one_and_a_fifth_of_the_clear_sky(int tickS) {
        SyntheticWeather source = Denver.weather(6);
        SiteSky sky = new SiteSky(Denver.SITE, LinkeTurbidity.DEFAULT);
        for (int day = 0; day < 365; day += tickS < 300 ? 13 : 1) {
            for (long offsetS = 0; offsetS < 86_400; offsetS += tickS) {
                DeliveryPeriod tick = period(day * 86_400L + offsetS, tickS);
                sky.moveTo(tick.midS());
                double ghi = source.at(tick).ghiWPerM2();
                if (!(ghi >= 0 && ghi <= 1.2 * sky.ghiWPerM2() * (1 + 1e-12))) {
                    fail("%s: %s under a clear sky of %s W/m2".formatted(tick, ghi, sky.ghiWPerM2()));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void under_broken_clouds_the_light_steps_where_the_hours_values_would_glide(long seed) {
        SyntheticWeather source = Denver.weather(seed);
        SiteSky sky = new SiteSky(Denver.SITE, LinkeTurbidity.DEFAULT);
        int pairs = 0;
        int steps = 0;
        int glides = 0;
        for (int hour = 1; hour + 1 < HOURS; hour++) {
            double[] around = {
                hourIndex(source, sky, hour - 1), hourIndex(source, sky, hour), hourIndex(source, sky, hour + 1)
            };
            if (around[1] >= 0.3 && around[1] <= 0.8 && around[0] >= 0 && around[2] >= 0) {
                double last = index(source, sky, hour * 3600L, 300);
                for (int i = 1; i < 12; i++) {
                    double now = index(source, sky, hour * 3600L + i * 300L, 300);
                    pairs++;
                    steps += Math.abs(now - last) > 0.2 ? 1 : 0;
                    glides += Math.abs(glide(around, i) - glide(around, i - 1)) > 0.2 ? 1 : 0;
                    last = now;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "seed %d: 5-minute steps above 0.2, share %.4f with spells, %.4f interpolated, of %d%n",
                seed,
                (double) steps / pairs,
                (double) glides / pairs,
                pairs);
        assertThat((double) steps / pairs).as("share of steps, seed %d", seed).isGreaterThan(0.02);
        assertThat(steps).isGreaterThan(10 * glides);
    }

    @Test
    void the_hours_have_the_same_statistics_whether_asked_whole_or_in_ticks() {
        SyntheticWeather ticks = Denver.weather(1);
        List<Weather> added = new ArrayList<>();
        HourlyYears whole = HourlyYears.of(Denver.weather(1), LinkeTurbidity.DEFAULT, START_S, 365);
        for (int hour = 0; hour < HOURS; hour++) {
            double ghi = 0;
            for (int i = 0; i < 12; i++) {
                ghi += ticks.at(period(hour * 3600L + i * 300L, 300)).ghiWPerM2() / 12;
            }
            added.add(withGhi(whole.hours().get(hour), ghi));
        }

        WeatherStatistics ofHours = WeatherStatistics.of(whole);
        WeatherStatistics ofTicks =
                WeatherStatistics.of(new HourlyYears(Denver.SITE, START_S, LinkeTurbidity.DEFAULT, added));

        for (StatisticRow row : ofTicks.against(ofHours)) {
            double target = row.target().orElseThrow();
            assertThat(row.value()).as(row.statistic()).isCloseTo(target, within(1e-9 * (1 + Math.abs(target))));
        }
    }

    @Test
    void a_quarter_of_an_hour_is_the_mean_of_its_five_minute_ticks_but_for_the_suns_bend() {
        SyntheticWeather quarters = Denver.weather(5);
        SyntheticWeather fives = Denver.weather(5);
        double worst = 0;
        double squares = 0;
        int lit = 0;
        for (int i = 0; i < HOURS * 4; i++) {
            double quarter = quarters.at(period(i * 900L, 900)).ghiWPerM2();
            double mean = 0;
            for (int j = 0; j < 3; j++) {
                mean += fives.at(period(i * 900L + j * 300L, 300)).ghiWPerM2() / 3;
            }
            worst = Math.max(worst, Math.abs(mean - quarter));
            squares += (mean - quarter) * (mean - quarter);
            lit += quarter > 0 ? 1 : 0;
        }
        double rms = Math.sqrt(squares / lit);
        System.out.printf(Locale.ROOT, "15 against 3 x 5 minutes: rms %.3f, worst %.2f W/m2%n", rms, worst);
        assertThat(rms).isLessThan(1);
    }

    @Test
    void lengths_of_clouds_follow_the_power_law() {
        assertThat(CloudSpells.lengthKm(0)).isCloseTo(0.1, within(1e-12));
        assertThat(CloudSpells.lengthKm(1)).isCloseTo(1000, within(1e-6));
        double shortest = Math.pow(0.1, -0.66);
        double longest = Math.pow(1000, -0.66);
        for (double km : new double[] {0.2, 1, 10, 300}) {
            double share = (shortest - Math.pow(km, -0.66)) / (shortest - longest);
            assertThat(CloudSpells.lengthKm(share)).isCloseTo(km, within(1e-9 * km));
        }
    }

    @Test
    void the_share_of_the_sky_under_cloud_is_the_hours_in_the_long_run() {
        for (double cover : new double[] {0.3, 0.6, 0.9}) {
            double covered = 0;
            int days = 2000;
            for (int day = 0; day < days; day++) {
                RandomStream stream = RandomStreams.of(day, "test", "cover");
                CloudSpells spells = spells(stream, new CloudSpells.Hour(0.01, cover, 5, true));
                for (int hour = 0; hour < 24; hour++) {
                    double[] mean = new double[1];
                    spells.fill(hour, mean);
                    covered += (1 - mean[0]) / (1 - 0.05) / (24.0 * days);
                }
            }
            assertThat(covered).as("cover %s", cover).isCloseTo(cover, within(0.05));
        }
    }

    @Test
    void spells_run_on_over_the_full_hour() {
        int breaks = 0;
        for (int day = 0; day < 500; day++) {
            RandomStream stream = RandomStreams.of(day, "test", "seam");
            CloudSpells spells = spells(stream, new CloudSpells.Hour(0.5, 0.5, 5, true));
            double[] seconds = new double[3600];
            spells.fill(11, seconds);
            double last = seconds[3599];
            spells.fill(12, seconds);
            breaks += seconds[0] == last ? 0 : 1;
        }
        assertThat(breaks)
                .as("hours that begin with another spell than the last ended with")
                .isLessThan(50);
    }

    /** The same line of clouds, at 10 and at 5 m/s: what the fast wind brings in one hour takes the slow one two. */
    @Test
    void clouds_pass_at_twice_the_wind_of_the_ground_within_bounds() {
        for (int seed = 0; seed < 50; seed++) {
            double[] slow = hourMeans(seed, 2.5);
            double[] fast = hourMeans(seed, 5);
            for (int hour = 0; hour < 12; hour++) {
                double both = (slow[2 * hour] + slow[2 * hour + 1]) / 2;
                assertThat(fast[hour]).as("seed %d, hour %d", seed, hour).isCloseTo(both, within(1e-9));
            }
            assertThat(hourMeans(seed, 0)).isEqualTo(slow);
            assertThat(hourMeans(seed, 30)).isEqualTo(hourMeans(seed, 7.5));
        }
    }

    @Test
    void clear_overcast_and_dark_hours_are_one_spell() {
        for (double cover : new double[] {0, 1}) {
            double[] cells = new double[60];
            spells(RandomStreams.of(1, "test", "one"), new CloudSpells.Hour(0.4, cover, 5, true))
                    .fill(9, cells);
            assertThat(cells).containsOnly(0.4);
        }
        double[] cells = new double[60];
        spells(RandomStreams.of(1, "test", "one"), new CloudSpells.Hour(0.4, 0.5, 5, false))
                .fill(9, cells);
        assertThat(Arrays.stream(cells).distinct()).hasSize(1);
    }

    @Test
    void the_mean_over_all_cells_does_not_depend_on_their_number() {
        CloudSpells spells = spells(RandomStreams.of(3, "test", "cells"), new CloudSpells.Hour(0.5, 0.7, 4, true));
        for (int hour = 0; hour < 24; hour++) {
            double[] one = new double[1];
            spells.fill(hour, one);
            for (int cells : new int[] {4, 12, 60, 3600}) {
                double[] many = new double[cells];
                spells.fill(hour, many);
                assertThat(Arrays.stream(many).average().orElseThrow()).isCloseTo(one[0], within(1e-12));
            }
        }
    }

    private static Weather withGhi(Weather weather, double ghiWPerM2) {
        return new Weather(
                ghiWPerM2,
                weather.dniWPerM2(),
                weather.dhiWPerM2(),
                weather.airTemperatureC(),
                weather.dewPointC(),
                weather.relativeHumidityPct(),
                weather.windSpeedMPerS(),
                weather.windDirectionDeg(),
                weather.pressurePa(),
                weather.cloudCoverOkta());
    }

    private static CloudSpells spells(RandomStream stream, CloudSpells.Hour everyHour) {
        return new CloudSpells(stream, Collections.nCopies(24, everyHour));
    }

    private static double[] hourMeans(int seed, double windSpeedMPerS) {
        RandomStream stream = RandomStreams.of(seed, "test", "wind");
        CloudSpells spells = spells(stream, new CloudSpells.Hour(0.5, 0.6, windSpeedMPerS, true));
        double[] means = new double[24];
        for (int hour = 0; hour < 24; hour++) {
            double[] mean = new double[1];
            spells.fill(hour, mean);
            means[hour] = mean[0];
        }
        return means;
    }

    private static double glide(double[] around, int tick) {
        double position = (tick + 0.5) / 12 - 0.5;
        return position < 0
                ? around[1] + position * (around[1] - around[0])
                : around[1] + position * (around[2] - around[1]);
    }

    private static double hourIndex(SyntheticWeather source, SiteSky sky, int hour) {
        return index(source, sky, hour * 3600L, 3600);
    }

    /** -1 where the clear sky has no 50 W/m2. */
    private static double index(SyntheticWeather source, SiteSky sky, long offsetS, int durationS) {
        DeliveryPeriod period = period(offsetS, durationS);
        sky.moveTo(period.midS());
        return sky.ghiWPerM2() > 50 ? source.at(period).ghiWPerM2() / sky.ghiWPerM2() : -1;
    }

    private static DeliveryPeriod period(long offsetS, int durationS) {
        return new DeliveryPeriod(START_S + offsetS, START_S + offsetS + durationS);
    }
}
