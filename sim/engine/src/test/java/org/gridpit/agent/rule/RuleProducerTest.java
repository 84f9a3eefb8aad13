package org.gridpit.agent.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridpit.agent.AllClear;
import org.gridpit.agent.CallAnswer;
import org.gridpit.agent.CallSeen;
import org.gridpit.agent.CurtailNotice;
import org.gridpit.agent.ForecastsSeen;
import org.gridpit.agent.MeterSeen;
import org.gridpit.agent.Now;
import org.gridpit.agent.OfferDecision;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.TraderObservation;
import org.gridpit.agent.UtilityPrices;
import org.gridpit.decision.DecisionKind;
import org.gridpit.decision.Policy;
import org.gridpit.market.Side;
import org.gridpit.message.Address;
import org.gridpit.message.Message;
import org.gridpit.message.MessageKind;
import org.gridpit.message.Moment;
import org.gridpit.message.Outgoing;
import org.gridpit.message.Phase;
import org.gridpit.message.Role;
import org.junit.jupiter.api.Test;

class RuleProducerTest extends PolicyContract<TraderObservation, OfferDecision> {
    @Override
    Policy<TraderObservation, OfferDecision> policy() {
        return new RuleProducer(RuleProducerParameters.defaults());
    }

    @Override
    DecisionKind<TraderObservation, OfferDecision> kind() {
        return OfferDecision.KIND;
    }

    @Override
    TraderObservation observation(RandomSite site, long tick) {
        return site.trader(tick);
    }

    @Override
    String reason(OfferDecision decision) {
        return decision.reason();
    }

    @Override
    void check(String site, TraderObservation seen, OfferDecision decision) {
        TraderChecks.check(site, seen, decision);
    }

    @Test
    void sells_sure_energy_near_what_the_utility_pays_and_doubtful_energy_near_what_it_asks() {
        Now noon = Scene.now(144, 300, 2_000);
        MeterSeen farm = Scene.meter(
                Optional.of(Scene.plant(500_000, new Quantiles(120_000, 240_000, 360_000))),
                Optional.empty(),
                Optional.empty());

        OfferDecision decision =
                policy().decide(Scene.trader(noon, farm, Scene.market(noon, Scene.flat(), 0), List.of()));

        assertThat(decision)
                .isEqualTo(new OfferDecision(
                        List.of(
                                new OrderDraft(Side.SELL, 144, 4_500, 10_000),
                                new OrderDraft(Side.SELL, 144, 7_000, 10_000),
                                new OrderDraft(Side.SELL, 144, 11_000, 10_000)),
                        0,
                        List.of(),
                        "battery rests"));
    }

    @Test
    void at_night_it_offers_nothing() {
        Now night = Scene.now(12, 300, 2_000);
        MeterSeen farm = Scene.meter(
                Optional.of(Scene.plant(500_000, Quantiles.certain(0))), Optional.empty(), Optional.empty());

        assertThat(policy().decide(Scene.trader(night, farm, Scene.market(night, Scene.flat(), 0), List.of()))
                        .orders())
                .isEmpty();
    }

    @Test
    void a_limit_by_the_grid_operator_is_all_it_offers_until_the_all_clear() {
        MeterSeen farm = Scene.meter(
                Optional.of(Scene.plant(500_000, Quantiles.certain(240_000))), Optional.empty(), Optional.empty());
        Policy<TraderObservation, OfferDecision> farmer = policy();
        Outgoing limit = Outgoing.toAgent("farm", MessageKind.CURTAIL, new CurtailNotice(120_000));
        Outgoing clear = Outgoing.toTopic(Address.Topic.GRID, MessageKind.ALL_CLEAR, new AllClear(146));

        assertThat(soldWh(farmer, farm, 144, limit)).isEqualTo(10_000);
        assertThat(soldWh(farmer, farm, 145)).isEqualTo(10_000);
        assertThat(soldWh(farmer, farm, 146, clear)).isEqualTo(20_000);
    }

    private static long soldWh(
            Policy<TraderObservation, OfferDecision> farmer, MeterSeen farm, long tick, Outgoing... told) {
        Now now = Scene.now(tick, 300, 2_000);
        List<Message> inbox = Stream.of(told)
                .map(content -> new Message(
                        "0-guard-operator-0",
                        "0123456789ab",
                        new Moment(tick, Phase.GUARD),
                        "operator",
                        Role.GRID_OPTIMIZATION,
                        0,
                        content,
                        20))
                .toList();
        TraderObservation seen = new TraderObservation(
                now,
                "farm",
                farm,
                Scene.market(now, Scene.flat(), 0),
                Scene.CALM,
                ForecastsSeen.NONE,
                List.of(),
                inbox);
        return farmer.decide(seen).orders().stream()
                .mapToLong(OrderDraft::quantityWh)
                .sum();
    }

    @Test
    void a_battery_answers_calls_that_pay_more_than_its_energy_will_bring_later() {
        Now afternoon = Scene.now(180, 300, 2_000);
        List<UtilityPrices> hours = new ArrayList<>(Scene.flat());
        hours.set(5, new UtilityPrices(20_000, 30_000));
        MeterSeen store =
                Scene.meter(Optional.empty(), Optional.of(Scene.battery(5_000, 10_000, 5_000, 300)), Optional.empty());

        OfferDecision dear = policy().decide(Scene.trader(
                afternoon,
                store,
                Scene.tariffOnly(hours, 0),
                List.of(new CallSeen("task-1", "operator", 4_000, 12, 28_000, 0, 0))));
        OfferDecision cheap = policy().decide(Scene.trader(
                afternoon,
                store,
                Scene.tariffOnly(hours, 0),
                List.of(new CallSeen("task-2", "operator", 4_000, 12, 10_000, 0, 0))));

        // 28,000 and the 4,000 that the utility pays now beat 20,000 at seven; 10,000 and 4,000 do not.
        assertThat(dear.answers()).containsExactly(new CallAnswer("task-1", true, 4_000));
        assertThat(cheap.answers()).containsExactly(new CallAnswer("task-2", false, 0));
    }
}
