package org.gridpit.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gridpit.solar.AirMass;
import org.gridpit.solar.Extraterrestrial;
import org.gridpit.solar.Observer;
import org.gridpit.solar.SolarPosition;
import org.gridpit.time.LocalCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clear-sky columns pvlib-python computed, first fed with the table's own angles, then end to end. */
class ClearSkyReferenceTest {
    private static final double LINKE = 3;

    private final List<Map<String, String>> rows = rows();
    private final Map<String, Double> worst = new TreeMap<>();

    @AfterEach
    void print() {
        worst.forEach(
                (column, error) -> System.out.printf(Locale.ROOT, "%-22s worst error %.3g W/m2%n", column, error));
    }

    @Test
    void haurwitz_fed_with_the_tables_angle() {
        for (Map<String, String> row : rows) {
            compare(row, "haurwitz_ghi_wm2", ClearSky.haurwitzGhiWPerM2(number(row, "apparent_zenith_deg")), 0.01);
        }
    }

    @Test
    void ineichen_fed_with_the_tables_angle_and_air_mass() {
        for (Map<String, String> row : rows) {
            double airMass = row.get("airmass_abs").isEmpty() ? 0 : number(row, "airmass_abs");
            ClearSky sky = ClearSky.ineichen(
                    number(row, "apparent_zenith_deg"),
                    airMass,
                    number(row, "dni_extra_spencer_wm2"),
                    number(row, "alt_m"),
                    LINKE);
            compare(row, "ineichen", sky, 0.01);
        }
    }

    @Test
    void bird_fed_with_the_tables_angle() {
        for (Map<String, String> row : rows) {
            ClearSky sky = ClearSky.bird(
                    number(row, "zenith_deg"), number(row, "dni_extra_spencer_wm2"), number(row, "pressure_pa"));
            compare(row, "bird", sky, 0.01);
        }
    }

    @Test
    void ineichen_from_place_and_time_alone() {
        for (Map<String, String> row : rows) {
            Site site = new Site("site", number(row, "lat_deg"), number(row, "lon_deg"), number(row, "alt_m"), 0);
            SiteSky sky = new SiteSky(site, LinkeTurbidity.of(LINKE));
            sky.moveTo(Instant.parse(row.get("time_utc")).getEpochSecond());
            double tolerance = number(row, "zenith_deg") < 85 ? 0.05 : 0.5;
            ClearSky clear = new ClearSky(sky.ghiWPerM2(), sky.dniWPerM2(), sky.dhiWPerM2());
            compare(row, "ineichen", clear, tolerance);
            double trueZenithDeg = number(row, "zenith_deg");
            assertThat(sky.zenithDeg()).isCloseTo(trueZenithDeg, within(1e-4));
            double horizontal =
                    number(row, "dni_extra_spencer_wm2") * Math.max(0, Math.cos(Math.toRadians(trueZenithDeg)));
            assertThat(sky.extraterrestrialHorizontalWPerM2()).isCloseTo(horizontal, within(0.01));
        }
    }

    @Test
    void haurwitz_and_bird_from_place_and_time_alone() {
        for (Map<String, String> row : rows) {
            double altitudeM = number(row, "alt_m");
            Observer observer = Observer.at(number(row, "lat_deg"), number(row, "lon_deg"), altitudeM);
            long utcS = Instant.parse(row.get("time_utc")).getEpochSecond();
            SolarPosition sun = SolarPosition.of(utcS, observer);
            double outside = Extraterrestrial.spencerWPerM2(new LocalCalendar(0).dayOfYear(utcS));
            double tolerance = number(row, "zenith_deg") < 85 ? 0.05 : 0.5;
            double haurwitz = ClearSky.haurwitzGhiWPerM2(sun.apparentZenithDeg());
            compare(row, "haurwitz_ghi_wm2", haurwitz, tolerance);
            ClearSky bird = ClearSky.bird(sun.zenithDeg(), outside, AirMass.standardPressurePa(altitudeM));
            compare(row, "bird", bird, tolerance);
        }
    }

    @Test
    void a_sun_on_the_horizon_gives_no_light() {
        assertThat(ClearSky.haurwitzGhiWPerM2(90.001)).isZero();
        assertThat(ClearSky.ineichen(90, 38, 1361, 0, LINKE)).isEqualTo(new ClearSky(0, 0, 0));
        assertThat(ClearSky.bird(90, 1361, 101_325)).isEqualTo(new ClearSky(0, 0, 0));
    }

    @Test
    void beam_and_diffuse_make_up_the_global_light_and_never_fall_below_zero() {
        for (int tenths = 0; tenths < 900; tenths++) {
            double zenithDeg = tenths / 10.0;
            for (double linke : new double[] {1, 2, 3, 5, 8}) {
                for (double altitudeM : new double[] {-400, 0, 1650, 4000}) {
                    ClearSky sky = ClearSky.ineichen(zenithDeg, 1, 1361, altitudeM, linke);
                    double beam = sky.dniWPerM2() * Math.cos(Math.toRadians(zenithDeg));
                    assertThat(sky.dhiWPerM2())
                            .as("zenith %s, linke %s", zenithDeg, linke)
                            .isNotNegative();
                    assertThat(beam + sky.dhiWPerM2()).isCloseTo(sky.ghiWPerM2(), within(1e-9));
                }
            }
        }
    }

    private void compare(Map<String, String> row, String model, ClearSky sky, double tolerance) {
        compare(row, model + "_ghi_wm2", sky.ghiWPerM2(), tolerance);
        compare(row, model + "_dni_wm2", sky.dniWPerM2(), tolerance);
        compare(row, model + "_dhi_wm2", sky.dhiWPerM2(), tolerance);
    }

    private void compare(Map<String, String> row, String column, double value, double tolerance) {
        double expected = number(row, column);
        worst.merge(column, Math.abs(value - expected), Math::max);
        assertThat(value)
                .as("%s at %s, %s", column, row.get("location"), row.get("time_utc"))
                .isCloseTo(expected, within(tolerance));
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static List<Map<String, String>> rows() {
        try (InputStream in = ClearSkyReferenceTest.class.getResourceAsStream("/reference/solar.csv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] columns = lines.get(0).split(",", -1);
            return lines.stream().skip(1).map(line -> row(columns, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] columns, String line) {
        String[] values = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], values[i]);
        }
        return row;
    }
}
