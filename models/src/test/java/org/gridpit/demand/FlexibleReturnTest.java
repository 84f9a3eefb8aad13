package org.gridpit.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.RandomStreams;
import org.gridpit.time.TickClock;
import org.junit.jupiter.api.Test;

/** When and how what a flexible load gave up is consumed. */
class FlexibleReturnTest {
    private static final int TICK_S = 900;
    private static final double ENERGY_TOLERANCE_KWH = 1e-9;
    private static final double BASE_KW = 100;
    private static final TickClock DAY = Runs.days("2030-07-03", 1, TICK_S);

    @Test
    void half_of_an_hours_call_returns_as_a_half_sine_over_two_hours() {
        var load = new FlexibleLoad(FlexibleParameters.defaults(), Runs.UTC);
        var ticks = Runs.ticks(DAY).toList();
        List<Double> reboundKw = new ArrayList<>();
        for (int tick = 0; tick < 16; tick++) {
            load.step(ticks.get(tick), BASE_KW, tick < 4 ? 8 : 0);
            reboundKw.add(load.reboundKw());
        }
        assertThat(load.curtailedKwh()).isCloseTo(8, within(ENERGY_TOLERANCE_KWH));
        assertThat(load.returnedKwh()).isCloseTo(4, within(ENERGY_TOLERANCE_KWH));
        assertThat(load.owedKwh()).isEqualTo(0.0);
        for (int tick = 4; tick < 12; tick++) {
            double along = (tick - 4) / 8.0;
            double dueKwh = 2 * (Math.cos(Math.PI * along) - Math.cos(Math.PI * (along + 0.125)));
            assertThat(reboundKw.get(tick)).as("tick %d", tick).isCloseTo(4 * dueKwh, within(1e-9));
        }
        assertThat(reboundKw.subList(12, 16)).containsOnly(0.0);
    }

    @Test
    void a_rebound_held_back_by_its_bound_goes_on_at_the_bound_even_past_midnight() {
        var all = new FlexibleParameters(0.1, 0, false, 0, 4, 1, -0.1, 1, 0.5);
        var load = new FlexibleLoad(all, Runs.UTC);
        List<Double> reboundKw = new ArrayList<>();
        for (DeliveryPeriod tick : twoDays()) {
            boolean called = during(tick, 60, 76);
            // The load falls to a tenth after the call: at most 1.5 kW of it may return at a time.
            load.step(tick, called ? BASE_KW : BASE_KW / 10, called ? 10 : 0);
            reboundKw.add(load.reboundKw());
        }
        assertThat(load.curtailedKwh()).isCloseTo(40, within(ENERGY_TOLERANCE_KWH));
        assertThat(reboundKw.subList(76, 182)).allSatisfy(kw -> assertThat(kw).isCloseTo(1.5, within(1e-9)));
        assertThat(load.returnedKwh()).isCloseTo(40, within(ENERGY_TOLERANCE_KWH));
        assertThat(load.owedKwh()).isEqualTo(0.0);
    }

    @Test
    void a_rebound_that_would_not_fit_into_the_day_begins_faster() {
        var all = new FlexibleParameters(0.1, 0, false, 0, 4, 1, -0.1, 1, 1.75);
        var load = new FlexibleLoad(all, Runs.UTC);
        List<Double> reboundKw = new ArrayList<>();
        for (DeliveryPeriod tick : Runs.ticks(DAY).toList()) {
            boolean called = during(tick, 72, 88);
            // 17 kWh to be paid in the two hours before midnight, at 9 kW at the most: 18 kWh fit.
            load.step(tick, called ? BASE_KW : 60, called ? 4.25 : 0);
            reboundKw.add(load.reboundKw());
        }
        double halfSineKw = 4 * 17 * (1 - Math.cos(Math.PI / 7)) / 2;
        assertThat(reboundKw.get(88))
                .isCloseTo(4 * (17 - 7 * 2.25), within(1e-9))
                .isGreaterThan(halfSineKw);
        assertThat(reboundKw.subList(89, 96)).allSatisfy(kw -> assertThat(kw).isCloseTo(9, within(1e-9)));
        assertThat(load.owedKwh()).isEqualTo(0.0);
    }

    @Test
    void what_is_put_off_returns_wholly_and_is_given_before_what_is_curtailed() {
        var parameters = new FlexibleParameters(0.1, 0.05, false, 0, 4, 1, -0.1, 0.5, 2);
        var load = new FlexibleLoad(parameters, Runs.UTC);
        for (DeliveryPeriod tick : Runs.ticks(DAY).limit(40).toList()) {
            load.step(tick, BASE_KW, during(tick, 4, 8) ? 8 : 0);
        }
        assertThat(load.shiftedKwh()).isCloseTo(5, within(ENERGY_TOLERANCE_KWH));
        assertThat(load.curtailedKwh()).isCloseTo(3, within(ENERGY_TOLERANCE_KWH));
        assertThat(load.lostKwh()).isCloseTo(1.5, within(ENERGY_TOLERANCE_KWH));
        assertThat(load.returnedKwh()).isCloseTo(6.5, within(ENERGY_TOLERANCE_KWH));
        assertThat(load.owedKwh()).isEqualTo(0.0);
        assertThat(load.capabilityKw(new DeliveryPeriod(DAY.endS(), DAY.endS() + TICK_S), BASE_KW))
                .isCloseTo(15, within(1e-12));
    }

    @Test
    void a_load_that_only_shifts_draws_the_days_energy_of_its_base_whenever_it_is_called() {
        for (int start = 0; start < 96; start++) {
            var load = new FlexibleLoad(shiftOnly(), Runs.UTC);
            double missingKwh = 0;
            for (DeliveryPeriod tick : Runs.ticks(DAY).toList()) {
                double loadKw = load.step(tick, BASE_KW, during(tick, start, start + 16) ? BASE_KW : 0);
                missingKwh += (BASE_KW - loadKw) * tick.durationH();
                assertThat(load.reboundKw()).as("called at tick %d", start).isLessThanOrEqualTo(1.5 * 20 + 1e-9);
            }
            assertThat(missingKwh).as("called at tick %d", start).isCloseTo(0, within(ENERGY_TOLERANCE_KWH));
            assertThat(load.owedKwh()).as("called at tick %d", start).isEqualTo(0.0);
            assertThat(load.lostKwh()).isEqualTo(0.0);
        }
    }

    @Test
    void households_that_only_shift_carry_next_to_nothing_over_midnight() {
        var ticks = Runs.ticks(Runs.days("2030-07-01", 100, TICK_S)).toList();
        double givenKwh = 0;
        double carriedKwh = 0;
        for (int house = 1; house <= 10; house++) {
            var stream = RandomStreams.of(1, "home-" + house, "load");
            var base = new HouseholdLoad(HouseholdParameters.defaults(10_500), Runs.UTC, stream);
            var load = new FlexibleLoad(shiftOnly(), Runs.UTC);
            for (DeliveryPeriod tick : ticks) {
                double hour = Runs.UTC.hourOfDay(tick.startS());
                load.step(tick, base.loadKw(tick, Runs.MILD_C), hour >= 18 && hour < 22 ? 100 : 0);
                carriedKwh += tick.endS() % 86_400 == 0 ? load.owedKwh() : 0;
            }
            givenKwh += load.shiftedKwh();
        }
        assertThat(givenKwh).isGreaterThan(500);
        assertThat(carriedKwh).isLessThan(givenKwh / 100);
    }

    @Test
    void a_load_that_only_shifts_gives_less_as_the_day_ends_and_nothing_in_its_last_tick() {
        var load = new FlexibleLoad(shiftOnly(), Runs.UTC);
        assertThat(load.capabilityKw(DAY.period(40), BASE_KW)).isEqualTo(20);
        // A third of 30 kW is counted on for the quarter of an hour that is left: 2.5 kWh.
        assertThat(load.capabilityKw(DAY.period(94), BASE_KW)).isCloseTo(10, within(1e-9));
        assertThat(load.capabilityKw(DAY.period(95), BASE_KW)).isEqualTo(0.0);
        load.step(DAY.period(93), BASE_KW, 5);
        assertThat(load.capabilityKw(DAY.period(94), BASE_KW)).isCloseTo(5, within(1e-9));
    }

    @Test
    void a_rebound_that_begins_before_midnight_goes_on_after_it() {
        var load = new FlexibleLoad(FlexibleParameters.defaults(), Runs.UTC);
        for (DeliveryPeriod tick : twoDays()) {
            boolean called = tick.startS() >= DAY.startOf(88) && tick.startS() < DAY.startOf(92);
            load.step(tick, BASE_KW, called ? 10 : 0);
            assertThat(load.reboundKw()).isLessThanOrEqualTo(15);
            if (tick.endS() == DAY.endS()) {
                assertThat(load.owedKwh()).isCloseTo(2.5, within(ENERGY_TOLERANCE_KWH));
            }
        }
        assertThat(load.owedKwh()).isEqualTo(0.0);
    }

    private static FlexibleParameters shiftOnly() {
        return new FlexibleParameters(0.05, 0.15, true, 0, 4, 1, -0.1, 0.5, 2);
    }

    private static List<DeliveryPeriod> twoDays() {
        return Runs.ticks(Runs.days("2030-07-03", 2, TICK_S)).toList();
    }

    /** Whether a tick is one of the day's, the last not among them. */
    private static boolean during(DeliveryPeriod tick, int first, int last) {
        return tick.startS() >= DAY.startS() + (long) first * TICK_S
                && tick.startS() < DAY.startS() + (long) last * TICK_S;
    }
}
