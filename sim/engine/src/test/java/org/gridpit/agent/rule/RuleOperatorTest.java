package org.gridpit.agent.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.agent.CallDraft;
import org.gridpit.agent.CallState;
import org.gridpit.agent.CurtailDraft;
import org.gridpit.agent.FlexibleSeen;
import org.gridpit.agent.ForecastSeries;
import org.gridpit.agent.ForecastsSeen;
import org.gridpit.agent.GridSeen;
import org.gridpit.agent.GuardDecision;
import org.gridpit.agent.GuardObservation;
import org.gridpit.agent.PlantSeen;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.Quantity;
import org.gridpit.decision.DecisionKind;
import org.gridpit.decision.Policy;
import org.junit.jupiter.api.Test;

class RuleOperatorTest extends PolicyContract<GuardObservation, GuardDecision> {
    @Override
    Policy<GuardObservation, GuardDecision> policy() {
        return new RuleOperator(RuleOperatorParameters.defaults());
    }

    @Override
    DecisionKind<GuardObservation, GuardDecision> kind() {
        return GuardDecision.KIND;
    }

    @Override
    GuardObservation observation(RandomSite site, long tick) {
        return site.guard(tick);
    }

    @Override
    String reason(GuardDecision decision) {
        return decision.reason();
    }

    @Override
    void check(String site, GuardObservation seen, GuardDecision decision) {
        for (CallDraft call : decision.calls()) {
            assertThat(call.sizeW()).as(site).isPositive();
            assertThat(call.durationSteps()).as(site).isPositive();
            assertThat(seen.calls()).as(site).isEmpty();
        }
        for (CurtailDraft limit : decision.curtail()) {
            PlantSeen plant = seen.plants().get(0);
            assertThat(limit.limitW()).as(site).isBetween(0L, plant.ratedW());
        }
        if (decision.allClear()) {
            assertThat(decision.shedStage()).as(site).isZero();
            assertThat(decision.calls()).as(site).isEmpty();
        }
    }

    @Test
    void calm_days_need_nothing() {
        assertThat(policy().decide(seen(Scene.CALM, ForecastsSeen.NONE, List.of())))
                .isEqualTo(new GuardDecision(List.of(), List.of(), 0, 0, false, "normal operation"));
    }

    @Test
    void a_lost_generator_is_answered_by_one_call_and_an_all_clear_when_it_is_over() {
        Policy<GuardObservation, GuardDecision> policy = policy();
        GridSeen hit = grid(59.99, 59.62, 0, 0, 30_000);

        GuardDecision call = policy.decide(seen(hit, ForecastsSeen.NONE, List.of()));
        assertThat(call.calls()).containsExactly(new CallDraft(30_000, 12, 28_000, CallDraft.ALL));
        assertThat(call.allClear()).isFalse();

        List<CallState> running = List.of(new CallState("task-1", "home-1", 30_000, 20_000, 20_000, 156));
        GuardDecision during = policy.decide(seen(hit, ForecastsSeen.NONE, running));
        assertThat(during.calls()).isEmpty();
        assertThat(during.allClear()).isFalse();

        assertThat(policy.decide(seen(Scene.CALM, ForecastsSeen.NONE, List.of())))
                .isEqualTo(new GuardDecision(List.of(), List.of(), 0, 0, true, "episode over"));
        assertThat(policy.decide(seen(Scene.CALM, ForecastsSeen.NONE, List.of()))
                        .allClear())
                .isFalse();
    }

    @Test
    void a_tie_that_would_be_overloaded_is_relieved_by_a_call() {
        ForecastsSeen peak = Scene.forecasts(
                new ForecastSeries(Quantity.NET_LOAD, 144, 1, List.of(new Quantiles(4_800_000, 4_900_000, 5_020_000))));

        assertThat(policy().decide(seen(Scene.CALM, peak, List.of())).calls())
                .containsExactly(new CallDraft(20_000, 12, 28_000, CallDraft.ALL));
    }

    @Test
    void export_beyond_the_tie_limits_all_plants_to_the_same_share_and_is_lifted_afterwards() {
        Policy<GuardObservation, GuardDecision> policy = policy();
        ForecastsSeen sunny = Scene.forecasts(
                new ForecastSeries(Quantity.NET_LOAD, 144, 1, List.of(Quantiles.certain(-5_600_000))),
                new ForecastSeries(Quantity.PV, 144, 1, List.of(Quantiles.certain(6_000_000))));
        ForecastsSeen cloudy = Scene.forecasts(
                new ForecastSeries(Quantity.NET_LOAD, 144, 1, List.of(Quantiles.certain(-2_000_000))),
                new ForecastSeries(Quantity.PV, 144, 1, List.of(Quantiles.certain(2_400_000))));

        // 6,000 kW less 600 kW are 67.5 % of 8,000 kW.
        assertThat(policy.decide(seen(Scene.CALM, sunny, List.of())).curtail())
                .containsExactly(new CurtailDraft("farm-1", 4_020_000), new CurtailDraft("farm-2", 1_340_000));
        assertThat(policy.decide(seen(Scene.CALM, sunny, List.of())).curtail()).isEmpty();
        GuardDecision lifted = policy.decide(seen(Scene.CALM, cloudy, List.of()));
        assertThat(lifted.curtail())
                .containsExactly(new CurtailDraft("farm-1", 6_000_000), new CurtailDraft("farm-2", 2_000_000));
        assertThat(lifted.allClear()).isTrue();
    }

    @Test
    void load_is_shed_by_depth_and_comes_back_stage_by_stage() {
        Policy<GuardObservation, GuardDecision> policy = policy();
        double[] frequencyHz = {59.9, 59.45, 59.25, 59.7, 59.85, 59.9, 59.95};
        List<Integer> stages = new ArrayList<>();
        for (double hz : frequencyHz) {
            stages.add(policy.decide(seen(grid(hz, hz, 0, 0, 0), ForecastsSeen.NONE, List.of()))
                    .shedStage());
        }
        assertThat(stages).containsExactly(0, 1, 2, 2, 1, 0, 0);
    }

    @Test
    void a_lasting_plan_error_is_taken_out_and_the_correction_stays_bounded() {
        Policy<GuardObservation, GuardDecision> policy = policy();
        long reserveW = 0;
        for (int tick = 0; tick < 200; tick++) {
            reserveW = policy.decide(
                            seen(grid(60, 59.99, 1_050_000, 1_000_000 + reserveW, 0), ForecastsSeen.NONE, List.of()))
                    .reserveW();
        }
        assertThat(reserveW).isBetween(46_000L, 50_000L);

        for (int tick = 0; tick < 500; tick++) {
            reserveW = policy.decide(seen(grid(60, 59.99, 4_000_000, 1_000_000, 0), ForecastsSeen.NONE, List.of()))
                    .reserveW();
        }
        assertThat(reserveW).isEqualTo(500_000);
    }

    private static GridSeen grid(double hz, double lowestHz, long netLoadW, long plannedW, long secondaryW) {
        return new GridSeen(hz, lowestHz, 60.02, 60, 0.2, netLoadW, plannedW, secondaryW, 5_000_000);
    }

    private static GuardObservation seen(GridSeen grid, ForecastsSeen forecasts, List<CallState> calls) {
        return new GuardObservation(
                Scene.now(144, 300, 2_000),
                "operator",
                grid,
                forecasts,
                List.of(new FlexibleSeen("home-1", 25_000), new FlexibleSeen("home-2", 15_000)),
                List.of(new PlantSeen("farm-1", 6_000_000, 4_500_000), new PlantSeen("farm-2", 2_000_000, 1_500_000)),
                calls,
                Scene.UTILITY,
                List.of());
    }
}
