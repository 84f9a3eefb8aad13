package org.gridpit.agent.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridpit.agent.BidDecision;
import org.gridpit.agent.CallAnswer;
import org.gridpit.agent.CallSeen;
import org.gridpit.agent.LoadSeen;
import org.gridpit.agent.MeterSeen;
import org.gridpit.agent.Now;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.TraderObservation;
import org.gridpit.decision.DecisionKind;
import org.gridpit.decision.Policy;
import org.gridpit.market.Side;
import org.junit.jupiter.api.Test;

class RuleConsumerTest extends PolicyContract<TraderObservation, BidDecision> {
    @Override
    Policy<TraderObservation, BidDecision> policy() {
        return new RuleConsumer(RuleConsumerParameters.defaults());
    }

    @Override
    DecisionKind<TraderObservation, BidDecision> kind() {
        return BidDecision.KIND;
    }

    @Override
    TraderObservation observation(RandomSite site, long tick) {
        return site.trader(tick);
    }

    @Override
    String reason(BidDecision decision) {
        return decision.reason();
    }

    @Override
    void check(String site, TraderObservation seen, BidDecision decision) {
        TraderChecks.check(site, seen, decision);
        assertThat(decision.curtailW()).as(site).isZero();
    }

    @Test
    void bids_high_for_what_it_needs_for_sure_and_lower_for_what_it_may_need_less_the_grid_fee() {
        Now evening = Scene.now(228, 300, 2_000);
        MeterSeen home = Scene.meter(Optional.empty(), Optional.empty(), Optional.of(new LoadSeen(12_000, 30_000, 0)));

        // An untried forecast of 12 kW has a standard deviation of 1.2 kW: 10.462, 12 and 13.538 kW.
        BidDecision decision =
                policy().decide(Scene.trader(evening, home, Scene.market(evening, Scene.flat(), 500), List.of()));

        assertThat(decision)
                .isEqualTo(new BidDecision(
                        List.of(
                                new OrderDraft(Side.BUY, 228, 13_000, 871),
                                new OrderDraft(Side.BUY, 228, 10_500, 129),
                                new OrderDraft(Side.BUY, 228, 6_500, 128)),
                        0,
                        List.of(),
                        0,
                        "battery rests"));
    }

    @Test
    void where_plant_and_load_may_balance_it_both_sells_and_buys_and_never_from_itself() {
        Now noon = Scene.now(144, 300, 2_000);
        MeterSeen home = Scene.meter(
                Optional.of(Scene.plant(20_000, new Quantiles(6_000, 12_000, 18_000))),
                Optional.empty(),
                Optional.of(new LoadSeen(12_000, 30_000, 0)));

        BidDecision decision =
                policy().decide(Scene.trader(noon, home, Scene.market(noon, Scene.flat(), 0), List.of()));

        assertThat(decision.orders().stream().map(OrderDraft::side).distinct()).containsExactly(Side.SELL, Side.BUY);
        assertThat(decision.orders().stream().filter(order -> order.side() == Side.SELL))
                .allSatisfy(order -> assertThat(order.priceTicks()).isGreaterThan(9_000));
        assertThat(decision.orders().stream().filter(order -> order.side() == Side.BUY))
                .allSatisfy(order -> assertThat(order.priceTicks()).isLessThan(9_000));
    }

    @Test
    void a_call_is_answered_with_the_load_that_can_be_given_up() {
        Now evening = Scene.now(228, 300, 2_000);
        MeterSeen home =
                Scene.meter(Optional.empty(), Optional.empty(), Optional.of(new LoadSeen(12_000, 30_000, 1_200)));
        CallSeen call = new CallSeen("task-7", "operator", 2_000, 12, 28_000, 1_200, 0);

        BidDecision decision =
                policy().decide(Scene.trader(evening, home, Scene.market(evening, Scene.flat(), 0), List.of(call)));

        assertThat(decision.answers()).containsExactly(new CallAnswer("task-7", true, 1_200));
        assertThat(decision.orders().stream().mapToLong(OrderDraft::quantityWh).sum())
                .isEqualTo(1_015);
    }

    @Test
    void load_that_needs_notice_is_bought_until_the_notice_is_over() {
        Policy<TraderObservation, BidDecision> policy = policy();
        LoadSeen load = new LoadSeen(12_000, 30_000, 1_200);
        MeterSeen home = Scene.meter(Optional.empty(), Optional.empty(), Optional.of(load));
        CallSeen call = new CallSeen("task-7", "operator", 2_000, 12, 28_000, 1_200, 2);
        List<Long> boughtWh = new ArrayList<>();
        for (int tick = 228; tick < 231; tick++) {
            Now now = Scene.now(tick, 300, 2_000);
            List<CallSeen> calls = tick == 228 ? List.of(call) : List.of();
            BidDecision decision = policy.decide(Scene.trader(now, home, Scene.market(now, Scene.flat(), 0), calls));
            boughtWh.add(
                    decision.orders().stream().mapToLong(OrderDraft::quantityWh).sum());
        }
        assertThat(boughtWh.get(0)).isGreaterThan(1_100);
        assertThat(boughtWh.get(1)).isBetween(1_000L, boughtWh.get(0));
        assertThat(boughtWh.get(2)).isEqualTo(boughtWh.get(1) - 100);
    }

    @Test
    void nothing_to_give_up_declines() {
        Now evening = Scene.now(228, 300, 2_000);
        MeterSeen home = Scene.meter(Optional.empty(), Optional.empty(), Optional.of(new LoadSeen(12_000, 30_000, 0)));
        CallSeen call = new CallSeen("task-7", "operator", 2_000, 12, 28_000, 0, 0);

        assertThat(policy().decide(Scene.trader(evening, home, Scene.market(evening, Scene.flat(), 0), List.of(call)))
                        .answers())
                .containsExactly(new CallAnswer("task-7", false, 0));
    }
}
