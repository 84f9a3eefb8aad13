package org.gridpit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

/** What holds for every battery and every request: 200 random batteries, 50 random steps each. */
class BatteryTest {
    private static final int BATTERIES = 200;
    private static final int STEPS = 50;
    private static final double ENERGY_TOLERANCE_KWH = 1e-9;
    private static final double POWER_TOLERANCE_KW = 1e-9;

    @Test
    void every_kwh_is_at_the_meter_or_lost_or_still_stored() {
        forEachStep((battery, nameplate, requestKw, dtH, where) -> {
            double before = battery.energyKwh();
            double powerKw = battery.step(requestKw, dtH);
            assertThat(battery.selfLossKwh() + battery.conversionLossKwh() + powerKw * dtH)
                    .as(where)
                    .isCloseTo(before - battery.energyKwh(), within(ENERGY_TOLERANCE_KWH));
            assertThat(battery.selfLossKwh()).as(where).isNotNegative();
            assertThat(battery.conversionLossKwh()).as(where).isNotNegative();
        });
    }

    @Test
    void power_stays_inside_its_limits_and_takes_the_charge_across_no_bound() {
        forEachStep((battery, nameplate, requestKw, dtH, where) -> {
            double before = battery.energyKwh();
            double powerKw = battery.step(requestKw, dtH);
            double floorKwh = nameplate.minSoc() * nameplate.capacityKwh();
            double restedKwh = before - battery.selfLossKwh();

            assertThat(powerKw).as(where).isBetween(-nameplate.chargeLimitKw(), nameplate.dischargeLimitKw());
            assertThat(Math.abs(powerKw)).as(where).isLessThanOrEqualTo(Math.abs(requestKw));
            assertThat(battery.energyKwh())
                    .as(where)
                    .isLessThanOrEqualTo(nameplate.maxSoc() * nameplate.capacityKwh())
                    .isGreaterThanOrEqualTo(Math.min(floorKwh, restedKwh) - ENERGY_TOLERANCE_KWH);
        });
    }

    @Test
    void a_request_of_the_headroom_is_met_and_one_beyond_it_gets_the_headroom() {
        forEachStep((battery, nameplate, requestKw, dtH, where) -> {
            boolean discharge = requestKw > 0;
            double headroomKw = discharge ? battery.dischargeHeadroomKw(dtH) : -battery.chargeHeadroomKw(dtH);
            boolean beyond = where.hashCode() % 2 == 0;
            double powerKw = battery.step(beyond ? headroomKw * 2 : headroomKw, dtH);
            assertThat(powerKw).as(where).isCloseTo(headroomKw, within(POWER_TOLERANCE_KW));
        });
    }

    @Test
    void left_alone_without_self_discharge_the_energy_does_not_move_by_a_bit() {
        forEachStep((battery, nameplate, requestKw, dtH, where) -> {
            var still = new Battery(withoutSelfDischarge(nameplate));
            still.step(requestKw, dtH);
            double before = still.energyKwh();
            assertThat(still.step(0, dtH)).as(where).isEqualTo(0.0);
            assertThat(still.energyKwh()).as(where).isEqualTo(before);
        });
    }

    @Test
    void a_round_trip_returns_at_most_the_product_of_both_efficiencies() {
        forEachStep((battery, nameplate, requestKw, dtH, where) -> {
            double start = battery.energyKwh();
            double takenKwh = -battery.step(-Math.abs(requestKw), dtH) * dtH;
            double drawableKw = (battery.energyKwh() - start) * nameplate.dischargeEfficiency() / dtH;
            double givenKwh = Math.max(0, battery.step(Math.max(0, drawableKw), dtH)) * dtH;
            assertThat(givenKwh)
                    .as(where)
                    .isLessThanOrEqualTo(takenKwh * nameplate.chargeEfficiency() * nameplate.dischargeEfficiency()
                            + ENERGY_TOLERANCE_KWH);
        });
    }

    @Test
    void two_half_steps_are_one_whole_step_while_no_limit_binds() {
        forEachStep((battery, nameplate, requestKw, dtH, where) -> {
            var once = new Battery(withoutSelfDischarge(nameplate));
            var twice = new Battery(withoutSelfDischarge(nameplate));
            double freeKw = requestKw > 0
                    ? Math.min(requestKw, 0.9 * once.dischargeHeadroomKw(dtH))
                    : Math.max(requestKw, -0.9 * once.chargeHeadroomKw(dtH));

            assertThat(once.step(freeKw, dtH)).as(where).isEqualTo(freeKw);
            twice.step(freeKw, dtH / 2);
            double lostInFirstHalfKwh = twice.conversionLossKwh();
            assertThat(twice.step(freeKw, dtH / 2)).as(where).isEqualTo(freeKw);

            assertThat(twice.energyKwh()).as(where).isCloseTo(once.energyKwh(), within(ENERGY_TOLERANCE_KWH));
            assertThat(lostInFirstHalfKwh + twice.conversionLossKwh())
                    .as(where)
                    .isCloseTo(once.conversionLossKwh(), within(ENERGY_TOLERANCE_KWH));
        });
    }

    @Test
    void a_trajectory_is_the_same_in_steps_of_5_and_15_minutes_and_an_hour() {
        for (int seed = 0; seed < BATTERIES; seed++) {
            var draw = RandomStreams.of(seed, "battery", "steps");
            var nameplate = withoutSelfDischarge(anyNameplate(draw));
            var every5 = new Battery(nameplate);
            var every15 = new Battery(nameplate);
            var everyHour = new Battery(nameplate);
            for (int hour = 0; hour < STEPS; hour++) {
                String where = "seed %d, hour %d".formatted(seed, hour);
                double freeKw = 0.9
                        * (draw.nextUniform() < 0.5
                                ? everyHour.dischargeHeadroomKw(1)
                                : -everyHour.chargeHeadroomKw(1));
                assertThat(everyHour.step(freeKw, 1)).as(where).isEqualTo(freeKw);
                double lost15Kwh = lostKwh(every15, freeKw, 4);
                double lost5Kwh = lostKwh(every5, freeKw, 12);
                assertThat(every15.energyKwh())
                        .as(where)
                        .isCloseTo(everyHour.energyKwh(), within(ENERGY_TOLERANCE_KWH));
                assertThat(every5.energyKwh()).as(where).isCloseTo(everyHour.energyKwh(), within(ENERGY_TOLERANCE_KWH));
                assertThat(lost15Kwh).as(where).isCloseTo(everyHour.conversionLossKwh(), within(ENERGY_TOLERANCE_KWH));
                assertThat(lost5Kwh).as(where).isCloseTo(everyHour.conversionLossKwh(), within(ENERGY_TOLERANCE_KWH));
            }
            assertThat(every5.equivalentFullCycles())
                    .as("seed %d", seed)
                    .isCloseTo(everyHour.equivalentFullCycles(), within(ENERGY_TOLERANCE_KWH));
        }
    }

    @Test
    void equivalent_full_cycles_count_the_energy_drawn_from_the_store() {
        var battery = new Battery(new BatteryParameters(100, 100, 100, 0.9, 0.8, 0, 0, 1, 1));
        battery.step(80, 1);
        battery.step(-100, 1);
        battery.step(40, 1);
        assertThat(battery.dischargedDcKwh()).isCloseTo(150, within(1e-12));
        assertThat(battery.equivalentFullCycles()).isCloseTo(1.5, within(1e-12));
    }

    /** Losses of an hour at a power that nothing limits, in so many steps. */
    private static double lostKwh(Battery battery, double freeKw, int steps) {
        double lostKwh = 0;
        for (int i = 0; i < steps; i++) {
            assertThat(battery.step(freeKw, 1.0 / steps)).isEqualTo(freeKw);
            lostKwh += battery.conversionLossKwh();
        }
        return lostKwh;
    }

    private interface Check {
        void at(Battery battery, BatteryParameters nameplate, double requestKw, double dtH, String where);
    }

    private static void forEachStep(Check check) {
        for (int seed = 0; seed < BATTERIES; seed++) {
            RandomStream draw = RandomStreams.of(seed, "battery", "test");
            var nameplate = anyNameplate(draw);
            var battery = new Battery(nameplate);
            for (int step = 0; step < STEPS; step++) {
                double limitKw = Math.max(nameplate.chargeLimitKw(), nameplate.dischargeLimitKw());
                double requestKw = 1.5 * limitKw * (2 * draw.nextUniform() - 1);
                double dtH = (1 + draw.nextInt(3600)) / 3600.0;
                check.at(battery, nameplate, requestKw, dtH, "seed %d, step %d".formatted(seed, step));
            }
        }
    }

    private static BatteryParameters anyNameplate(RandomStream draw) {
        double capacityKwh = 1 + 4999 * draw.nextUniform();
        double minSoc = 0.4 * draw.nextUniform();
        double maxSoc = 0.6 + 0.4 * draw.nextUniform();
        return new BatteryParameters(
                capacityKwh,
                2 * capacityKwh * draw.nextUniform(),
                2 * capacityKwh * draw.nextUniform(),
                0.7 + 0.3 * draw.nextUniform(),
                0.7 + 0.3 * draw.nextUniform(),
                0.01 * draw.nextUniform(),
                minSoc,
                maxSoc,
                maxSoc * draw.nextUniform());
    }

    private static BatteryParameters withoutSelfDischarge(BatteryParameters of) {
        return new BatteryParameters(
                of.capacityKwh(),
                of.chargeLimitKw(),
                of.dischargeLimitKw(),
                of.chargeEfficiency(),
                of.dischargeEfficiency(),
                0,
                of.minSoc(),
                of.maxSoc(),
                of.startSoc());
    }
}
