package org.gridpit.solar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import net.e175.klaus.solarpositioning.SPA;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class SunTrackTest {
    private static final long SEED = 1;
    private static final int CASES = 5000;
    private static final long START_S = Instant.parse("1990-01-01T00:00:00Z").getEpochSecond();
    private static final long END_S = Instant.parse("2060-01-01T00:00:00Z").getEpochSecond();
    /** The horizon with refraction, where the apparent zenith leaps. */
    private static final double RISING_ZENITH_DEG = 90.83337;

    private final RandomStream stream = RandomStreams.of(SEED, "test", "sun");

    private Observer anywhere() {
        double latitudeDeg = 89 * (2 * stream.nextUniform() - 1);
        double longitudeDeg = 180 * (2 * stream.nextUniform() - 1);
        return Observer.at(latitudeDeg, longitudeDeg, 4000 * stream.nextUniform());
    }

    private double anyTimeS() {
        return START_S + stream.nextUniform() * (END_S - START_S);
    }

    @Test
    void hourly_nodes_stay_within_1e_5_degrees_of_the_full_algorithm_everywhere() {
        double worstZenith = 0;
        double worstAzimuth = 0;
        double worstDistance = 0;
        for (int i = 0; i < CASES; i++) {
            Observer site = anywhere();
            double utcS = anyTimeS();
            SunTrack track = new SunTrack(site);
            track.moveTo(utcS);
            SolarPosition sun = SolarPosition.of(utcS, site);
            String seen = "seed %d, case %d, %s at %s".formatted(SEED, i, site, utcS);
            double zenith = Math.abs(track.zenithDeg() - sun.zenithDeg());
            double azimuth = azimuthError(track.azimuthDeg(), sun.azimuthDeg(), sun.zenithDeg());
            double distance = Math.abs(track.earthSunAu() - sun.earthSunAu());
            assertThat(zenith).as(seen).isLessThan(1e-5);
            assertThat(azimuth).as(seen).isLessThan(1e-5);
            assertThat(distance).as(seen).isLessThan(1e-7);
            if (Math.abs(sun.zenithDeg() - RISING_ZENITH_DEG) > 1e-4) {
                assertThat(Math.abs(track.apparentZenithDeg() - sun.apparentZenithDeg()))
                        .as(seen)
                        .isLessThan(1e-5);
            }
            worstZenith = Math.max(worstZenith, zenith);
            worstAzimuth = Math.max(worstAzimuth, azimuth);
            worstDistance = Math.max(worstDistance, distance);
        }
        System.out.printf(
                Locale.ROOT,
                "SunTrack against SPA: zenith %.1e, azimuth sin(zenith) %.1e deg, distance %.1e AU%n",
                worstZenith,
                worstAzimuth,
                worstDistance);
    }

    @Test
    void the_full_algorithm_agrees_with_an_independent_library_everywhere() {
        double worst = 0;
        for (int i = 0; i < CASES; i++) {
            Observer site = anywhere();
            long utcS = (long) anyTimeS();
            SolarPosition sun = SolarPosition.of(utcS, site);
            ZonedDateTime time = Instant.ofEpochSecond(utcS).atZone(ZoneOffset.UTC);
            var oracle = SPA.calculateSolarPosition(
                    time,
                    site.latitudeDeg(),
                    site.longitudeDeg(),
                    site.altitudeM(),
                    site.deltaTS(),
                    site.pressurePa() / 100,
                    site.airTemperatureC());
            String seen = "seed %d, case %d, %s at %s".formatted(SEED, i, site, time);
            double azimuth = azimuthError(sun.azimuthDeg(), oracle.azimuth(), sun.zenithDeg());
            assertThat(azimuth).as(seen).isLessThan(5e-6);
            if (Math.abs(sun.zenithDeg() - RISING_ZENITH_DEG) > 1e-4) {
                double zenith = Math.abs(sun.apparentZenithDeg() - oracle.zenithAngle());
                assertThat(zenith).as(seen).isLessThan(5e-6);
                worst = Math.max(worst, zenith);
            }
            worst = Math.max(worst, azimuth);
        }
        System.out.printf(Locale.ROOT, "SPA against the independent library: %.1e deg%n", worst);
    }

    @Test
    void the_way_an_instant_is_reached_does_not_matter() {
        Observer denver = Observer.at(39.83, -104.65, 1650);
        SunTrack wandering = new SunTrack(denver);
        for (int i = 0; i < 500; i++) {
            double utcS = START_S + (stream.nextInt(20_000) - 10_000);
            wandering.moveTo(utcS);
            SunTrack fresh = new SunTrack(denver);
            fresh.moveTo(utcS);
            assertThat(wandering.zenithDeg()).as("seed %d, %s", SEED, utcS).isEqualTo(fresh.zenithDeg());
            assertThat(wandering.azimuthDeg()).isEqualTo(fresh.azimuthDeg());
            assertThat(wandering.apparentZenithDeg()).isEqualTo(fresh.apparentZenithDeg());
        }
    }

    @Test
    void the_spring_equinox_where_right_ascension_starts_anew_is_crossed_smoothly() {
        Observer denver = Observer.at(39.83, -104.65, 1650);
        SunTrack track = new SunTrack(denver);
        double equinoxS = Instant.parse("2025-03-20T00:00:00Z").getEpochSecond();
        for (double utcS = equinoxS; utcS < equinoxS + 86_400; utcS += 300) {
            track.moveTo(utcS);
            assertThat(Math.abs(
                            track.zenithDeg() - SolarPosition.of(utcS, denver).zenithDeg()))
                    .isLessThan(1e-5);
        }
    }

    @Test
    void fifteen_degrees_east_are_an_hour_earlier() {
        for (int i = 0; i < 1000; i++) {
            Observer here = anywhere();
            double utcS = anyTimeS();
            Observer east = Observer.at(here.latitudeDeg(), here.longitudeDeg() + 15, here.altitudeM());
            double moved = SolarPosition.of(utcS - 3600, east).zenithDeg()
                    - SolarPosition.of(utcS, here).zenithDeg();
            assertThat(Math.abs(moved)).as("seed %d, %s", SEED, here).isLessThan(0.03);
        }
    }

    @Test
    void places_off_the_earth_are_refused_by_name_and_value() {
        assertThatThrownBy(() -> new SunTrack(90.1, 0, 0)).hasMessageContaining("latitudeDeg (90.1)");
        assertThatThrownBy(() -> new SunTrack(0, Double.NaN, 0)).hasMessageContaining("longitudeDeg (NaN)");
        assertThatThrownBy(() -> new SunTrack(0, 0, 50_000)).hasMessageContaining("altitudeM (50000.0)");
    }

    /** Measured on the sky, so that it means something near the zenith too. */
    private static double azimuthError(double aDeg, double bDeg, double zenithDeg) {
        double turn = Math.abs(aDeg - bDeg);
        return Math.min(turn, Degrees.FULL_TURN - turn) * Degrees.sin(zenithDeg);
    }
}
