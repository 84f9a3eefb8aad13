package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gridpit.agent.CallDraft;
import org.gridpit.agent.GuardDecision;
import org.gridpit.agent.GuardObservation;
import org.gridpit.decision.Policy;
import org.gridpit.record.SimEvent.MessageMoved;
import org.gridpit.settlement.Entry.Kind;
import org.junit.jupiter.api.Test;

class DemandResponseTest {
    private static final double ROUNDING = 1e-9;
    private static final long PRICE = 20_000;
    private static final long PENALTY = 10_000;

    static Policy<GuardObservation, GuardDecision> calling(String target, long watts, int steps) {
        return seen -> seen.now().tick() == 1
                ? new GuardDecision(List.of(new CallDraft(watts, steps, PRICE, target)), List.of(), 0, 0, false, "")
                : Hamlet.CALM;
    }

    @Test
    void a_call_that_is_kept_is_paid_for_each_of_its_ticks_and_no_other() {
        Hamlet.Run run = Hamlet.with("time.duration=PT20M")
                .operator("operator", calling("home", 6_000, 2))
                .trader("home", Hamlet.promising(6_000, 0))
                .run();
        long paid = 500 * PRICE;
        for (int tick = 0; tick < 4; tick++) {
            boolean called = tick == 1 || tick == 2;
            assertThat(run.meter(tick, "home").loadKw()).isCloseTo(called ? 6 : 12, within(ROUNDING));
            assertThat(run.meter(tick, "home").demandResponseKw()).isCloseTo(called ? 6 : 0, within(ROUNDING));
            assertThat(run.amount(tick, "home", Kind.DEMAND_RESPONSE)).isEqualTo(called ? paid : 0);
            assertThat(run.amount(tick, "operator", Kind.DEMAND_RESPONSE)).isEqualTo(called ? -paid : 0);
        }
        assertThat(run.of(MessageMoved.class).stream().filter(one -> one.kind().startsWith("dr-")))
                .extracting(one -> one.kind() + " to " + one.to().orElseThrow() + " in "
                        + one.dueTick().getAsLong() + " " + one.duePhase().orElseThrow())
                .containsExactly("dr-call to home in 1 bid", "dr-answer to operator in 2 observe");
    }

    @Test
    void what_was_promised_and_not_given_costs_the_penalty() {
        Hamlet.Run run = Hamlet.with()
                .operator("operator", calling("home", 9_000, 1))
                .trader("home", Hamlet.promising(9_000, 0))
                .run();
        assertThat(run.amount(1, "home", Kind.DEMAND_RESPONSE)).isEqualTo(500 * PRICE - 250 * PENALTY);
    }

    @Test
    void a_promise_beyond_the_call_is_cut_to_it_and_silence_or_no_cost_nothing() {
        Hamlet.Run more = Hamlet.with()
                .operator("operator", calling("home", 3_000, 1))
                .trader("home", Hamlet.promising(60_000, 0))
                .run();
        assertThat(more.amount(1, "home", Kind.DEMAND_RESPONSE)).isEqualTo(250 * PRICE);
        Hamlet.Run silent =
                Hamlet.with().operator("operator", calling("home", 3_000, 1)).run();
        assertThat(silent.amount(1, "home", Kind.DEMAND_RESPONSE)).isZero();
        assertThat(silent.tick(1).loadKw()).isEqualTo(12);
    }

    @Test
    void a_call_to_all_is_shared_by_what_each_could_give() {
        // The battery could give 50 kW, the home 6: of 28 kW one gives 25, the other 3.
        Hamlet.Run run = Hamlet.with()
                .operator("operator", calling(CallDraft.ALL, 28_000, 1))
                .trader("home", Hamlet.promising(60_000, 0))
                .trader("store", Hamlet.promising(60_000, 0))
                .run();
        assertThat(run.meter(1, "home").demandResponseKw()).isCloseTo(3, within(ROUNDING));
        assertThat(run.meter(1, "store").demandResponseKw()).isCloseTo(25, within(ROUNDING));
    }

    @Test
    void of_two_calls_to_one_battery_the_first_made_is_served_first_and_the_other_falls_short() {
        // The battery gives 50 kW: 30 to one operator, 20 of 30 to the other.
        Hamlet.Run run = Hamlet.with()
                .operator("operator-1", calling("store", 30_000, 1))
                .operator("operator-2", calling("store", 30_000, 1))
                .trader("store", Hamlet.promising(30_000, 0))
                .run();
        assertThat(run.amount(1, "operator-1", Kind.DEMAND_RESPONSE)).isEqualTo(-2_500 * PRICE);
        assertThat(run.amount(1, "operator-2", Kind.DEMAND_RESPONSE)).isEqualTo(-1_667 * PRICE + 833 * PENALTY);
        assertThat(run.meter(1, "store").batteryKw()).hasValue(50);
    }

    @Test
    void an_all_clear_ends_a_call_and_its_pay() {
        Hamlet.Run run = Hamlet.with("time.duration=PT20M")
                .operator(
                        "operator",
                        seen -> seen.now().tick() == 2
                                ? new GuardDecision(List.of(), List.of(), 0, 0, true, "")
                                : calling("home", 6_000, 3).decide(seen))
                .trader("home", Hamlet.promising(6_000, 0))
                .run();
        assertThat(run.amount(1, "home", Kind.DEMAND_RESPONSE)).isEqualTo(500 * PRICE);
        assertThat(run.amount(2, "home", Kind.DEMAND_RESPONSE)).isZero();
        assertThat(run.tick(2).loadKw()).isEqualTo(12);
    }

    @Test
    void in_ticks_of_a_second_fractions_of_a_watt_hour_add_up_and_are_paid() {
        // 1.8 kW is half a Wh in a second.
        Hamlet.Run run = Hamlet.with("time.tick=PT1S", "time.duration=PT12S")
                .operator("operator", calling("home", 1_800, 10))
                .trader("home", Hamlet.promising(1_800, 0))
                .run();
        assertThat(run.meter(11, "operator").balanceTickWh()).isEqualTo(-5 * PRICE);
    }

    @Test
    void a_battery_is_not_paid_for_leaving_off_a_charge_it_had_no_room_for() {
        Hamlet.Run run = Hamlet.with("agents.store.battery.start_soc=1")
                .operator("operator", calling("store", 10_000, 1))
                .trader("store", Hamlet.promising(10_000, -10_000))
                .run();
        // Full, it could only have stood still: relief is what it gives beyond that.
        assertThat(run.meter(1, "store").batteryKw()).hasValue(10);
        assertThat(run.meter(1, "store").demandResponseKw()).isEqualTo(10);
    }

    @Test
    void the_counterfactual_has_no_demand_response() {
        Hamlet.Run run = Hamlet.with("market.mechanism=none")
                .operator("operator", calling("home", 6_000, 1))
                .trader("home", Hamlet.promising(6_000, 0))
                .run();
        assertThat(run.tick(1).loadKw()).isEqualTo(12);
        assertThat(run.meter(1, "operator").balanceTickWh()).isZero();
    }
}
