package org.gridpit.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import org.gridpit.solar.SunTrack;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticWeatherTest {
    private static final long START_S = Years.startS(Denver.SITE, 2030);
    private static final long BLOCK_S = 32L * 86_400;

    /** Frozen: a change here changes every published run. */
    @ParameterizedTest
    @CsvSource({
        "3600, 2345ae6d267d11d5260068946a4908692962f2209bfb85cffbffa8830d6b5151",
        "300, 994b04fe8874b4be61ad61fc41b891da352db58447ff691a8fc4adf372a324ee"
    })
    void thirty_days_are_the_same_on_every_machine(int tickS, String sha256) {
        assertThat(sha256(Denver.weather(42), tickS)).isEqualTo(sha256);
    }

    @Test
    void another_seed_is_another_weather() {
        assertThat(sha256(Denver.weather(43), 3600)).isNotEqualTo(sha256(Denver.weather(42), 3600));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_weather_of_a_period_does_not_depend_on_what_was_asked_before(long seed) {
        SyntheticWeather jumping = Denver.weather(seed);
        RandomStream random = RandomStreams.of(seed, "test", "jumps");
        for (int i = 0; i < 10; i++) {
            long startS = START_S + (long) random.nextInt(40 * 365 * 288) * 300;
            DeliveryPeriod period = new DeliveryPeriod(startS, startS + 300);
            assertThat(jumping.at(period))
                    .as("seed %d, %s", seed, period)
                    .isEqualTo(Denver.weather(seed).at(period));
        }
    }

    @Test
    void asking_forward_through_many_blocks_gives_what_asking_back_gives() {
        SyntheticWeather forward = Denver.weather(7);
        SyntheticWeather backward = Denver.weather(7);
        int hours = 200 * 24;
        Weather[] seen = new Weather[hours];
        for (int i = 0; i < hours; i++) {
            seen[i] = forward.at(hour(i));
        }
        for (int i = hours - 1; i >= 0; i--) {
            assertThat(backward.at(hour(i))).as("hour %d", i).isEqualTo(seen[i]);
        }
    }

    @Test
    void nothing_jumps_where_one_block_follows_another() {
        double most = 0;
        for (long seed = 1; seed <= 5; seed++) {
            SyntheticWeather source = Denver.weather(seed);
            for (int block = 0; block < 10; block++) {
                long seamS = Math.floorDiv(START_S, BLOCK_S) * BLOCK_S + block * BLOCK_S - Denver.SITE.utcOffsetS();
                Weather before = source.at(new DeliveryPeriod(seamS - 3600, seamS));
                Weather after = source.at(new DeliveryPeriod(seamS, seamS + 3600));
                most = Math.max(most, Math.abs(after.airTemperatureC() - before.airTemperatureC()));
                assertThat(Math.abs(after.pressurePa() - before.pressurePa())).isLessThan(500);
            }
        }
        assertThat(most).as("largest step of temperature at a seam, K").isLessThan(6);
    }

    @Test
    void ticks_of_five_and_fifteen_minutes_share_the_hours() {
        SyntheticWeather hourly = Denver.weather(5);
        SyntheticWeather quarters = Denver.weather(5);
        SyntheticWeather fives = Denver.weather(5);
        for (int i = 0; i < 365 * 24; i++) {
            Weather hour = hourly.at(hour(i));
            double expected = hour.ghiWPerM2();
            double quarterMiss = Math.abs(meanGhi(quarters, i, 900) - expected);
            double fiveMiss = Math.abs(meanGhi(fives, i, 300) - expected);
            if (quarterMiss + fiveMiss > 1e-9 * expected) {
                fail("hour %d of %s W/m2: 15 minutes miss by %s, 5 minutes by %s"
                        .formatted(i, expected, quarterMiss, fiveMiss));
            }
        }
    }

    /** The swing's crest is at 14:00, the line between two hours: both are as warm as each other. */
    @Test
    void the_hours_before_and_after_two_in_the_afternoon_are_the_warmest_and_equal() {
        SyntheticWeather source = Denver.weather(1);
        double[] meanC = new double[24];
        int days = 5 * 365;
        for (int i = 0; i < days * 24; i++) {
            meanC[i % 24] += source.at(hour(i)).airTemperatureC() / days;
        }
        assertThat(meanC[13]).isCloseTo(meanC[14], within(0.05));
        assertThat(meanC[12]).isCloseTo(meanC[15], within(0.1));
        assertThat(Arrays.stream(meanC).max().orElseThrow()).isEqualTo(Math.max(meanC[13], meanC[14]));
    }

    @Test
    void a_tick_round_the_middle_of_an_hour_has_the_hours_temperature() {
        SyntheticWeather source = Denver.weather(1);
        for (int i = 0; i < 100; i++) {
            long startS = START_S + i * 3600L + 1500;
            double tickC = source.at(new DeliveryPeriod(startS, startS + 600)).airTemperatureC();
            assertThat(tickC).isCloseTo(source.at(hour(i)).airTemperatureC(), within(1e-9));
        }
    }

    @Test
    void no_tick_is_brighter_than_one_and_a_fifth_of_the_clear_sky() {
        SyntheticWeather source = Denver.weather(6);
        SiteSky sky = new SiteSky(Denver.SITE, LinkeTurbidity.DEFAULT);
        double mostIndex = 0;
        for (int i = 0; i < 365 * 288; i++) {
            DeliveryPeriod tick = new DeliveryPeriod(START_S + i * 300L, START_S + (i + 1) * 300L);
            sky.moveTo(tick.midS());
            mostIndex = Math.max(mostIndex, source.at(tick).ghiWPerM2() / Math.max(1e-6, sky.ghiWPerM2()));
        }
        assertThat(mostIndex).isBetween(1.1, 1.2 + 1e-9);
    }

    @Test
    void night_is_exactly_dark() {
        SyntheticWeather source = Denver.weather(8);
        SunTrack sun = new SunTrack(Denver.SITE.latitudeDeg(), Denver.SITE.longitudeDeg(), Denver.SITE.altitudeM());
        int nights = 0;
        double light = 0;
        for (int i = 0; i < 365 * 288; i++) {
            DeliveryPeriod tick = new DeliveryPeriod(START_S + i * 300L, START_S + (i + 1) * 300L);
            sun.moveTo(tick.midS());
            if (sun.apparentZenithDeg() >= 90) {
                Weather weather = source.at(tick);
                assertThat(weather.ghiWPerM2() + weather.dniWPerM2() + weather.dhiWPerM2())
                        .as("tick %d", i)
                        .isZero();
                nights++;
            }
        }
        assertThat(light).isZero();
        assertThat(nights).isBetween(40_000, 60_000);
    }

    @Test
    void beam_and_diffuse_make_up_the_global_light() {
        SyntheticWeather source = Denver.weather(9);
        SunTrack sun = new SunTrack(Denver.SITE.latitudeDeg(), Denver.SITE.longitudeDeg(), Denver.SITE.altitudeM());
        double worst = 0;
        for (int i = 0; i < 365 * 96; i++) {
            DeliveryPeriod tick = new DeliveryPeriod(START_S + i * 900L, START_S + (i + 1) * 900L);
            sun.moveTo(tick.midS());
            if (sun.zenithDeg() <= 87) {
                Weather weather = source.at(tick);
                double beam = weather.dniWPerM2() * StrictMath.cos(Math.toRadians(sun.zenithDeg()));
                worst = Math.max(worst, Math.abs(beam + weather.dhiWPerM2() - weather.ghiWPerM2()));
            }
        }
        assertThat(worst).as("worst gap in W/m2").isLessThan(1e-9);
    }

    @Test
    void polar_night_and_midnight_sun_are_weather_too() {
        Site pole = new Site("pole", 89.9, 15, 0, 0);
        SyntheticWeather source = new SyntheticWeather(Denver.climate(), pole, LinkeTurbidity.of(2), 1);

        Weather winter = source.at(Years.period(pole, LocalDateTime.of(2030, 12, 21, 12, 0), 5));
        Weather summer = source.at(Years.period(pole, LocalDateTime.of(2030, 6, 21, 0, 0), 5));

        assertThat(winter.ghiWPerM2()).isZero();
        assertThat(summer.ghiWPerM2()).isPositive();
    }

    private static DeliveryPeriod hour(int hour) {
        return new DeliveryPeriod(START_S + hour * 3600L, START_S + (hour + 1) * 3600L);
    }

    private static double meanGhi(SyntheticWeather source, int hour, int tickS) {
        double sum = 0;
        for (int offsetS = 0; offsetS < 3600; offsetS += tickS) {
            long startS = START_S + hour * 3600L + offsetS;
            sum += source.at(new DeliveryPeriod(startS, startS + tickS)).ghiWPerM2();
        }
        return sum * tickS / 3600;
    }

    private static String sha256(SyntheticWeather source, int tickS) {
        MessageDigest digest = sha256();
        ByteBuffer row = ByteBuffer.allocate(10 * Double.BYTES);
        for (long startS = START_S; startS < START_S + 30 * 86_400; startS += tickS) {
            Weather weather = source.at(new DeliveryPeriod(startS, startS + tickS));
            row.clear();
            row.putDouble(weather.ghiWPerM2()).putDouble(weather.dniWPerM2()).putDouble(weather.dhiWPerM2());
            row.putDouble(weather.airTemperatureC()).putDouble(weather.dewPointC());
            row.putDouble(weather.relativeHumidityPct()).putDouble(weather.windSpeedMPerS());
            row.putDouble(weather.windDirectionDeg()).putDouble(weather.pressurePa());
            row.putDouble(weather.cloudCoverOkta());
            digest.update(row.array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
