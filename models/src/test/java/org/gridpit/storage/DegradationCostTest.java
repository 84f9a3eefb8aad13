package org.gridpit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DegradationCostTest {
    private static final DegradationCost USUAL = new DegradationCost(AgeingParameters.defaults());
    /** Printed to the cent per MWh. */
    private static final double PRINTED_USD_PER_KWH = 0.5e-5;

    @ParameterizedTest
    @CsvSource({"0, 30.56", "0.32, 30.56", "0.4, 34.85", "0.5, 42.91", "0.6, 55.08", "0.8, 106.21", "1, 296.11"})
    void the_next_kwh_costs_what_the_reference_prints(double depth, double usdPerMwh) {
        assertThat(USUAL.marginalCostUsdPerKwh(depth)).isCloseTo(usdPerMwh / 1000, within(PRINTED_USD_PER_KWH));
    }

    @ParameterizedTest
    @CsvSource({"0.2, 32.01", "0.5, 32.48", "1, 71.77"})
    void a_kwh_of_a_whole_cycle_costs_what_the_reference_prints(double depth, double usdPerMwh) {
        assertThat(USUAL.averageCostUsdPerKwh(depth)).isCloseTo(usdPerMwh / 1000, within(PRINTED_USD_PER_KWH));
    }

    @Test
    void the_tangent_from_the_origin_touches_where_slope_and_chord_are_the_same() {
        double depth = USUAL.tangentDepth();
        double chord = LithiumStress.ofDepth(depth) / depth;
        assertThat(LithiumStress.slopeAt(depth)).isCloseTo(chord, within(1e-14 * chord));
        assertThat(depth).isCloseTo(0.323316, within(5e-7));
        assertThat(chord).isCloseTo(2.504552e-5, within(5e-12));
    }

    @Test
    void the_slope_is_that_of_the_damage() {
        for (double depth = 0.05; depth < 1; depth += 0.05) {
            double step = 1e-5 * depth;
            double slope = (LithiumStress.ofDepth(depth + step) - LithiumStress.ofDepth(depth - step)) / (2 * step);
            assertThat(LithiumStress.slopeAt(depth)).isCloseTo(slope, within(1e-8 * slope));
        }
    }

    @Test
    void the_next_kwh_never_costs_less_than_the_one_before() {
        double before = 0;
        for (int i = 0; i <= 100_000; i++) {
            double cost = USUAL.marginalCostUsdPerKwh(i / 100_000.0);
            assertThat(cost).isGreaterThanOrEqualTo(before);
            before = cost;
        }
    }

    @Test
    void the_envelope_is_below_the_damage_and_meets_it_at_full_depth() {
        int steps = 100_000;
        double usd = 0;
        for (int i = 0; i < steps; i++) {
            usd += USUAL.marginalCostUsdPerKwh((i + 0.5) / steps) / steps;
            double depth = (i + 1.0) / steps;
            assertThat(usd).isLessThanOrEqualTo(USUAL.averageCostUsdPerKwh(depth) * depth * (1 + 1e-8));
        }
        assertThat(usd).isCloseTo(USUAL.averageCostUsdPerKwh(1), within(1e-8));
    }

    @Test
    void a_fifth_of_the_capacity_is_gone_after_0_163924() {
        assertThat(LithiumStress.damageUntil(0.8)).isCloseTo(0.163924, within(5e-7));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.7, 0.9, 0.96, 0.99})
    void damage_until_a_capacity_leaves_that_capacity(double capacity) {
        assertThat(LithiumStress.capacityAfter(LithiumStress.damageUntil(capacity)))
                .isCloseTo(capacity, within(1e-15));
    }

    @Test
    void a_dearer_a_warmer_or_a_fuller_battery_wears_at_a_higher_cost() {
        var dearer = new DegradationCost(new AgeingParameters(400, 0.8, 25));
        var warmer = new DegradationCost(new AgeingParameters(200, 0.8, 35));
        double usual = USUAL.marginalCostUsdPerKwh(0.6);
        assertThat(dearer.marginalCostUsdPerKwh(0.6)).isCloseTo(2 * usual, within(1e-15));
        assertThat(warmer.marginalCostUsdPerKwh(0.6)).isCloseTo(usual * LithiumStress.ofTemperature(35), within(1e-15));
        assertThat(USUAL.marginalCostUsdPerKwh(0.6, 0.7)).isCloseTo(usual * Math.exp(0.208), within(1e-15));
    }

    @Test
    void a_battery_at_the_end_of_its_life_has_cost_its_price() {
        double life = LithiumStress.damageUntil(0.8);
        assertThat(USUAL.costUsd(new Wear(1_000, life / 2, life / 2), 10)).isCloseTo(2_000, within(1e-9));
        assertThat(USUAL.costUsd(new Wear(0, 0, 0), 10)).isZero();
    }

    @Test
    void depths_prices_and_temperatures_that_are_none_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> USUAL.marginalCostUsdPerKwh(80))
                .withMessage("depth (80.0) must be 0 to 1. Maybe it is in percent.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> USUAL.averageCostUsdPerKwh(0))
                .withMessageContaining("depth (0.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgeingParameters(Double.NaN, 0.8, 25))
                .withMessageContaining("replacementUsdPerKwh (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgeingParameters(200, 80, 25))
                .withMessageContaining("endOfLife (80.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgeingParameters(200, 0.8, 298.15))
                .withMessageContaining("temperatureC (298.15)");
    }
}
