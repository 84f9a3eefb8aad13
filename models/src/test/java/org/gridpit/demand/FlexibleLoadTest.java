package org.gridpit.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.gridpit.time.TickClock;
import org.junit.jupiter.api.Test;

class FlexibleLoadTest {
    private static final int SEEDS = 200;
    private static final int TICK_S = 900;
    private static final double ENERGY_TOLERANCE_KWH = 1e-9;
    private static final double BASE_KW = 100;
    private static final double USUAL_PRICE = 140;
    private static final TickClock DAY = Runs.days("2030-07-03", 1, TICK_S);

    @Test
    void without_a_call_the_load_is_the_base_load_to_the_bit() {
        var load = new FlexibleLoad(FlexibleParameters.defaults(), Runs.DENVER);
        var draw = RandomStreams.of(1, "base", "test");
        Runs.ticks(DAY).forEach(tick -> {
            double baseKw = 50 * draw.nextUniform();
            assertThat(load.step(tick, baseKw, 0)).isEqualTo(baseKw);
        });
    }

    @Test
    void what_is_given_up_is_lost_or_returned_or_still_owed() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var draw = RandomStreams.of(seed, "flexible", "test");
            var load = new FlexibleLoad(anyParameters(draw), Runs.DENVER);
            double missingKwh = 0;
            for (DeliveryPeriod tick :
                    Runs.ticks(Runs.days("2030-07-03", 5, TICK_S)).toList()) {
                double baseKw = BASE_KW * draw.nextUniform();
                double loadKw = load.step(tick, baseKw, anyAskedKw(tick, draw));
                missingKwh += (baseKw - loadKw) * tick.durationH();
                assertThat(load.lostKwh() + load.returnedKwh() + load.owedKwh())
                        .as("seed %d, %s", seed, tick)
                        .isCloseTo(load.curtailedKwh() + load.shiftedKwh(), within(ENERGY_TOLERANCE_KWH));
                assertThat(missingKwh)
                        .as("seed %d, %s", seed, tick)
                        .isCloseTo(
                                load.curtailedKwh() + load.shiftedKwh() - load.returnedKwh(),
                                within(ENERGY_TOLERANCE_KWH));
                assertThat(load.owedKwh()).as("seed %d, %s", seed, tick).isNotNegative();
            }
        }
    }

    @Test
    void no_reduction_exceeds_the_capability_and_no_rebound_half_as_much_again() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var draw = RandomStreams.of(seed, "flexible", "test");
            var parameters = anyParameters(draw);
            var load = new FlexibleLoad(parameters, Runs.UTC);
            for (DeliveryPeriod tick :
                    Runs.ticks(Runs.days("2030-07-03", 5, TICK_S)).toList()) {
                double baseKw = BASE_KW * draw.nextUniform();
                double capabilityKw = load.capabilityKw(tick, baseKw);
                load.step(tick, baseKw, anyAskedKw(tick, draw));
                double shareKw = (parameters.curtailableShare() + parameters.shiftableShare()) * baseKw;
                assertThat(load.reductionKw()).as("seed %d, %s", seed, tick).isBetween(0.0, capabilityKw);
                assertThat(capabilityKw).as("seed %d, %s", seed, tick).isLessThanOrEqualTo(shareKw);
                assertThat(load.reboundKw())
                        .as("seed %d, %s", seed, tick)
                        .isBetween(0.0, 1.5 * shareKw + ENERGY_TOLERANCE_KWH);
            }
        }
    }

    @Test
    void a_day_has_so_many_calls_of_so_many_hours() {
        var parameters = new FlexibleParameters(0.1, 0, false, 0, 1, 2, -0.1, 0, 2);
        var load = new FlexibleLoad(parameters, Runs.UTC);
        int curtailed = 0;
        for (DeliveryPeriod tick : Runs.ticks(DAY).toList()) {
            load.step(tick, BASE_KW, 10);
            curtailed += load.reductionKw() > 0 ? 1 : 0;
        }
        assertThat(curtailed).isEqualTo(8);
        var tomorrow = new DeliveryPeriod(DAY.endS(), DAY.endS() + TICK_S);
        assertThat(load.capabilityKw(tomorrow, BASE_KW)).isEqualTo(10);
    }

    @Test
    void notice_is_needed_to_start_a_call_and_not_to_go_on_with_it() {
        var load = new FlexibleLoad(new FlexibleParameters(0.1, 0, false, 2, 4, 1, -0.1, 0.5, 2), Runs.UTC);
        assertThat(load.noticeSteps()).isEqualTo(2);
        assertThat(load.answerKw(DAY.period(0), BASE_KW, call(5, 1400, 1))).isEqualTo(0.0);
        assertThat(load.answerKw(DAY.period(0), BASE_KW, call(5, 1400, 2))).isEqualTo(5);
        load.step(DAY.period(0), BASE_KW, 5);
        assertThat(load.answerKw(DAY.period(1), BASE_KW, call(5, 1400, 0))).isEqualTo(5);
    }

    @Test
    void a_load_that_needs_notice_offers_at_once_and_delivers_when_the_notice_is_over() {
        var load = new FlexibleLoad(new FlexibleParameters(0.1, 0, false, 3, 1, 1, -0.1, 0.5, 2), Runs.UTC);
        assertThat(load.offerKw(DAY.period(0), BASE_KW, call(50, 1400, 0))).isEqualTo(10);
        List<Double> reductionKw = new ArrayList<>();
        for (int tick = 0; tick < 8; tick++) {
            load.step(DAY.period(tick), BASE_KW, load.answerKw(DAY.period(tick), BASE_KW, call(50, 1400, tick)));
            reductionKw.add(load.reductionKw());
        }
        // The longest call, one hour, counts from the first reduction.
        assertThat(reductionKw).containsExactly(0.0, 0.0, 0.0, 10.0, 10.0, 10.0, 10.0, 0.0);
    }

    @Test
    void a_higher_price_never_gets_less_and_none_gets_more_than_asked_or_able() {
        var load = new FlexibleLoad(FlexibleParameters.defaults(), Runs.UTC);
        double before = 0;
        for (int priceUsdPerMwh = -500; priceUsdPerMwh <= 5000; priceUsdPerMwh += 10) {
            double answerKw = load.answerKw(DAY.period(0), BASE_KW, call(8, priceUsdPerMwh, 0));
            assertThat(answerKw).as("%d USD/MWh", priceUsdPerMwh).isBetween(before, 8.0);
            before = answerKw;
        }
        assertThat(before).isEqualTo(8);
        assertThat(load.answerKw(DAY.period(0), BASE_KW, call(50, 5000, 0))).isEqualTo(10);
    }

    @Test
    void a_doubled_price_gets_what_the_elasticity_says_and_none_below_the_usual() {
        var load = new FlexibleLoad(FlexibleParameters.defaults(), Runs.UTC);
        assertThat(load.answerKw(DAY.period(0), BASE_KW, call(50, 2 * USUAL_PRICE, 0)))
                .isCloseTo(100 * (1 - Math.pow(2, -0.1)), within(1e-9));
        for (double price : new double[] {USUAL_PRICE, 10, 0, -0.0, -300, -Double.MAX_VALUE}) {
            assertThat(load.answerKw(DAY.period(0), BASE_KW, call(50, price, 0)))
                    .as("%s USD/MWh", price)
                    .isEqualTo(0.0);
        }
        var eager = new FlexibleLoad(new FlexibleParameters(1, 0, false, 0, 4, 1, -0.1, 0.5, 2), Runs.UTC);
        assertThat(eager.answerKw(DAY.period(0), BASE_KW, call(500, 100 * USUAL_PRICE, 0)))
                .isEqualTo(eager.answerKw(DAY.period(0), BASE_KW, call(500, 10 * USUAL_PRICE, 0)))
                .isCloseTo(100 * (1 - Math.pow(10, -0.1)), within(1e-9));
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FlexibleParameters(0.1, 0, false, 0, 4, 1, 0.1, 0.5, 2))
                .withMessage("elasticity (0.1) must be 0 or less. Maybe it lacks its sign.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FlexibleParameters(10, 0, false, 0, 4, 1, -0.1, 0.5, 2))
                .withMessage("curtailableShare (10.0) must be 0 to 1. Maybe it is in percent.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CurtailmentCall(5, Double.NaN, USUAL_PRICE, 0))
                .withMessageContaining("priceUsdPerMwh (NaN)");
        var load = new FlexibleLoad(FlexibleParameters.defaults(), Runs.UTC);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> load.step(DAY.period(0), Double.NaN, 0))
                .withMessageContaining("baseKw (NaN)");
    }

    @Test
    void thirty_days_are_the_same_on_every_machine() {
        var draw = RandomStreams.of(42, "flexible", "test");
        var load = new FlexibleLoad(FlexibleParameters.defaults(), Runs.DENVER);
        double[] loads = Runs.ticks(Runs.days("2030-07-01", 30, TICK_S))
                .mapToDouble(tick -> load.step(tick, BASE_KW * draw.nextUniform(), anyAskedKw(tick, draw)))
                .toArray();
        assertThat(Runs.sha256(loads)).isEqualTo("d5eabd9156c4d3ebc99dedf5d6f35050519a3c81424438a22b3d34798e9a24e7");
    }

    private static CurtailmentCall call(double sizeKw, double priceUsdPerMwh, int stepsSinceMade) {
        return new CurtailmentCall(sizeKw, priceUsdPerMwh, USUAL_PRICE, stepsSinceMade);
    }

    /** Calls of some hours now and then: about one hour in six begins or goes on with one. */
    private static double anyAskedKw(DeliveryPeriod tick, RandomStream draw) {
        boolean called = RandomStreams.of(tick.startS() / 3600, "calls", "test").nextInt(6) == 0;
        double askedKw = 2 * BASE_KW * draw.nextUniform();
        return called ? askedKw : 0;
    }

    private static FlexibleParameters anyParameters(RandomStream draw) {
        double curtailableShare = draw.nextUniform();
        return new FlexibleParameters(
                curtailableShare,
                draw.nextInt(3) == 0 ? 0 : (1 - curtailableShare) * draw.nextUniform(),
                draw.nextInt(3) == 0,
                draw.nextInt(3),
                0.25 + 5 * draw.nextUniform(),
                draw.nextInt(5),
                -draw.nextUniform(),
                draw.nextUniform(),
                0.1 + 4 * draw.nextUniform());
    }
}
