package org.gridpit.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WeatherFitTest {
    private static final int YEARS = 3;
    private static final LinkeTurbidity TURBIDITY = LinkeTurbidity.DEFAULT;

    @Test
    void persistence_that_was_put_in_is_found_again() {
        Climate truth = Denver.climate().withClouds(0.8, 0.2, 0.5);
        SyntheticWeather source = new SyntheticWeather(truth, Denver.SITE, TURBIDITY, 5);
        WeatherStatistics seen =
                WeatherStatistics.of(HourlyYears.of(source, TURBIDITY, Years.startS(Denver.SITE, 2025), YEARS * 365));
        Climate start = withStatistics(Denver.climate(), seen);

        Climate fitted = WeatherFit.of(start, TURBIDITY, YEARS, 1);

        double before = WeatherFit.misfit(start, TURBIDITY, YEARS, 1);
        double after = WeatherFit.misfit(fitted, TURBIDITY, YEARS, 1);
        System.out.printf(Locale.ROOT, "misfit %.2f with the usual persistence, %.2f fitted%n", before, after);
        assertThat(after).isLessThan(before);
        assertThat(fitted.sky().dayShare()).isCloseTo(0.8, within(0.11));
        assertThat(fitted.sky().dayPersistence()).isCloseTo(0.2, within(0.11));
        assertThat(fitted.sky().hourPersistence()).isCloseTo(0.5, within(0.11));
        assertThat(fitted.withClouds(0.6, 0.5, 0.7)).as("all else").isEqualTo(start.withClouds(0.6, 0.5, 0.7));
    }

    @Test
    void a_climate_is_drawn_the_same_with_suns_of_its_own_or_shared() {
        Climate climate = Denver.climate();

        assertThat(WeatherFit.misfit(climate, TURBIDITY, 1, 7)).isCloseTo(misfitOfOwnSuns(climate), within(1e-9));
    }

    private static double misfitOfOwnSuns(Climate climate) {
        SyntheticWeather source = new SyntheticWeather(climate, Denver.SITE, TURBIDITY, 7);
        HourlyYears years = HourlyYears.of(source, TURBIDITY, Years.startS(Denver.SITE, 2025), 365);
        return WeatherStatistics.of(years).against(climate.statistics()).stream()
                .mapToDouble(row -> row.miss() * row.miss())
                .sum();
    }

    private static Climate withStatistics(Climate climate, WeatherStatistics statistics) {
        return new Climate(
                climate.name(),
                climate.origin(),
                climate.site(),
                climate.sky(),
                climate.airTemperature(),
                climate.dailyHalfRangeK(),
                climate.dewPoint(),
                climate.wind(),
                statistics);
    }
}
