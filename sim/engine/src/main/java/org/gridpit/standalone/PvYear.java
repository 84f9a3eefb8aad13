package org.gridpit.standalone;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridpit.record.CsvWriter;
import org.gridpit.solar.Extraterrestrial;
import org.gridpit.solar.PvParameters;
import org.gridpit.solar.PvPlant;
import org.gridpit.solar.SunTrack;
import org.gridpit.time.LocalCalendar;
import org.gridpit.weather.Epw;
import org.gridpit.weather.Site;
import org.gridpit.weather.Weather;

/**
 * A plant's year on a weather file, by one choice of models or by all: {@code gridpit model pv-year}. The sun stands
 * where it is in the middle of each hour.
 */
public final class PvYear {
    private static final int MONTHS = 12;
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int HOURS_PER_DAY = 24;
    private static final double W_PER_KW = 1000;
    private static final LocalCalendar UTC = new LocalCalendar(0);

    private final PvPlant plant;
    private final double[] acKwhByMonth = new double[MONTHS];
    private double poaKwhPerM2;
    private double dcKwh;
    private int hours;
    private int clippedHours;

    private PvYear(PvPlant plant) {
        this.plant = plant;
    }

    /**
     * Computes one row for each choice of models.
     *
     * @param plant of one kilowatt
     * @param year of the calendar the file's hours are put into; without a 29 February the file's is left out
     * @throws InvalidInput if anything is wrong with the file; then nothing was written
     */
    public static Written write(InOut files, PvModels models, PvParameters plant, int year) {
        try (Draft draft = Draft.of(files.out(), files.force(), files.standard())) {
            List<PvModels.Variant> variants = models.variants();
            List<PvYear> years =
                    variants.stream().map(each -> new PvYear(each.plant(plant))).toList();
            play(WeatherFile.read(files), year, years);
            try (CsvWriter out = new CsvWriter(draft.target(), draft.open())) {
                Cells cells = new Cells(out);
                header().forEach(cells::text);
                cells.endRow();
                for (int i = 0; i < years.size(); i++) {
                    years.get(i).row(variants.get(i), cells);
                }
            }
            draft.publish();
            return new Written(List.of(draft.target()), years.size(), List.of());
        }
    }

    private static void play(Epw file, int year, List<PvYear> years) {
        Site site = file.site();
        SunTrack sun = new SunTrack(site.latitudeDeg(), site.longitudeDeg(), site.altitudeM());
        for (Epw.Hour hour : file.hours()) {
            if (hour.month() == 2 && hour.day() == 29 && !Year.isLeap(year)) {
                continue;
            }
            long endH = LocalDate.of(year, hour.month(), hour.day()).toEpochDay() * HOURS_PER_DAY + hour.hour();
            long middleS = endH * SECONDS_PER_HOUR - SECONDS_PER_HOUR / 2 - site.utcOffsetS();
            sun.moveTo(middleS);
            double extraterrestrial = Extraterrestrial.spencerWPerM2(UTC.dayOfYear(middleS));
            years.forEach(each -> each.add(hour, sun, extraterrestrial));
        }
    }

    private void add(Epw.Hour hour, SunTrack sun, double extraterrestrialWPerM2) {
        Weather weather = hour.weather();
        double powerKw = plant.powerKw(
                sun.apparentZenithDeg(),
                sun.azimuthDeg(),
                extraterrestrialWPerM2,
                weather.ghiWPerM2(),
                weather.dniWPerM2(),
                weather.dhiWPerM2(),
                weather.airTemperatureC(),
                weather.windSpeedMPerS());
        hours++;
        poaKwhPerM2 += plant.poaWPerM2() / W_PER_KW;
        dcKwh += plant.dcKw();
        clippedHours += powerKw == plant.acRatedKw() ? 1 : 0;
        acKwhByMonth[hour.month() - 1] += powerKw;
    }

    private void row(PvModels.Variant variant, Cells out) {
        double acKwh = Arrays.stream(acKwhByMonth).sum();
        out.text(variant.sky().toString())
                .text(variant.cells().toString())
                .text(variant.glass().toString());
        out.real(poaKwhPerM2, 4).real(dcKwh, 4).real(acKwh, 4);
        out.real(acKwh / hours, 6).real(poaKwhPerM2 > 0 ? acKwh / poaKwhPerM2 : 0, 6);
        out.real(clippedHours, 0);
        for (double month : acKwhByMonth) {
            out.real(month, 3);
        }
        out.endRow();
    }

    private static List<String> header() {
        List<String> names = new ArrayList<>(
                List.of(("transposition,cell_temperature,iam,poa_kwh_m2,dc_net_kwh_per_kwp,ac_kwh_per_kwp,"
                                + "capacity_factor_dc,performance_ratio,clipped_hours")
                        .split(",")));
        for (int month = 1; month <= MONTHS; month++) {
            names.add("ac_m%02d".formatted(month));
        }
        return names;
    }
}
