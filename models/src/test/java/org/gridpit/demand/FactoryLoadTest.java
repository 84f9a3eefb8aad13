package org.gridpit.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FactoryLoadTest extends LoadModelContract {
    private static final double ANNUAL_KWH = 900_000;
    private static final int TICK_S = 300;
    private static final int MONDAY = 1;
    private static final int SATURDAY = 6;
    private static final int SUNDAY = 7;

    @Override
    LoadModel load(RandomStream stream) {
        return factory(FactoryShape.ONE_SHIFT, stream);
    }

    @ParameterizedTest
    @CsvSource({"ONE_SHIFT, g1, 0.09, 0.99", "CONTINUOUS, g3, 0.06, 0.97"})
    void workdays_follow_the_standard_business_profile(
            FactoryShape shape, String profile, double mostRms, double leastCorrelation) {
        var bdew = Bdew.require();
        double[] ours = Bdew.normalised(Bdew.quarters(hour -> shape.relativeLoad(MONDAY, hour)));
        for (String season : Bdew.SEASONS) {
            double[] theirs = Bdew.normalised(bdew.day(season, "workday", profile));
            System.out.printf(
                    Locale.ROOT,
                    "factory %s %s: rms %.4f, correlation %.4f%n",
                    shape,
                    season,
                    Bdew.rms(ours, theirs),
                    Bdew.correlation(ours, theirs));
            assertThat(Bdew.rms(ours, theirs)).as(season).isLessThanOrEqualTo(mostRms);
            assertThat(Bdew.correlation(ours, theirs)).as(season).isGreaterThanOrEqualTo(leastCorrelation);
        }
    }

    @ParameterizedTest
    @CsvSource({"ONE_SHIFT, g1", "CONTINUOUS, g3"})
    void weekends_have_the_standard_profiles_share_of_a_workday(FactoryShape shape, String profile) {
        var bdew = Bdew.require();
        double workday = Bdew.mean(Bdew.quarters(hour -> shape.relativeLoad(MONDAY, hour)));
        for (String season : Bdew.SEASONS) {
            double theirs = Bdew.mean(bdew.day(season, "workday", profile));
            assertThat(shape.relativeLoad(SATURDAY, 12) / workday)
                    .as(season)
                    .isCloseTo(Bdew.mean(bdew.day(season, "saturday", profile)) / theirs, within(0.05));
            assertThat(shape.relativeLoad(SUNDAY, 12) / workday)
                    .as(season)
                    .isCloseTo(Bdew.mean(bdew.day(season, "sunday", profile)) / theirs, within(0.05));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_year_sums_to_the_annual_energy(FactoryShape shape) {
        var model = factory(shape, RandomStreams.of(1, "factory", "load"));
        for (String newYear : new String[] {"2028-01-01", "2029-01-01", "2030-01-01"}) {
            var clock = Runs.days(newYear, 365, TICK_S);
            double[] year = Runs.loads(factory(shape, RandomStreams.of(1, "factory", "load")), clock);
            assertThat(Runs.energyKwh(Runs.expected(model, clock), TICK_S))
                    .as(newYear)
                    .isCloseTo(ANNUAL_KWH, Percentage.withPercentage(1));
            assertThat(Runs.energyKwh(year, TICK_S)).as(newYear).isCloseTo(ANNUAL_KWH, Percentage.withPercentage(1));
        }
    }

    @Test
    void continuous_work_never_rests_dips_in_the_afternoon_and_runs_on_through_the_weekend() {
        var shape = FactoryShape.CONTINUOUS;
        double workday = mean(shape, MONDAY);
        assertThat(shape.relativeLoad(SATURDAY, 12) / workday).isCloseTo(0.94, within(1e-9));
        assertThat(shape.relativeLoad(SUNDAY, 12) / workday).isCloseTo(0.82, within(1e-9));
        double night = shape.relativeLoad(MONDAY, 3);
        double morning = shape.relativeLoad(MONDAY, 11);
        double dip = shape.relativeLoad(MONDAY, 15.11);
        double evening = shape.relativeLoad(MONDAY, 18);
        assertThat(night / morning).isBetween(0.62, 0.66);
        assertThat(dip / morning).isBetween(0.62 + 0.38 * 0.73, 0.92);
        assertThat(evening).isBetween(dip, morning);
        assertThat((5 * workday + mean(shape, SATURDAY) + mean(shape, SUNDAY)) / 7)
                .isCloseTo(1, within(1e-9));
    }

    /** Mean of a day's minutes. */
    private static double mean(FactoryShape shape, int dayOfWeek) {
        double sum = 0;
        for (int minute = 0; minute < 1440; minute++) {
            sum += shape.relativeLoad(dayOfWeek, (minute + 0.5) / 60);
        }
        return sum / 1440;
    }

    @Test
    void one_shift_works_on_weekdays_and_rests_at_night_and_on_weekends() {
        var model = factory(FactoryShape.ONE_SHIFT, RandomStreams.of(1, "factory", "load"));
        double workKw = model.expectedKw(Runs.period("2030-07-03T17:00:00Z", TICK_S), 20);
        double nightKw = model.expectedKw(Runs.period("2030-07-03T09:00:00Z", TICK_S), 20);
        double sundayKw = model.expectedKw(Runs.period("2030-07-07T17:00:00Z", TICK_S), 20);
        assertThat(workKw).isGreaterThan(10 * nightKw).isGreaterThan(10 * sundayKw);
        assertThat(workKw).isBetween(300.0, model.largestKw());
    }

    @Test
    void thirty_days_are_the_same_on_every_machine() {
        double[] loads = Runs.loads(load(RandomStreams.of(42, "factory", "load")), Runs.days("2030-07-01", 30, TICK_S));
        assertThat(Runs.sha256(loads)).isEqualTo("9221fd50a78809d4fbfab84bbe53e08e8c214e4654157361fdeb7e23a088bf8a");
    }

    @Test
    void a_noise_that_is_no_number_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new FactoryParameters(ANNUAL_KWH, FactoryShape.ONE_SHIFT, Double.NaN, 0.5, Optional.empty()))
                .withMessageContaining("noiseSd (NaN)");
    }

    private static FactoryLoad factory(FactoryShape shape, RandomStream stream) {
        return new FactoryLoad(
                new FactoryParameters(ANNUAL_KWH, shape, 0.05, 0.5, Optional.empty()), Runs.DENVER, stream);
    }
}
