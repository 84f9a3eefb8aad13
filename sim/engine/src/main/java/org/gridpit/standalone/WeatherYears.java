package org.gridpit.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gridpit.record.CsvWriter;
import org.gridpit.record.OutputFailure;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.weather.Climate;
import org.gridpit.weather.Epw;
import org.gridpit.weather.EpwWriter;
import org.gridpit.weather.HourlyYears;
import org.gridpit.weather.LinkeTurbidity;
import org.gridpit.weather.Site;
import org.gridpit.weather.SiteSky;
import org.gridpit.weather.StatisticRow;
import org.gridpit.weather.StatisticsTable;
import org.gridpit.weather.SyntheticWeather;
import org.gridpit.weather.Weather;
import org.gridpit.weather.WeatherSource;

/**
 * Years of weather drawn from a climate, and how like the measured year they are: {@code gridpit model weather}. They
 * begin at midnight of 1 January 2025, local standard time.
 */
public final class WeatherYears {
    private static final int FIRST_YEAR = 2025;
    private static final int DAYS_PER_YEAR = 365;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final List<String> HEADER = List.of(("period_start_utc,period_end_utc,ghi_wm2,dni_wm2,dhi_wm2,"
                    + "ghi_clear_wm2,temp_air_c,dew_point_c,rh_pct,wind_ms,wind_dir_deg,pressure_pa,cloud_okta")
            .split(","));

    private final WeatherRequest request;
    private final LinkeTurbidity turbidity;
    private long rows;

    private WeatherYears(WeatherRequest request) {
        this.request = request;
        this.turbidity = LinkeTurbidity.of(request.linke());
    }

    /**
     * Does what is asked.
     *
     * @throws InvalidInput if anything is wrong with a file that is read; then nothing was written
     */
    public static WeatherOutcome of(WeatherRequest request) {
        return new WeatherYears(request).outcome();
    }

    private WeatherOutcome outcome() {
        try (Drafts drafts = new Drafts(request.force(), request.standard())) {
            List<Draft> years = request.out().map(out -> years(drafts, out)).orElse(List.of());
            List<Draft> saved =
                    request.saveClimate().map(drafts::add).map(List::of).orElse(List.of());
            List<Climate> climates = request.hasClimate() ? List.of(ClimateFile.of(request, turbidity)) : List.of();
            for (Climate climate : climates) {
                saved.forEach(draft -> write(draft, ClimateFile.text(climate), StandardCharsets.UTF_8));
                write(years, climate);
            }
            List<StatisticRow> statistics = request.statistics() ? statistics(climates) : List.of();
            drafts.publish();
            return new WeatherOutcome(
                    new Written(drafts.targets(), rows, notes(climates)),
                    statistics.stream().map(WeatherOutcome.Figure::of).toList());
        }
    }

    /** One weather file for each year, numbered when there are several; one table for all. */
    private List<Draft> years(Drafts drafts, Path out) {
        if (!request.isWeatherFile() || request.years() == 1) {
            return List.of(drafts.add(out));
        }
        String name = out.getFileName().toString();
        int ending = name.lastIndexOf('.');
        List<Draft> years = new ArrayList<>();
        for (int year = 1; year <= request.years(); year++) {
            String numbered = "%s_y%02d%s".formatted(name.substring(0, ending), year, name.substring(ending));
            years.add(drafts.add(out.resolveSibling(numbered)));
        }
        return years;
    }

    private void write(List<Draft> years, Climate climate) {
        WeatherSource source = new SyntheticWeather(climate, climate.site(), turbidity, request.seed());
        if (!request.isWeatherFile()) {
            years.forEach(table -> writeTable(table, source));
            return;
        }
        for (int i = 0; i < years.size(); i++) {
            int year = FIRST_YEAR + i;
            String comments = "%s, climate %s, seed %d, year %d, synthetic"
                    .formatted(request.program(), climate.name(), request.seed(), year);
            Epw file = Epw.of(source, year, comments, climate.origin());
            write(years.get(i), EpwWriter.text(file), StandardCharsets.ISO_8859_1);
            rows += file.hours().size();
        }
    }

    private void writeTable(Draft draft, WeatherSource source) {
        SiteSky sky = new SiteSky(source.site(), turbidity);
        long startS = startS(source.site());
        long endS = startS + (long) request.years() * DAYS_PER_YEAR * SECONDS_PER_DAY;
        try (CsvWriter out = new CsvWriter(draft.target(), draft.open())) {
            Cells cells = new Cells(out);
            HEADER.forEach(cells::text);
            cells.endRow();
            for (long tickS = startS; tickS < endS; tickS += request.tickS(), rows++) {
                DeliveryPeriod period = new DeliveryPeriod(tickS, tickS + request.tickS());
                sky.moveTo((period.startS() + period.endS()) / 2.0);
                row(cells, period, source.at(period), sky.ghiWPerM2());
            }
        }
    }

    private static void row(Cells out, DeliveryPeriod period, Weather weather, double clearGhiWPerM2) {
        out.time(period.startS()).time(period.endS());
        out.real(weather.ghiWPerM2(), 4).real(weather.dniWPerM2(), 4).real(weather.dhiWPerM2(), 4);
        out.real(clearGhiWPerM2, 4).real(weather.airTemperatureC(), 6).real(weather.dewPointC(), 6);
        out.real(weather.relativeHumidityPct(), 4).real(weather.windSpeedMPerS(), 4);
        out.real(weather.windDirectionDeg(), 6).real(weather.pressurePa(), 3).real(weather.cloudCoverOkta(), 4);
        out.endRow();
    }

    private List<StatisticRow> statistics(List<Climate> climates) {
        if (request.statisticsOf().isPresent()) {
            Epw file = WeatherFile.read(
                    new InOut(request.statisticsOf().get(), Path.of("-"), request.force(), request.standard()));
            HourlyYears year = HourlyYears.of(file, turbidity);
            return climates.isEmpty()
                    ? StatisticsTable.of(year)
                    : StatisticsTable.of(year, climates.get(0).statistics());
        }
        Climate climate = climates.get(0);
        WeatherSource source = new SyntheticWeather(climate, climate.site(), turbidity, request.seed());
        HourlyYears years = HourlyYears.of(source, turbidity, startS(climate.site()), request.years() * DAYS_PER_YEAR);
        return StatisticsTable.of(years, climate.statistics());
    }

    private List<String> notes(List<Climate> climates) {
        List<String> notes = new ArrayList<>();
        for (Climate climate : climates) {
            notes.add("climate %s, seed %d, years from %d: %d"
                    .formatted(climate.name(), request.seed(), FIRST_YEAR, request.years()));
            if (request.calibrate().isEmpty() && !turbidity.equals(LinkeTurbidity.DEFAULT)) {
                notes.add("the climate was taken under another clear sky unless it was saved with --linke %s"
                        .formatted(request.linke()));
            }
        }
        return notes;
    }

    private static long startS(Site site) {
        return LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC) - site.utcOffsetS();
    }

    private static void write(Draft draft, String text, Charset charset) {
        try (OutputStream out = draft.open()) {
            out.write(text.getBytes(charset));
        } catch (IOException e) {
            throw OutputFailure.writing(draft.target(), e);
        }
    }
}
