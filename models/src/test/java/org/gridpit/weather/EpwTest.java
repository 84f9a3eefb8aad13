package org.gridpit.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.gridpit.weather.ShippedYear.line;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridpit.SharedFiles;
import org.junit.jupiter.api.Test;

class EpwTest {
    private static final int NOON = line(172, 12);

    @Test
    void the_shipped_year_is_what_the_generator_writes_today() throws IOException {
        assertThat(DenverFiles.syntheticYear(Denver.climate())).isEqualTo(ShippedYear.text());
    }

    @Test
    void writing_what_was_read_gives_the_same_bytes() {
        assertThat(EpwWriter.text(ShippedYear.year())).isEqualTo(ShippedYear.text());
    }

    @Test
    void radiation_survives_the_file_to_half_a_watt() {
        SyntheticWeather source = Denver.weather(42);
        HourlyYears drawn = HourlyYears.of(source, LinkeTurbidity.DEFAULT, Years.startS(Denver.SITE, 2030), 365);
        Epw read = ShippedYear.year();
        for (int i = 0; i < drawn.hours().size(); i++) {
            Weather before = drawn.hours().get(i);
            Weather after = read.hours().get(i).weather();
            assertThat(after.ghiWPerM2()).as("GHI of hour %d", i).isCloseTo(before.ghiWPerM2(), within(0.5));
            assertThat(after.dniWPerM2()).as("DNI of hour %d", i).isCloseTo(before.dniWPerM2(), within(0.5));
            assertThat(after.dhiWPerM2()).as("DHI of hour %d", i).isCloseTo(before.dhiWPerM2(), within(0.5));
        }
    }

    @Test
    void the_site_is_the_files() {
        assertThat(ShippedYear.year().site()).isEqualTo(Denver.SITE);
    }

    @Test
    void a_measured_year_is_read_as_it_stands_in_the_file() throws IOException {
        Epw year = EpwReader.read(SharedFiles.require("data/USA_CO_Denver.Intl.AP.725650_TMY3.epw"));

        assertThat(year.site()).isEqualTo(new Site("denver-intl-ap", 39.83, -104.65, 1650, -7));
        assertThat(year.hours()).hasSize(8760);
        assertThat(year.hours().get(0))
                .isEqualTo(new Epw.Hour(
                        1995, 1, 1, 1, new Weather(0, 0, 0, -18.0, -19.7, 85, 0, 0, 83700, 2 * 0.8), 0.22));
        assertThat(year.hours().stream()
                                .mapToDouble(h -> h.weather().dniWPerM2())
                                .sum()
                        / 1000)
                .isCloseTo(1977.6, within(0.05));
        assertThat(year.hours().stream()
                                .mapToDouble(h -> h.weather().dhiWPerM2())
                                .sum()
                        / 1000)
                .isCloseTo(556.5, within(0.05));
    }

    @Test
    void an_absent_temperature_lies_on_the_line_between_its_neighbours() {
        Epw year = new ShippedYear()
                .with(NOON - 1, 7, "10.0")
                .with(NOON, 7, "99.9")
                .with(NOON + 1, 7, "99.9")
                .with(NOON + 2, 7, "16.0")
                .read();

        assertThat(year.hours().get(NOON - 9).weather().airTemperatureC()).isCloseTo(12, within(1e-9));
        assertThat(year.hours().get(NOON - 8).weather().airTemperatureC()).isCloseTo(14, within(1e-9));
    }

    @Test
    void a_gap_round_the_end_of_the_year_is_bridged_from_both_sides() {
        Epw year = new ShippedYear()
                .with(8767, 10, "83000")
                .with(8768, 10, "999999")
                .with(9, 10, "999999")
                .with(10, 10, "83600")
                .read();

        assertThat(year.hours().get(8759).weather().pressurePa()).isCloseTo(83_200, within(1e-6));
        assertThat(year.hours().get(0).weather().pressurePa()).isCloseTo(83_400, within(1e-6));
    }

    @Test
    void seven_absent_hours_are_too_many() {
        ShippedYear year = new ShippedYear();
        for (int hour = 0; hour < 7; hour++) {
            year.with(NOON + hour, 22, "999");
        }

        assertProblem(year::read, NOON, 1, "field 22, wind speed is missing for 7 hours from here on, more than 6.");
    }

    @Test
    void six_absent_hours_are_bridged() {
        ShippedYear year = new ShippedYear();
        for (int hour = 0; hour < 6; hour++) {
            year.with(NOON + hour, 9, "999").with(NOON + hour, 8, "99.9");
        }

        assertThat(year.read().hours()).hasSize(8760);
    }

    @Test
    void absent_radiation_is_refused_with_line_and_column() {
        ShippedYear year = new ShippedYear().with(NOON, 15, "9999");
        int column = columnOf(year.line(NOON), 15);

        assertProblem(
                year::read,
                NOON,
                column,
                "field 15, direct normal radiation (9999) is missing. Maybe take the hour from another year");
    }

    @Test
    void an_absent_albedo_is_a_fifth_and_an_absent_wind_direction_the_last_one() {
        Epw year = new ShippedYear()
                .with(NOON - 1, 21, "210")
                .with(NOON, 21, "999")
                .with(NOON, 33, "999.000")
                .read();

        assertThat(year.hours().get(NOON - 9).weather().windDirectionDeg()).isEqualTo(210);
        assertThat(year.hours().get(NOON - 9).albedo()).isEqualTo(0.2);
    }

    @Test
    void where_nobody_saw_the_sky_the_light_tells_its_clouds() {
        Epw seen = ShippedYear.year();
        Epw unseen = new ShippedYear().with(23, "99").read();

        for (int hour = 0; hour < 8760; hour++) {
            Weather weather = seen.hours().get(hour).weather();
            if (weather.ghiWPerM2() > 100 && weather.cloudCoverOkta() > 4) {
                assertThat(unseen.hours().get(hour).weather().cloudCoverOkta())
                        .as("hour %d", hour)
                        .isCloseTo(weather.cloudCoverOkta(), within(0.6));
            }
        }
        assertThat(unseen.hours().get(0).weather().cloudCoverOkta())
                .isEqualTo(unseen.hours().get(8759).weather().cloudCoverOkta());
    }

    @Test
    void the_opaque_cover_stands_in_for_an_absent_total() {
        Epw year = new ShippedYear().with(NOON, 23, "99").with(NOON, 24, "5").read();

        assertThat(year.hours().get(NOON - 9).weather().cloudCoverOkta()).isEqualTo(4);
    }

    @Test
    void line_ends_blanks_and_minute_sixty_do_not_matter() {
        Epw plain = ShippedYear.year();

        assertThat(new ShippedYear().readWithLineEnd("\r\n")).isEqualTo(plain);
        assertThat(new ShippedYear().readWithLineEnd("  \n")).isEqualTo(plain);
        assertThat(new ShippedYear().with(5, "60").read()).isEqualTo(plain);
    }

    @Test
    void the_hour_that_ends_at_midnight_belongs_to_the_day_before() {
        Epw.Hour last = ShippedYear.year().hours().get(23);

        assertThat(last.day()).isEqualTo(1);
        assertThat(last.hour()).isEqualTo(24);
    }

    @Test
    void hour_zero_is_refused() {
        ShippedYear year = new ShippedYear().with(line(1, 1), 4, "0");

        assertProblem(year::read, 9, columnOf(year.line(9), 4), "field 4, hour (0) must be 1 to 24.");
    }

    @Test
    void minute_thirty_is_refused() {
        ShippedYear year = new ShippedYear().with(NOON, 5, "30");

        assertProblem(year::read, NOON, columnOf(year.line(NOON), 5), "field 5, minute (30) must be 0 or 60.");
    }

    @Test
    void an_empty_file_is_refused() {
        assertProblem(() -> EpwReader.read("empty.epw", ""), 1, 1, "the file (0 lines) has no rows");
    }

    @Test
    void a_file_of_headers_alone_is_refused() {
        String headers = String.join("\n", ShippedYear.text().lines().limit(8).toList());

        assertProblem(() -> EpwReader.read("headers.epw", headers), 8, 1, "the file (8 lines) has no rows");
    }

    @Test
    void something_else_than_an_epw_file_is_refused() {
        String csv = String.join("\n", Collections.nCopies(9, "a,b"));

        assertProblem(() -> EpwReader.read("table.csv", csv), 1, 1, "the first line (a) must be LOCATION");
    }

    @Test
    void an_empty_line_inside_is_a_broken_row() {
        assertProblem(() -> new ShippedYear().withLine(NOON, "").read(), NOON, 1, "the row (1 fields) must have 35.");
    }

    @Test
    void a_row_that_broke_off_is_refused() {
        ShippedYear year = new ShippedYear();
        String row = year.line(NOON);

        assertProblem(
                year.withLine(NOON, row.substring(0, row.length() - 4))::read,
                NOON,
                columnOf(row, 34),
                "the row (34 fields) must have 35.");
    }

    @Test
    void a_row_with_far_too_many_fields_is_refused() {
        String row = String.join(",", Collections.nCopies(300, "1"));

        assertThatThrownBy(new ShippedYear().withLine(NOON, row)::read)
                .isInstanceOf(EpwException.class)
                .hasMessageContaining("must have 35");
    }

    @Test
    void words_and_values_out_of_range_are_refused_all_at_once() {
        ShippedYear year = new ShippedYear()
                .with(NOON, 7, "warm")
                .with(NOON, 10, "835")
                .with(NOON + 1, 14, "-1")
                .with(NOON + 2, 16, "NaN");

        EpwException refused = catchThrowableOfType(EpwException.class, year::read);

        assertThat(refused.problems()).hasSize(4);
        assertThat(refused.file()).isEqualTo("year.epw");
        assertThat(refused)
                .hasMessageContaining("year.epw:%d:%d: field 7, dry bulb temperature (warm) must be a number."
                        .formatted(NOON, columnOf(year.line(NOON), 7)))
                .hasMessageContaining("field 10, pressure (835) must be 31000 to 120000.")
                .hasMessageContaining("field 14, global horizontal radiation (-1) must be 0 to 2000.")
                .hasMessageContaining("field 16, diffuse horizontal radiation (NaN) must be a number.");
    }

    @Test
    void rows_out_of_order_are_reported_once_where_it_begins() {
        ShippedYear year = new ShippedYear().swapped(NOON, NOON + 1);

        assertProblem(
                year::read, NOON, columnOf(year.line(NOON), 4), "(6, 21, 13) are out of order: 6, 21, 12 comes here.");
    }

    @Test
    void a_missing_row_is_told_by_place_and_by_number() {
        EpwException refused = catchThrowableOfType(EpwException.class, new ShippedYear().without(NOON)::read);

        assertThat(refused.line()).isEqualTo(NOON);
        assertThat(refused.problems()).hasSize(2);
        assertThat(refused).hasMessageContaining("out of order").hasMessageContaining("the file has 8759 rows");
    }

    @Test
    void a_latitude_beyond_the_pole_is_refused() {
        ShippedYear year = new ShippedYear().with(1, 7, "139.83");

        assertProblem(year::read, 1, columnOf(year.line(1), 7), "field 7, latitude (139.83) must be -90 to 90.");
    }

    @Test
    void pole_and_date_line_are_places() {
        Site site = new ShippedYear().with(1, 7, "90").with(1, 8, "-180").read().site();

        assertThat(site.latitudeDeg()).isEqualTo(90);
        assertThat(site.longitudeDeg()).isEqualTo(-180);
    }

    @Test
    void a_leap_year_is_a_year_too() {
        Epw year = new ShippedYear().withLeapDay("5.0").read();

        assertThat(year.isLeap()).isTrue();
        assertThat(year.hours().get(59 * 24).day()).isEqualTo(29);
        assertThat(year.hours().get(60 * 24).month()).isEqualTo(3);
    }

    @Test
    void a_missing_file_is_said_to_be_missing() {
        assertThatThrownBy(() -> EpwReader.read(Path.of("no-such.epw"))).isInstanceOf(NoSuchFileException.class);
    }

    private static void assertProblem(ThrowingCallable reading, int line, int column, String message) {
        EpwException refused = catchThrowableOfType(EpwException.class, reading);
        assertThat(refused).isNotNull();
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.line()).isEqualTo(line);
        assertThat(refused.column()).isEqualTo(column);
        assertThat(refused)
                .hasMessageContaining(":%d:%d: ".formatted(line, column))
                .hasMessageContaining(message);
    }

    private static int columnOf(String row, int field) {
        int column = 0;
        for (int i = 1; i < field; i++) {
            column = row.indexOf(',', column) + 1;
        }
        return column + 1;
    }
}
