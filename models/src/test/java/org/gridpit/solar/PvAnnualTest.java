package org.gridpit.solar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridpit.solar.ReferenceTable.number;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridpit.SharedFiles;
import org.gridpit.time.LocalCalendar;
import org.junit.jupiter.api.Test;

/** A year on the typical weather of Denver, against the same chain in pvlib-python: all twelve variants of the models. */
class PvAnnualTest {
    private static final String WEATHER = "data/USA_CO_Denver.Intl.AP.725650_TMY3.epw";
    private static final Path SHIPPED = Path.of("..", "scenarios", "data", "denver-synthetic.epw");
    private static final int HEADER_LINES = 8;
    private static final int YEAR = 2025;
    private static final int HOURS = 8760;

    /** Sums of a year [kWh/kWp], POA in kWh/m2. */
    private static final class Yield {
        private double poa;
        private double dc;
        private int clippedHours;
        private final double[] acByMonth = new double[12];

        private double ac() {
            return Arrays.stream(acByMonth).sum();
        }
    }

    @Test
    void every_variant_yields_what_the_reference_does_by_year_and_by_month() throws IOException {
        List<String> lines = Files.readAllLines(SharedFiles.require(WEATHER), StandardCharsets.ISO_8859_1);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(HEADER_LINES + HOURS);
        for (Map<String, String> row : new ReferenceTable("/reference/pv_annual.csv").rows()) {
            PvPlant plant = plant(row);
            Yield year = year(lines, plant);
            String variant = row.get("transposition") + "," + row.get("cell_temperature") + "," + row.get("iam");
            System.out.printf(
                    Locale.ROOT,
                    "%-28s AC %.4f (%.4f) POA %.4f (%.4f) clipped %d, worst month off by %.2e%n",
                    variant,
                    year.ac(),
                    number(row, "ac_kwh_per_kwp"),
                    year.poa,
                    number(row, "poa_kwh_m2"),
                    year.clippedHours,
                    worstMonth(row, year));
            agrees(row, "poa_kwh_m2", year.poa, 0.001);
            agrees(row, "dc_net_kwh_per_kwp", year.dc, 0.001);
            agrees(row, "ac_kwh_per_kwp", year.ac(), 0.001);
            agrees(row, "capacity_factor_dc", year.ac() / HOURS, 0.001);
            agrees(row, "performance_ratio", year.ac() / year.poa, 0.001);
            assertThat(worstMonth(row, year)).as(variant).isLessThan(0.003);
            assertThat((double) year.clippedHours).isCloseTo(number(row, "clipped_hours"), within(1.0));
        }
    }

    /** Frozen: the year that ships with the scenarios, so that the chain is held to its hours everywhere. */
    @Test
    void the_shipped_synthetic_year_yields_what_it_always_did() throws IOException {
        List<String> lines = Files.readAllLines(SHIPPED, StandardCharsets.UTF_8);

        Yield year = year(lines, new PvPlant(PvParameters.defaults(1)));

        assertThat(year.poa).isCloseTo(1953.872454, within(1e-6));
        assertThat(year.dc).isCloseTo(1621.896769, within(1e-6));
        assertThat(year.ac()).isCloseTo(1547.358610, within(1e-6));
        assertThat(year.clippedHours).isEqualTo(116);
    }

    private static Yield year(List<String> lines, PvPlant plant) {
        String[] location = lines.get(0).split(",");
        int utcOffsetS = (int) (Double.parseDouble(location[8]) * 3600);
        SunTrack sun = new SunTrack(
                Double.parseDouble(location[6]), Double.parseDouble(location[7]), Double.parseDouble(location[9]));
        Yield year = new Yield();
        for (String line : lines.subList(HEADER_LINES, HEADER_LINES + HOURS)) {
            String[] field = line.split(",");
            LocalDate day = LocalDate.of(YEAR, Integer.parseInt(field[1]), Integer.parseInt(field[2]));
            long middleS = day.toEpochDay() * 86_400 + Integer.parseInt(field[3]) * 3600L - 1800 - utcOffsetS;
            sun.moveTo(middleS);
            double powerKw = plant.powerKw(
                    sun.apparentZenithDeg(),
                    sun.azimuthDeg(),
                    Extraterrestrial.spencerWPerM2(new LocalCalendar(0).dayOfYear(middleS)),
                    Double.parseDouble(field[13]),
                    Double.parseDouble(field[14]),
                    Double.parseDouble(field[15]),
                    Double.parseDouble(field[6]),
                    Double.parseDouble(field[21]));
            year.poa += plant.poaWPerM2() / 1000;
            year.dc += plant.dcKw();
            year.clippedHours += powerKw == plant.acRatedKw() ? 1 : 0;
            year.acByMonth[day.getMonthValue() - 1] += powerKw;
        }
        return year;
    }

    private static PvPlant plant(Map<String, String> row) {
        Transposition sky = switch (row.get("transposition")) {
            case "isotropic" -> Transposition.ISOTROPIC;
            case "haydavies" -> Transposition.HAY_DAVIES;
            default -> Transposition.PEREZ_1990;
        };
        CellTemperature cells = row.get("cell_temperature").equals("faiman")
                ? CellTemperature.Faiman.OPEN_RACK
                : CellTemperature.Sapm.OPEN_RACK_GLASS_GLASS;
        Iam iam = row.get("iam").equals("physical") ? Iam.PHYSICAL : Iam.NONE;
        return new PvPlant(PvParameters.defaults(1), sky, cells, iam);
    }

    private static double worstMonth(Map<String, String> row, Yield year) {
        double worst = 0;
        for (int month = 1; month <= 12; month++) {
            double expected = number(row, "ac_m%02d".formatted(month));
            worst = Math.max(worst, Math.abs(year.acByMonth[month - 1] / expected - 1));
        }
        return worst;
    }

    private static void agrees(Map<String, String> row, String column, double value, double relative) {
        double expected = number(row, column);
        assertThat(Math.abs(value / expected - 1))
                .as("%s: %s against %s", column, value, row)
                .isLessThan(relative);
    }
}
