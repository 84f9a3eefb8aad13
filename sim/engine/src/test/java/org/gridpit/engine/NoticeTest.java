package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.agent.BidDecision;
import org.gridpit.agent.CallAnswer;
import org.gridpit.agent.CallDraft;
import org.gridpit.agent.CallSeen;
import org.gridpit.agent.FlexibleSeen;
import org.gridpit.agent.GuardDecision;
import org.gridpit.agent.GuardObservation;
import org.gridpit.decision.Policy;
import org.gridpit.record.SimEvent.EventNoted;
import org.gridpit.record.SimEvent.TaskEnded;
import org.gridpit.settlement.Entry.Kind;
import org.junit.jupiter.api.Test;

/** Loads that need some ticks between a call and giving way, and calls that the end of the run cuts off. */
class NoticeTest {
    private static final double ROUNDING = 1e-9;
    private static final long PRICE = 20_000;
    private static final String NOTICE = "agents.home.flexible.notice_steps=2";
    private static final String HALF_HOUR = "time.duration=PT30M";

    private static Policy<GuardObservation, GuardDecision> calling(String target, long watts, int steps) {
        return seen -> seen.now().tick() == 1
                ? new GuardDecision(List.of(new CallDraft(watts, steps, PRICE, target)), List.of(), 0, 0, false, "")
                : Hamlet.CALM;
    }

    /** Promises what its load would give, and notes the call. */
    private static BidDecision promise(List<CallSeen> calls, List<CallSeen> noted) {
        noted.addAll(calls);
        return new BidDecision(
                List.of(),
                0,
                calls.stream()
                        .map(call -> new CallAnswer(call.callId(), true, call.loadReliefW()))
                        .toList(),
                0,
                "");
    }

    @Test
    void a_load_that_needs_notice_takes_part_and_is_due_and_paid_from_the_end_of_its_notice() {
        List<CallSeen> noted = new ArrayList<>();
        Hamlet.Run run = Hamlet.with(HALF_HOUR, NOTICE)
                .operator("operator", calling("home", 6_000, 4))
                .trader("home", seen -> promise(seen.calls(), noted))
                .run();
        assertThat(noted).singleElement().satisfies(call -> {
            assertThat(call.loadReliefW()).isEqualTo(6_000);
            assertThat(call.noticeSteps()).isEqualTo(2);
            assertThat(call.caller()).isEqualTo("operator");
        });
        for (int tick = 0; tick < 6; tick++) {
            boolean due = tick == 3 || tick == 4;
            assertThat(run.meter(tick, "home").demandResponseKw())
                    .as("tick %d", tick)
                    .isCloseTo(due ? 6 : 0, within(ROUNDING));
            assertThat(run.amount(tick, "home", Kind.DEMAND_RESPONSE)).isEqualTo(due ? 500 * PRICE : 0);
        }
        assertThat(run.of(TaskEnded.class)).singleElement().satisfies(task -> {
            assertThat(task.state()).isEqualTo("completed");
            assertThat(task.promisedWh()).isEqualTo(1_000);
            assertThat(task.deliveredWh()).isEqualTo(1_000);
        });
    }

    @Test
    void a_battery_beside_the_load_is_due_at_once() {
        String battery = "agents.home.battery={capacity_kwh: 100, max_soc: 1, min_soc: 0}";
        Hamlet.Run run = Hamlet.with(HALF_HOUR, NOTICE, battery)
                .operator("operator", calling("home", 10_000, 4))
                .trader("home", Hamlet.promising(10_000, 0))
                .run();
        for (int tick = 1; tick < 5; tick++) {
            assertThat(run.meter(tick, "home").demandResponseKw()).isCloseTo(tick < 3 ? 4 : 10, within(1e-3));
            assertThat(run.meter(tick, "home").loadKw()).isCloseTo(tick < 3 ? 12 : 6, within(ROUNDING));
        }
    }

    @Test
    void a_call_that_is_over_before_the_notice_gets_nothing_of_the_load() {
        List<CallSeen> noted = new ArrayList<>();
        Hamlet.with(HALF_HOUR, NOTICE)
                .operator("operator", calling("home", 6_000, 2))
                .trader("home", seen -> promise(seen.calls(), noted))
                .run();
        assertThat(noted)
                .singleElement()
                .satisfies(call -> assertThat(call.loadReliefW()).isZero());
    }

    @Test
    void an_operator_sees_the_notice_and_a_call_to_all_counts_only_what_comes_in_time() {
        List<FlexibleSeen> seen = new ArrayList<>();
        Hamlet.Run run = Hamlet.with(HALF_HOUR, NOTICE)
                .operator("operator", now -> {
                    seen.addAll(now.now().tick() == 0 ? now.flexible() : List.of());
                    return calling(CallDraft.ALL, 28_000, 2).decide(now);
                })
                .trader("home", Hamlet.promising(60_000, 0))
                .trader("store", Hamlet.promising(60_000, 0))
                .run();
        assertThat(seen)
                .containsExactly(new FlexibleSeen("home", 6_000, 6_000, 2), new FlexibleSeen("store", 50_000, 0, 0));
        assertThat(run.meter(1, "store").demandResponseKw()).isCloseTo(28, within(ROUNDING));
        assertThat(run.meter(1, "home").demandResponseKw()).isZero();
    }

    @Test
    void a_call_that_the_end_of_the_run_cuts_off_has_its_result_and_one_without_answer_is_called_off() {
        Hamlet.Run taken = Hamlet.with("time.duration=PT15M")
                .operator("operator", calling("home", 6_000, 12))
                .trader("home", Hamlet.promising(6_000, 0))
                .run();
        assertThat(taken.of(TaskEnded.class)).singleElement().satisfies(task -> {
            assertThat(task.state()).isEqualTo("completed");
            assertThat(task.promisedWh()).isEqualTo(1_000);
            assertThat(task.deliveredWh()).isEqualTo(1_000);
        });
        assertThat(taken.of(EventNoted.class)).extracting(EventNoted::type).contains("dr-result");
        Hamlet.Run silent = Hamlet.with("time.duration=PT15M")
                .operator("operator", calling("home", 6_000, 12))
                .run();
        assertThat(silent.of(TaskEnded.class))
                .singleElement()
                .satisfies(task -> assertThat(task.state()).isEqualTo("canceled"));
    }

    @Test
    void what_comes_back_of_the_load_after_a_call_is_told_apart() {
        Hamlet.Run run = Hamlet.with(
                        "time.duration=PT1H",
                        "agents.home.flexible.rebound_share=1",
                        "agents.home.flexible.rebound_h=0.5")
                .operator("operator", calling("home", 6_000, 1))
                .trader("home", Hamlet.promising(6_000, 0))
                .run();
        double reboundKwh = 0;
        for (int tick = 0; tick < 12; tick++) {
            double reboundKw = run.meter(tick, "home").reboundKw();
            assertThat(run.meter(tick, "home").loadKw()).isCloseTo(tick == 1 ? 6 : 12 + reboundKw, within(ROUNDING));
            reboundKwh += reboundKw / 12;
        }
        assertThat(reboundKwh).isCloseTo(0.5, within(ROUNDING));
        assertThat(run.meter(3, "store").reboundKw()).isZero();
    }
}
