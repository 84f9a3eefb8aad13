package org.gridpit.agent.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
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
            long promisedW =
                    seen.calls().stream().mapToLong(CallState::acceptedW).sum();
            long reliefW =
                    seen.flexible().stream().mapToLong(FlexibleSeen::reliefW).sum();
            assertThat(call.sizeW()).as(site).isLessThanOrEqualTo(reliefW - promisedW);
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
        GridSeen hit = limited(59.62, 0, 30_000, 500_000, 500_000);

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
    void an_overload_that_outgrows_the_calls_is_called_for_once_more_but_not_what_was_declined() {
        List<CallState> running = List.of(new CallState("task-1", "home-1", 20_000, 15_000, 15_000, 156));
        assertThat(policy().decide(seen(Scene.CALM, netLoad(144, 5_600_000), running))
                        .calls())
                .containsExactly(new CallDraft(25_000, 12, 28_000, CallDraft.ALL));

        List<CallState> declined = List.of(new CallState("task-1", "home-1", 600_000, 0, 0, 156));
        assertThat(policy().decide(seen(Scene.CALM, netLoad(144, 5_600_000), declined))
                        .calls())
                .isEmpty();
    }

    @Test
    void the_load_that_a_call_held_down_is_expected_back_when_it_ends() {
        Policy<GuardObservation, GuardDecision> policy = policy();
        List<CallState> running = List.of(new CallState("task-1", "home-1", 30_000, 30_000, 30_000, 145));
        policy.decide(seen(Scene.CALM, netLoad(144, 4_990_000), running));

        assertThat(policy.decide(seen(145, Scene.CALM, netLoad(145, 4_990_000), List.of()))
                        .calls())
                .containsExactly(new CallDraft(20_000, 12, 28_000, CallDraft.ALL));
    }

    private static ForecastsSeen netLoad(long tick, long p90W) {
        return Scene.forecasts(
                new ForecastSeries(Quantity.NET_LOAD, tick, 1, List.of(new Quantiles(4_800_000, 4_900_000, p90W))));
    }

    @Test
    void export_beyond_the_tie_limits_all_plants_to_the_same_share_and_is_lifted_afterwards() {
        Policy<GuardObservation, GuardDecision> policy = policy();
        ForecastsSeen sunny =
                Scene.forecasts(new ForecastSeries(Quantity.PV, 144, 1, List.of(Quantiles.certain(6_000_000))));
        GridSeen full = grid(60, 59.98, -5_600_000, -5_000_000, 0);
        ForecastsSeen cloudy =
                Scene.forecasts(new ForecastSeries(Quantity.PV, 144, 1, List.of(Quantiles.certain(2_400_000))));

        // The site took 400 kW itself and the tie carries 5,000 kW: 67.5 % of 8,000 kW.
        assertThat(policy.decide(seen(full, sunny, List.of())).curtail())
                .containsExactly(new CurtailDraft("farm-1", 4_020_000), new CurtailDraft("farm-2", 1_340_000));
        assertThat(policy.decide(seen(full, sunny, List.of())).curtail()).isEmpty();
        GuardDecision lifted = policy.decide(seen(full, cloudy, List.of()));
        assertThat(lifted.curtail())
                .containsExactly(new CurtailDraft("farm-1", 6_000_000), new CurtailDraft("farm-2", 2_000_000));
        assertThat(lifted.allClear()).isTrue();
    }

    @Test
    void voltage_above_its_band_steps_all_plants_down_from_what_they_gave_and_up_again_when_there_is_room() {
        Policy<GuardObservation, GuardDecision> policy = policy();
        // They gave 6 of 8 MW, rounded up 76 %: ten less, then ten less again; at 1.045 pu nothing; then five more.
        assertThat(limits(policy, 1.052)).containsExactly(new CurtailDraft("farm-1", 3_960_000), farm2(1_320_000));
        assertThat(limits(policy, 1.051)).containsExactly(new CurtailDraft("farm-1", 3_360_000), farm2(1_120_000));
        assertThat(limits(policy, 1.045)).isEmpty();
        assertThat(limits(policy, 1.035)).containsExactly(new CurtailDraft("farm-1", 3_660_000), farm2(1_220_000));
        for (int tick = 0; tick < 8; tick++) {
            limits(policy, 1.0);
        }
        GuardDecision last = policy.decide(seen(volts(1.0, 1.0, 0), ForecastsSeen.NONE, List.of()));
        assertThat(last.curtail()).isEmpty();
        assertThat(last.allClear()).isFalse();
    }

    @Test
    void when_plants_are_free_again_the_episode_is_over() {
        Policy<GuardObservation, GuardDecision> policy = policy();
        limits(policy, 1.06);
        List<Boolean> clear = new ArrayList<>();
        for (int tick = 0; tick < 9; tick++) {
            clear.add(policy.decide(seen(volts(1.0, 1.0, 0), ForecastsSeen.NONE, List.of()))
                    .allClear());
        }
        // From 66 % in steps of 5 to 100 in the seventh.
        assertThat(clear).containsExactly(false, false, false, false, false, false, true, false, false);
    }

    @Test
    void voltage_below_its_band_calls_off_load_in_proportion_to_what_it_lacks() {
        // Of the drop of 0.06 pu that 150 kW make, 0.01 is too much: a sixth.
        assertThat(policy().decide(seen(volts(0.94, 1.0, 150_000), ForecastsSeen.NONE, List.of()))
                        .calls())
                .containsExactly(new CallDraft(25_000, 12, 28_000, CallDraft.ALL));
        assertThat(policy().decide(seen(volts(0.951, 1.0, 150_000), ForecastsSeen.NONE, List.of()))
                        .calls())
                .isEmpty();
        assertThat(policy().decide(seen(volts(0.94, 1.0, -150_000), ForecastsSeen.NONE, List.of()))
                        .calls())
                .isEmpty();
    }

    private static List<CurtailDraft> limits(Policy<GuardObservation, GuardDecision> policy, double highestPu) {
        return policy.decide(seen(volts(1.0, highestPu, 0), ForecastsSeen.NONE, List.of()))
                .curtail();
    }

    private static CurtailDraft farm2(long watts) {
        return new CurtailDraft("farm-2", watts);
    }

    private static GridSeen volts(double lowestPu, double highestPu, long netLoadW) {
        return new GridSeen(
                60,
                59.98,
                60.02,
                60,
                0.2,
                netLoadW,
                netLoadW,
                0,
                5_000_000,
                5_000_000,
                OptionalDouble.of(lowestPu),
                OptionalDouble.of(highestPu));
    }

    @Test
    void in_an_island_whose_plant_takes_nothing_plants_may_give_what_the_site_takes_less_what_demand_may_fall_short() {
        ForecastsSeen sunny = Scene.forecasts(
                new ForecastSeries(Quantity.DEMAND, 144, 1, List.of(new Quantiles(6_900_000, 7_000_000, 7_100_000))),
                new ForecastSeries(Quantity.PV, 144, 1, List.of(new Quantiles(5_000_000, 6_000_000, 8_000_000))));

        // 6,000 kW of plants and 500 kW of the supplier less 100 kW are 80 % of 8,000 kW.
        assertThat(policy().decide(seen(limited(59.98, 500_000, 0, 5_000_000, 0), sunny, List.of()))
                        .curtail())
                .containsExactly(new CurtailDraft("farm-1", 4_800_000), new CurtailDraft("farm-2", 1_600_000));
    }

    @Test
    void in_the_dark_nobody_is_limited() {
        ForecastsSeen sunny =
                Scene.forecasts(new ForecastSeries(Quantity.PV, 144, 1, List.of(Quantiles.certain(8_000_000))));
        assertThat(policy().decide(seen(limited(59.98, 0, 0, 0, 0), sunny, List.of()))
                        .curtail())
                .isEmpty();
    }

    @Test
    void while_plants_are_held_back_nobody_is_called_for_what_reserves_replace_and_never_for_their_daily_work() {
        ForecastsSeen sunny =
                Scene.forecasts(new ForecastSeries(Quantity.PV, 144, 1, List.of(Quantiles.certain(8_000_000))));
        assertThat(policy().decide(seen(limited(59.7, 0, 300_000, 5_000_000, 0), sunny, List.of()))
                        .calls())
                .isEmpty();
        assertThat(policy().decide(seen(limited(59.7, 0, 249_000, 5_000_000, 0), ForecastsSeen.NONE, List.of()))
                        .calls())
                .isEmpty();
    }

    private static GridSeen limited(
            double lowestHz, long netLoadW, long secondaryW, long importLimitW, long exportLimitW) {
        return new GridSeen(
                59.99,
                lowestHz,
                60.02,
                60,
                0.2,
                netLoadW,
                netLoadW,
                secondaryW,
                importLimitW,
                exportLimitW,
                OptionalDouble.empty(),
                OptionalDouble.empty());
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
        return new GridSeen(
                hz,
                lowestHz,
                60.02,
                60,
                0.2,
                netLoadW,
                plannedW,
                secondaryW,
                5_000_000,
                5_000_000,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static GuardObservation seen(GridSeen grid, ForecastsSeen forecasts, List<CallState> calls) {
        return seen(144, grid, forecasts, calls);
    }

    private static GuardObservation seen(long tick, GridSeen grid, ForecastsSeen forecasts, List<CallState> calls) {
        return new GuardObservation(
                Scene.now(tick, 300, 2_000),
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
