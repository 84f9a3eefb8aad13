package org.gridpit.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class HouseholdLoadTest extends LoadModelContract {
    private static final double ANNUAL_KWH = 10_500;
    private static final int TICK_S = 300;

    @Override
    LoadModel load(RandomStream stream) {
        var parameters = new HouseholdParameters(ANNUAL_KWH, 0.1, 0.2, 0.35, 0.4, 1);
        return new HouseholdLoad(parameters, Runs.DENVER, stream);
    }

    @Test
    void each_day_of_the_standard_household_profile_is_met() {
        var bdew = Bdew.require();
        var seasons = Map.of("winter", 1.0, "transition", 0.0, "summer", -1.0);
        for (String name : Bdew.SEASONS) {
            for (HouseholdDay day : HouseholdDay.values()) {
                double season = seasons.get(name);
                double[] ours = Bdew.normalised(Bdew.quarters(hour -> day.shape(hour, season)));
                double[] theirs = Bdew.normalised(bdew.day(name, day.name().toLowerCase(Locale.ROOT), "h0"));
                System.out.printf(
                        Locale.ROOT,
                        "household %s %s: rms %.4f, correlation %.4f%n",
                        name,
                        day,
                        Bdew.rms(ours, theirs),
                        Bdew.correlation(ours, theirs));
                assertThat(Bdew.rms(ours, theirs)).as("%s %s", name, day).isLessThanOrEqualTo(0.08);
                assertThat(Bdew.correlation(ours, theirs))
                        .as("%s %s", name, day)
                        .isGreaterThanOrEqualTo(0.98);
            }
        }
    }

    @Test
    void the_shape_of_a_day_has_the_mean_its_closed_form_says() {
        for (HouseholdDay day : HouseholdDay.values()) {
            for (double season : new double[] {-1, -0.3, 0, 1}) {
                double mean = Bdew.mean(Bdew.quarters(hour -> day.shape(hour, season))) * day.loadPerShape(season);
                assertThat(mean / (1 + 0.15 * season)).as("%s %s", day, season).isCloseTo(energy(day), within(1e-4));
            }
        }
    }

    private static double energy(HouseholdDay day) {
        return switch (day) {
            case WORKDAY -> 0.98;
            case SATURDAY -> 1.09;
            case SUNDAY -> 1.01;
        };
    }

    @Test
    void a_year_sums_to_the_annual_energy() {
        for (String newYear : List.of("2028-01-01", "2029-01-01", "2030-01-01")) {
            double[] year = Runs.expected(plain(), Runs.days(newYear, 365, TICK_S));
            assertThat(Runs.energyKwh(year, TICK_S)).isCloseTo(ANNUAL_KWH, Percentage.withPercentage(1));
        }
    }

    @Test
    void five_hundred_houses_together_follow_the_shape_at_every_hour() {
        // Sizes alone leave a standard error of 0.35 / sqrt(500) = 1.6 %: a fixed seed, not any.
        int days = 20;
        var clock = Runs.days("2030-07-01", days, 3600);
        double[] mean = new double[24];
        for (int house = 1; house <= 500; house++) {
            var stream = RandomStreams.of(3, "home-" + house, "load");
            var model = new HouseholdLoad(HouseholdParameters.defaults(ANNUAL_KWH), Runs.DENVER, stream);
            add(byHour(Runs.loads(model, clock)), mean);
        }
        double[] shape = byHour(Runs.expected(plain(), clock));
        for (int hour = 0; hour < 24; hour++) {
            assertThat(mean[hour] / 500).as("hour %d", hour).isCloseTo(shape[hour], Percentage.withPercentage(3));
        }
    }

    private static double[] byHour(double[] hourly) {
        return IntStream.range(0, 24)
                .mapToDouble(hour -> IntStream.range(0, hourly.length / 24)
                        .mapToDouble(day -> hourly[24 * day + hour])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private static void add(double[] values, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += values[i];
        }
    }

    @Test
    void over_years_the_noise_averages_out() {
        var model = new HouseholdLoad(sized(0), Runs.DENVER, RandomStreams.of(5, "home", "load"));
        var clock = Runs.days("2030-01-01", 10 * 365, 3600);
        assertThat(Runs.energyKwh(Runs.loads(model, clock), 3600))
                .isCloseTo(Runs.energyKwh(Runs.expected(model, clock), 3600), Percentage.withPercentage(1));
    }

    @Test
    void evening_peaks_and_weekdays_follow_local_standard_time() {
        var evening = Runs.period("2030-07-03T03:10:00Z", TICK_S);
        var night = Runs.period("2030-07-03T10:10:00Z", TICK_S);
        assertThat(plain().expectedKw(evening, Runs.MILD_C)).isGreaterThan(2 * plain().expectedKw(night, Runs.MILD_C));
        // Sunday 23:30 in Denver is Monday in UTC.
        var sunday = Runs.period("2030-07-08T06:30:00Z", TICK_S);
        var inUtc = new HouseholdLoad(sized(0), Runs.UTC, RandomStreams.of(1, "home", "load"));
        assertThat(plain().expectedKw(sunday, Runs.MILD_C))
                .isEqualTo(inUtc.expectedKw(Runs.period("2030-07-07T23:30:00Z", TICK_S), Runs.MILD_C));
    }

    @Test
    void heating_and_cooling_add_to_the_load_outside_their_limits() {
        var parameters = new HouseholdParameters(ANNUAL_KWH, 0.1, 0.2, 0, 0, 1);
        var model = new HouseholdLoad(parameters, Runs.DENVER, RandomStreams.of(1, "home", "load"));
        var noon = Runs.period("2030-07-03T19:00:00Z", TICK_S);
        double usualKw = plain().expectedKw(noon, 30);
        assertThat(model.loadKw(noon, 16)).isEqualTo(usualKw);
        assertThat(model.loadKw(noon, 28)).isCloseTo(usualKw + 1, within(1e-12));
        assertThat(model.loadKw(noon, 5)).isCloseTo(usualKw + 2, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.loadKw(noon, Double.NaN))
                .withMessageContaining("airTemperatureC (NaN)");
    }

    @Test
    void thirty_days_are_the_same_on_every_machine() {
        double[] loads = Runs.loads(load(RandomStreams.of(42, "home-1", "load")), Runs.days("2030-07-01", 30, TICK_S));
        assertThat(Runs.sha256(loads)).isEqualTo("f49b4f9c38dd0e835f5e4c55bbc65e60e1fb372843767feb00a63b72711e6605");
    }

    @Test
    void time_that_goes_back_is_refused() {
        var model = load(RandomStreams.of(1, "home", "load"));
        model.loadKw(Runs.period("2030-07-03T19:00:00Z", TICK_S), 20);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.loadKw(Runs.period("2030-07-03T18:00:00Z", TICK_S), 20))
                .withMessageContaining("Maybe time went back");
    }

    @Test
    void a_household_of_no_energy_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HouseholdParameters.defaults(Double.NaN))
                .withMessage("annualKwh (NaN) must be above 0. Maybe leave the load out.");
    }

    private static HouseholdLoad plain() {
        return new HouseholdLoad(sized(0), Runs.DENVER, RandomStreams.of(1, "home", "load"));
    }

    private static HouseholdParameters sized(double scaleSd) {
        return new HouseholdParameters(ANNUAL_KWH, 0, 0, scaleSd, 0.4, 1);
    }
}
