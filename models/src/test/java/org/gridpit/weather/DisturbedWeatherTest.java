package org.gridpit.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.gridpit.solar.SunTrack;
import org.gridpit.time.DeliveryPeriod;
import org.junit.jupiter.api.Test;

class DisturbedWeatherTest {
    private static final Site SITE = Denver.SITE;
    private static final LocalDateTime NOON = LocalDateTime.of(2030, 6, 21, 12, 0);
    private static final long NOON_S = Years.secondS(SITE, NOON);
    private static final Instant AT_NOON = Instant.ofEpochSecond(NOON_S);
    private static final CloudFront FRONT = new CloudFront(AT_NOON, Duration.ofHours(1), 0.6, Duration.ofMinutes(10));
    private static final HeatWave WAVE = new HeatWave(AT_NOON, Duration.ofDays(3), 8, Duration.ofHours(12));

    @Test
    void outside_its_time_the_weather_is_the_very_same() {
        DisturbedWeather disturbed = new DisturbedWeather(Denver.weather(1), List.of(FRONT, WAVE));
        SyntheticWeather plain = Denver.weather(1);
        for (long offsetS = -7200; offsetS < 0; offsetS += 300) {
            assertThat(disturbed.at(tick(offsetS, 300))).isEqualTo(plain.at(tick(offsetS, 300)));
        }
        for (long offsetS = 3 * 86_400; offsetS < 4 * 86_400; offsetS += 300) {
            assertThat(disturbed.at(tick(offsetS, 300))).isEqualTo(plain.at(tick(offsetS, 300)));
        }
        assertThat(disturbed.site()).isEqualTo(SITE);
    }

    /** Ten minutes up, forty there, ten down: 50 minutes of six tenths. */
    @Test
    void a_front_takes_its_share_of_the_light_and_ramps_at_its_edges() {
        assertThat(left(0, 300)).isCloseTo(1 - 0.6 * 0.25, within(1e-12));
        assertThat(left(300, 300)).isCloseTo(1 - 0.6 * 0.75, within(1e-12));
        assertThat(left(600, 300)).isCloseTo(0.4, within(1e-12));
        assertThat(left(2700, 300)).isCloseTo(0.4, within(1e-12));
        assertThat(left(3300, 300)).isCloseTo(1 - 0.6 * 0.25, within(1e-12));
        assertThat(left(0, 3600)).isCloseTo(1 - 0.6 * 50 / 60, within(1e-12));
        assertThat(left(-3600, 7200)).isCloseTo(1 - 0.6 * 25 / 60, within(1e-12));
        CloudFront sudden = new CloudFront(AT_NOON.plusMillis(1500), Duration.ofSeconds(2), 1, Duration.ZERO);
        assertThat(sudden.change(tick(0, 4), day()).ghiWPerM2()).isCloseTo(800 * 0.5, within(1e-4));
    }

    @Test
    void ticks_of_a_front_add_up_to_its_hour() {
        double sum = 0;
        for (int i = 0; i < 60; i++) {
            sum += left(i * 60L, 60) / 60;
        }
        assertThat(sum).isCloseTo(left(0, 3600), within(1e-12));
    }

    @Test
    void under_a_front_beam_and_diffuse_still_make_up_the_global_light_and_the_sky_is_fuller() {
        DisturbedWeather disturbed = new DisturbedWeather(Denver.weather(3), List.of(FRONT));
        SyntheticWeather plain = Denver.weather(3);
        SunTrack sun = new SunTrack(SITE.latitudeDeg(), SITE.longitudeDeg(), SITE.altitudeM());
        for (long offsetS = 0; offsetS < 3600; offsetS += 300) {
            DeliveryPeriod tick = tick(offsetS, 300);
            Weather before = plain.at(tick);
            Weather under = disturbed.at(tick);
            sun.moveTo(tick.midS());
            double beam = under.dniWPerM2() * Math.cos(Math.toRadians(sun.zenithDeg()));
            assertThat(beam + under.dhiWPerM2()).isCloseTo(under.ghiWPerM2(), within(1e-9));
            assertThat(under.ghiWPerM2()).isLessThan(before.ghiWPerM2());
            assertThat(under.dniWPerM2()).isLessThanOrEqualTo(before.dniWPerM2());
            assertThat(under.dhiWPerM2()).isLessThan(before.dhiWPerM2());
            assertThat(under.cloudCoverOkta()).isGreaterThanOrEqualTo(before.cloudCoverOkta());
            assertThat(under.airTemperatureC()).isEqualTo(before.airTemperatureC());
        }
    }

    @Test
    void a_front_of_no_depth_leaves_the_sky_as_it_is() {
        CloudFront nothing = new CloudFront(AT_NOON, Duration.ofHours(1), 0, Duration.ZERO);

        Weather same = nothing.change(tick(600, 300), day());

        assertThat(same.ghiWPerM2()).isEqualTo(800);
        assertThat(same.cloudCoverOkta()).isCloseTo(3, within(1e-9));
    }

    @Test
    void a_heat_wave_builds_up_smoothly_and_is_there_in_between() {
        assertThat(rise(-1)).isZero();
        assertThat(rise(6)).isCloseTo(4, within(1e-9));
        assertThat(rise(3)).isCloseTo(8 * (1 - Math.sqrt(0.5)) / 2, within(1e-9));
        assertThat(rise(12)).isCloseTo(8, within(1e-9));
        assertThat(rise(40)).isCloseTo(8, within(1e-9));
        assertThat(rise(66)).isCloseTo(4, within(1e-9));
        assertThat(rise(73)).isZero();
    }

    @Test
    void heated_air_keeps_its_water() {
        Weather before = new Weather(0, 0, 0, 30, 15, Humidity.relativePct(30, 15), 3, 270, 83_000, 3);
        Weather after = WAVE.change(tick(86_400, 300), before);

        assertThat(after.airTemperatureC()).isEqualTo(38);
        assertThat(after.dewPointC()).isEqualTo(15);
        assertThat(after.relativeHumidityPct()).isCloseTo(Humidity.relativePct(38, 15), within(1e-9));
        assertThat(after.relativeHumidityPct()).isLessThan(before.relativeHumidityPct());
    }

    @Test
    void heat_does_not_make_desert_air_drier_than_air_can_be() {
        Weather desert = new Weather(0, 0, 0, 40, -10, 5, 3, 270, 83_000, 0);

        assertThat(WAVE.change(tick(86_400, 300), desert).relativeHumidityPct()).isEqualTo(5);
    }

    @Test
    void what_happens_together_adds_up_in_any_order() {
        CloudFront second = CloudFront.defaults(AT_NOON.plusSeconds(600), Duration.ofMinutes(30));
        HeatWave another = new HeatWave(AT_NOON, Duration.ofDays(1), 2, Duration.ZERO);
        WeatherSource source = Denver.weather(4);
        DeliveryPeriod tick = tick(1500, 300);
        Weather plain = source.at(tick);
        Weather all = new DisturbedWeather(source, List.of(FRONT, second, WAVE, another)).at(tick);
        Weather reversed = new DisturbedWeather(source, List.of(another, WAVE, second, FRONT)).at(tick);

        assertThat(all.ghiWPerM2()).isCloseTo(plain.ghiWPerM2() * 0.4 * 0.3, within(1e-9));
        assertThat(all.airTemperatureC())
                .isCloseTo(plain.airTemperatureC() + 2 + 8 * (1 - Math.cos(Math.PI * 1650 / 43_200)) / 2, within(1e-9));
        assertThat(reversed.ghiWPerM2()).isCloseTo(all.ghiWPerM2(), within(1e-9));
        assertThat(reversed.relativeHumidityPct()).isCloseTo(all.relativeHumidityPct(), within(1e-9));
        assertThat(reversed.cloudCoverOkta()).isCloseTo(all.cloudCoverOkta(), within(1e-9));
    }

    @Test
    void the_outlook_does_not_foresee_what_will_happen() {
        WeatherSource disturbed = new DisturbedWeather(Denver.weather(1), List.of(FRONT, WAVE));
        Outlook ofDisturbed = observing(disturbed, 0);
        Outlook ofPlain = observing(Denver.weather(1), 0);
        for (long offsetS = 0; offsetS < 2 * 86_400; offsetS += 900) {
            assertThat(ofDisturbed.at(tick(offsetS, 300))).isEqualTo(ofPlain.at(tick(offsetS, 300)));
        }
        assertThat(observing(disturbed, 1800).at(tick(3600, 300)))
                .as("once it was seen")
                .isNotEqualTo(observing(Denver.weather(1), 1800).at(tick(3600, 300)));
    }

    @Test
    void disturbances_that_cannot_be_are_refused() {
        Duration hour = Duration.ofHours(1);
        assertThatThrownBy(() -> new CloudFront(AT_NOON, hour, 60, Duration.ZERO))
                .hasMessage("depth (60.0) must be 0 to 1. Maybe it is in percent.");
        assertThatThrownBy(() -> new CloudFront(AT_NOON, hour, Double.NaN, Duration.ZERO))
                .hasMessageContaining("depth (NaN)");
        assertThatThrownBy(() -> new CloudFront(AT_NOON, Duration.ZERO, 0.5, Duration.ZERO))
                .hasMessageContaining("duration (PT0S)");
        assertThatThrownBy(() -> new CloudFront(AT_NOON, hour, 0.5, hour))
                .hasMessageContaining("at most half of duration (PT1H)");
        assertThatThrownBy(() -> new HeatWave(AT_NOON, hour, 40, Duration.ZERO)).hasMessageContaining("riseK (40.0)");
        assertThatThrownBy(() -> new HeatWave(AT_NOON, hour, Double.NaN, Duration.ZERO))
                .hasMessageContaining("riseK (NaN)");
    }

    @Test
    void defaults_fit_any_duration() {
        assertThat(CloudFront.defaults(AT_NOON, Duration.ofMinutes(4)).edge()).isEqualTo(Duration.ofMinutes(2));
        assertThat(CloudFront.defaults(AT_NOON, Duration.ofHours(4)).edge()).isEqualTo(Duration.ofMinutes(5));
        assertThat(HeatWave.defaults(AT_NOON, Duration.ofHours(4)).onset()).isEqualTo(Duration.ofHours(2));
        assertThat(HeatWave.defaults(AT_NOON, Duration.ofDays(4)).onset()).isEqualTo(Duration.ofHours(12));
    }

    private static double left(long offsetS, int durationS) {
        return FRONT.change(tick(offsetS, durationS), day()).ghiWPerM2() / 800;
    }

    private static double rise(int hour) {
        return WAVE.change(tick(hour * 3600L - 150, 300), day()).airTemperatureC() - 20;
    }

    private static Weather day() {
        return new Weather(800, 700, 200, 20, 5, 40, 3, 270, 83_000, 3);
    }

    private static Outlook observing(WeatherSource source, long untilS) {
        Outlook outlook = new Outlook(SITE, LinkeTurbidity.DEFAULT);
        for (long offsetS = -2 * 86_400; offsetS < untilS; offsetS += 300) {
            outlook.observe(tick(offsetS, 300), source.at(tick(offsetS, 300)));
        }
        return outlook;
    }

    private static DeliveryPeriod tick(long offsetS, int durationS) {
        return new DeliveryPeriod(NOON_S + offsetS, NOON_S + offsetS + durationS);
    }
}
