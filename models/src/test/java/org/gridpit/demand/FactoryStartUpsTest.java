package org.gridpit.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A factory whose machines start now and then; without noise, so that starts stand alone. */
class FactoryStartUpsTest extends LoadModelContract {
    private static final double ANNUAL_KWH = 900_000;
    private static final StartUpParameters TWENTY = new StartUpParameters(20, 150, 10);

    @Override
    LoadModel load(RandomStream stream) {
        return new FactoryLoad(parameters(0.05, Optional.of(new StartUpParameters(2000, 150, 20))), Runs.UTC, stream);
    }

    @ParameterizedTest
    @CsvSource({"20, 10, 20, 5", "1500, 10, 2, 3"})
    void a_month_has_its_starts_of_so_many_minutes_each(
            double perMonth, double durationMin, int years, double percent) {
        var starts = new StartUpParameters(perMonth, 150, durationMin);
        double[] extraKw = extraKw(600, years * 365, starts);
        double startedKwh = 150 * durationMin / 60;
        assertThat(Runs.energyKwh(extraKw, 600) / startedKwh)
                .isCloseTo(perMonth * 12 * years, Percentage.withPercentage(percent));
        for (double kw : extraKw) {
            assertThat(kw).isBetween(-1e-9, 150 + 1e-9);
        }
    }

    @Test
    void starts_of_a_stream_are_where_they_are_however_time_is_divided_and_however_often_asked() {
        double coarseKwh = startsKwh(3600, 1);
        assertThat(coarseKwh).isGreaterThan(20 * 150 / 6.0);
        for (int tickS : new int[] {900, 300, 60}) {
            assertThat(startsKwh(tickS, 2)).as("ticks of %d s", tickS).isCloseTo(coarseKwh, within(1e-6));
        }
    }

    @Test
    void a_factory_without_starts_draws_as_if_there_were_none() {
        var with = new FactoryLoad(FactoryParameters.defaults(ANNUAL_KWH), Runs.UTC, stream());
        var parameters = new FactoryParameters(ANNUAL_KWH, FactoryShape.ONE_SHIFT, 0.05, 0.5, Optional.empty());
        var clock = Runs.days("2030-07-01", 5, 300);
        assertThat(Runs.loads(with, clock))
                .isEqualTo(Runs.loads(new FactoryLoad(parameters, Runs.UTC, stream()), clock));
        assertThat(with.expectedKw(clock.period(3), 0)).isLessThan(with.largestKw());
    }

    @Test
    void expected_and_largest_load_have_their_starts() {
        var noon = Runs.period("2030-07-03T12:00:00Z", 300);
        var plain = new FactoryLoad(parameters(0, Optional.empty()), Runs.UTC, stream());
        var starting = new FactoryLoad(parameters(0, Optional.of(TWENTY)), Runs.UTC, stream());
        assertThat(starting.expectedKw(noon, 20) - plain.expectedKw(noon, 20))
                .isCloseTo(150 * 20 * (10 / 60.0) / 730, within(1e-9));
        assertThat(starting.largestKw() - plain.largestKw()).isCloseTo(150, within(1e-9));
    }

    @Test
    void starts_that_do_not_fit_into_a_month_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StartUpParameters(73, 150, 600))
                .withMessageContaining("perMonth (73.0) starts of durationMin (600.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StartUpParameters(10, Double.NaN, 10))
                .withMessageContaining("powerKw (NaN)");
    }

    private static double startsKwh(int tickS, int times) {
        var starts = new StartUps(TWENTY, stream());
        double sumKwh = 0;
        for (DeliveryPeriod tick :
                Runs.ticks(Runs.days("2030-07-01", 60, tickS)).toList()) {
            for (int time = 1; time < times; time++) {
                starts.meanKw(tick);
            }
            sumKwh += starts.meanKw(tick) * tick.durationH();
        }
        return sumKwh;
    }

    /** What starts add to the load of each tick. */
    private static double[] extraKw(int tickS, int days, StartUpParameters starts) {
        var clock = Runs.days("2028-01-01", days, tickS);
        double[] loads = Runs.loads(new FactoryLoad(parameters(0, Optional.of(starts)), Runs.UTC, stream()), clock);
        double[] plain = Runs.expected(new FactoryLoad(parameters(0, Optional.empty()), Runs.UTC, stream()), clock);
        for (int i = 0; i < loads.length; i++) {
            loads[i] -= plain[i];
        }
        return loads;
    }

    private static RandomStream stream() {
        return RandomStreams.of(1, "factory", "load");
    }

    private static FactoryParameters parameters(double noiseSd, Optional<StartUpParameters> startUps) {
        return new FactoryParameters(ANNUAL_KWH, FactoryShape.ONE_SHIFT, noiseSd, 0.5, startUps);
    }
}
