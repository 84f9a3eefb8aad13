package org.gridpit.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import org.gridpit.time.DeliveryPeriod;
import org.junit.jupiter.api.Test;

class WeatherValuesTest {
    @Test
    void a_site_says_what_is_wrong_with_it() {
        assertThatThrownBy(() -> new Site("denver", -104.65, 39.83, 1650, -7))
                .hasMessage("latitudeDeg (-104.65) must be -90.0 to 90.0. Maybe latitude and longitude are swapped.");
        assertThatThrownBy(() -> new Site("denver", 39.83, Double.NaN, 1650, -7))
                .hasMessageContaining("longitudeDeg (NaN)");
        assertThatThrownBy(() -> new Site("denver", 39.83, -104.65, 9001, -7))
                .hasMessageContaining("Maybe it is in feet.");
        assertThatThrownBy(() -> new Site("denver", 39.83, -104.65, 1650, -25_200))
                .hasMessageContaining("in seconds");
        assertThatThrownBy(() -> new Site("Denver", 39.83, -104.65, 1650, -7)).hasMessageContaining("id (Denver)");
    }

    @Test
    void half_hours_of_utc_offset_are_whole_seconds() {
        assertThat(Site.defaults("delhi", 28.6, 77.2, 216, 5.5).utcOffsetS()).isEqualTo(19_800);
    }

    @Test
    void weather_that_no_place_on_earth_has_is_refused() {
        assertThatThrownBy(() -> weather(Double.NaN, 20, 8)).hasMessageContaining("ghiWPerM2 (NaN)");
        assertThatThrownBy(() -> weather(-1, 20, 8)).hasMessageContaining("ghiWPerM2 (-1.0)");
        assertThatThrownBy(() -> weather(0, 293, 8)).hasMessageContaining("airTemperatureC (293.0)");
        assertThatThrownBy(() -> weather(0, 20, 10)).hasMessageContaining("Maybe it is in tenths.");
    }

    @Test
    void turbidity_is_one_number_or_twelve() {
        assertThat(LinkeTurbidity.of(3).inMonth(12)).isEqualTo(3);
        assertThatThrownBy(() -> new LinkeTurbidity(List.of(3.0, 4.0))).hasMessageContaining("byMonth (2 values)");
        assertThatThrownBy(() -> LinkeTurbidity.of(0.5)).hasMessageContaining("(0.5) must be 1 to 15");
    }

    @Test
    void the_turbidity_of_the_month_dims_the_sky() {
        List<Double> hazyInJuly = List.of(3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 6.0, 3.0, 3.0, 3.0, 3.0, 3.0);
        SiteSky clear = new SiteSky(Denver.SITE, LinkeTurbidity.DEFAULT);
        SiteSky hazy = new SiteSky(Denver.SITE, new LinkeTurbidity(hazyInJuly));
        long juneS = Years.secondS(Denver.SITE, LocalDateTime.of(2030, 6, 30, 12, 0));
        clear.moveTo(juneS);
        hazy.moveTo(juneS);
        assertThat(hazy.dniWPerM2()).isEqualTo(clear.dniWPerM2());
        clear.moveTo(juneS + 86_400);
        hazy.moveTo(juneS + 86_400);
        assertThat(hazy.dniWPerM2()).isLessThan(0.9 * clear.dniWPerM2());
    }

    /** Kasten and Czeplak: an overcast sky leaves a quarter, a half-covered one 93 percent. */
    @Test
    void cloud_cover_follows_from_the_light_that_comes_through() {
        assertThat(CloudCover.okta(0.25)).isEqualTo(8);
        assertThat(CloudCover.okta(0)).isEqualTo(8);
        assertThat(CloudCover.okta(1)).isZero();
        assertThat(CloudCover.okta(1.15)).isZero();
        assertThat(CloudCover.okta(1 - 0.75 * StrictMath.pow(0.5, 3.4))).isCloseTo(4, within(1e-9));
    }

    @Test
    void a_climate_needs_twelve_rising_rows_of_quantiles() {
        List<List<Double>> falling = Collections.nCopies(12, List.of(0.5, 0.4));
        assertThatThrownBy(() -> new Climate.Sky(falling, 0.6, 0.5, 0.7, 0.57)).hasMessageContaining("(0.4 after 0.5)");
        assertThatThrownBy(() -> new Climate.Sky(List.of(), 0.6, 0.5, 0.7, 0.57))
                .hasMessageContaining("(0 rows)");
    }

    @Test
    void a_file_year_of_a_leap_year_leaves_the_leap_day_out() {
        WeatherSource clock = new WeatherSource() {
            @Override
            public Weather at(DeliveryPeriod period) {
                return weather(0, Denver.SITE.calendar().dayOfMonth(period.startS()), 0);
            }

            @Override
            public Site site() {
                return Denver.SITE;
            }
        };

        Epw year = Epw.of(clock, 2028, "", "");

        assertThat(year.hours()).hasSize(8760).allMatch(hour -> hour.weather().airTemperatureC() == hour.day());
        assertThat(year.hours().get(59 * 24).month()).isEqualTo(3);
    }

    private static Weather weather(double ghiWPerM2, double airTemperatureC, double cloudCoverOkta) {
        return new Weather(ghiWPerM2, 0, 0, airTemperatureC, 0, 50, 3, 270, 83_000, cloudCoverOkta);
    }
}
