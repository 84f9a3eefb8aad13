package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gridpit.agent.CurtailDraft;
import org.gridpit.agent.GuardDecision;
import org.gridpit.agent.GuardObservation;
import org.gridpit.decision.Policy;
import org.gridpit.record.SimEvent.GridClosed;
import org.junit.jupiter.api.Test;

class GridOrdersTest {
    private static final double ROUNDING = 1e-9;

    private static GuardDecision shed(int stage) {
        return new GuardDecision(List.of(), List.of(), 0, stage, false, "");
    }

    @Test
    void each_stage_sheds_a_twentieth_of_every_load_until_it_is_lifted() {
        Hamlet.Run run = Hamlet.with("time.duration=PT15M")
                .operator(
                        "operator",
                        seen -> shed(seen.now().tick() == 0 ? 2 : seen.now().tick() == 1 ? 1 : 0))
                .run();
        assertThat(run.meter(0, "home").loadKw()).isCloseTo(10.8, within(ROUNDING));
        assertThat(run.meter(0, "home").unservedKw()).isCloseTo(1.2, within(ROUNDING));
        assertThat(run.meter(0, "home").meteredWh()).isEqualTo(-900);
        assertThat(run.tick(1).loadKw()).isCloseTo(11.4, within(ROUNDING));
        assertThat(run.tick(2).loadKw()).isEqualTo(12);
        assertThat(run.of(GridClosed.class))
                .extracting(GridClosed::state)
                .containsExactly("emergency", "emergency", "normal");
    }

    @Test
    void what_one_operator_sheds_another_that_sheds_nothing_does_not_bring_back() {
        Hamlet.Run run = Hamlet.with()
                .operator("operator-1", seen -> shed(2))
                .operator("operator-2", seen -> shed(0))
                .run();
        assertThat(run.tick(0).loadKw()).isCloseTo(10.8, within(ROUNDING));
        assertThat(run.tick(1).loadKw()).isCloseTo(10.8, within(ROUNDING));
        assertThat(run.noted()).containsExactly("emergency-shedding");
    }

    @Test
    void load_that_an_operator_gives_back_is_not_counted_as_shed() {
        Hamlet.Run run = Hamlet.with()
                .operator("operator", seen -> shed(seen.now().tick() == 0 ? 3 : 1))
                .run();
        assertThat(run.noted()).containsExactly("emergency-shedding", "emergency-restored");
        assertThat(run.tick(1).loadKw()).isCloseTo(11.4, within(ROUNDING));
    }

    @Test
    void a_limit_on_a_plant_holds_from_its_tick_until_the_all_clear() {
        GuardDecision limit = new GuardDecision(List.of(), List.of(new CurtailDraft("farm", 5_000)), 0, 0, false, "");
        GuardDecision clear = new GuardDecision(List.of(), List.of(), 0, 0, true, "");
        Hamlet.Run run = Hamlet.with("time.start=2030-07-01T19:00:00Z", "time.duration=PT20M")
                .operator("operator", seen -> switch ((int) seen.now().tick()) {
                    case 1 -> limit;
                    case 3 -> clear;
                    default -> Hamlet.CALM;
                })
                .run();
        for (int tick = 0; tick < 4; tick++) {
            var farm = run.meter(tick, "farm");
            boolean limited = tick == 1 || tick == 2;
            assertThat(farm.generationKw()).isEqualTo(limited ? 5 : farm.availableKw());
            assertThat(farm.curtailedKw()).isEqualTo(farm.availableKw() - farm.generationKw());
        }
    }

    @Test
    void an_all_clear_lifts_only_the_orders_of_the_operator_that_gives_it() {
        Policy<GuardObservation, GuardDecision> lasting =
                seen -> new GuardDecision(List.of(), List.of(new CurtailDraft("farm", 5_000)), 0, 1, false, "");
        Policy<GuardObservation, GuardDecision> short3 = seen -> new GuardDecision(
                List.of(),
                seen.now().tick() == 0 ? List.of(new CurtailDraft("farm", 3_000)) : List.of(),
                0,
                2,
                seen.now().tick() == 1,
                "");
        Hamlet.Run run = Hamlet.with("time.start=2030-07-01T19:00:00Z")
                .operator("operator-1", lasting)
                .operator("operator-2", short3)
                .run();
        assertThat(run.meter(0, "farm").generationKw()).isEqualTo(3);
        assertThat(run.meter(0, "home").loadKw()).isCloseTo(10.8, within(ROUNDING));
        assertThat(run.meter(1, "farm").generationKw()).isEqualTo(5);
        assertThat(run.meter(1, "home").loadKw()).isCloseTo(11.4, within(ROUNDING));
    }

    @Test
    void an_order_to_a_plant_that_is_not_there_is_noted_and_changes_nothing() {
        Hamlet.Run run = Hamlet.with("time.duration=PT5M")
                .operator(
                        "operator",
                        seen -> new GuardDecision(
                                List.of(),
                                List.of(
                                        new CurtailDraft("home", 0),
                                        new CurtailDraft("nobody", 0),
                                        new CurtailDraft("farm", -1)),
                                0,
                                0,
                                false,
                                ""))
                .run();
        assertThat(run.noted()).containsExactly("order-ignored", "order-ignored", "order-ignored");
        assertThat(run.tick(0).loadKw()).isEqualTo(12);
    }
}
