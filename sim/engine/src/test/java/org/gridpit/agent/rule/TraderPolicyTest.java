package org.gridpit.agent.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.gridpit.agent.BidDecision;
import org.gridpit.agent.LoadSeen;
import org.gridpit.agent.MarketSeen;
import org.gridpit.agent.MeterSeen;
import org.gridpit.agent.Now;
import org.gridpit.agent.OfferDecision;
import org.gridpit.agent.OpenPeriod;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.TraderObservation;
import org.gridpit.agent.UtilityPrices;
import org.gridpit.agent.rule.Trader.Kind;
import org.gridpit.decision.DecisionKind;
import org.gridpit.decision.Policy;
import org.gridpit.market.Side;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TraderPolicyTest {
    private static final long FEE_TICKS = 500;

    @Nested
    class Ziu extends TraderConsumerContract {
        @Override
        Kind trader() {
            return Kind.ZIU;
        }
    }

    @Nested
    class Zic extends TraderConsumerContract {
        @Override
        Kind trader() {
            return Kind.ZIC;
        }
    }

    @Nested
    class Zip extends TraderConsumerContract {
        @Override
        Kind trader() {
            return Kind.ZIP;
        }
    }

    @Nested
    class Gd extends TraderConsumerContract {
        @Override
        Kind trader() {
            return Kind.GD;
        }
    }

    @Nested
    class MarginalCost extends TraderConsumerContract {
        @Override
        Kind trader() {
            return Kind.MARGINAL_COST;
        }
    }

    @Nested
    class Producer extends PolicyContract<TraderObservation, OfferDecision> {
        @Override
        Policy<TraderObservation, OfferDecision> policy() {
            return new TraderProducer(Kind.ZIP, RandomStreams.of(1, "farm", "policy"));
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
            checkNoLoss(site, seen, decision.orders());
        }
    }

    /** Nobody offers below, or bids above, what the utility makes a unit worth. */
    static void checkNoLoss(String site, TraderObservation seen, List<OrderDraft> orders) {
        for (OrderDraft order : orders) {
            UtilityPrices utility = seen.market().periods().stream()
                    .filter(period -> period.period() == order.period())
                    .findFirst()
                    .orElseThrow()
                    .utility();
            if (order.side() == Side.BUY) {
                assertThat(order.priceTicks())
                        .as(site)
                        .isLessThanOrEqualTo(
                                utility.sellsAtTicks() - seen.market().gridFeeTicks());
            } else {
                assertThat(order.priceTicks()).as(site).isGreaterThanOrEqualTo(utility.buysAtTicks());
            }
        }
    }

    @Test
    void marginal_cost_bids_the_outside_option_less_the_grid_fee_for_all_it_expects_to_need() {
        BidDecision decision = consumer(Kind.MARGINAL_COST).decide(evening(228, OptionalLong.empty(), 0));
        // 12 kW for 5 minutes; the utility asks 14000.
        assertThat(decision.orders()).containsExactly(new OrderDraft(Side.BUY, 228, 14_000 - FEE_TICKS, 1_000));
    }

    @Test
    void marginal_cost_offers_its_surplus_at_what_the_utility_pays() {
        Now noon = Scene.now(144, 300, 2_000);
        MeterSeen farm = Scene.meter(
                Optional.of(Scene.plant(20_000, Quantiles.certain(12_000))), Optional.empty(), Optional.empty());
        OfferDecision decision = new TraderProducer(Kind.MARGINAL_COST, RandomStreams.of(1, "farm", "policy"))
                .decide(Scene.trader(noon, farm, Scene.market(noon, Scene.flat(), FEE_TICKS), List.of()));
        assertThat(decision.orders()).containsExactly(new OrderDraft(Side.SELL, 144, 4_000, 1_000));
    }

    @Test
    void a_zip_consumer_raises_its_bid_while_nobody_takes_it() {
        Policy<TraderObservation, BidDecision> policy = consumer(Kind.ZIP);
        long first = bid(policy.decide(evening(228, OptionalLong.empty(), 0)));
        long bid = first;
        for (int tick = 229; tick < 260; tick++) {
            long next = bid(policy.decide(evening(tick, OptionalLong.empty(), 0)));
            assertThat(next).isGreaterThanOrEqualTo(bid);
            bid = next;
        }
        assertThat(bid).isGreaterThan(first);
    }

    @Test
    void a_zip_consumer_that_trades_comes_down_to_the_price() {
        Policy<TraderObservation, BidDecision> policy = consumer(Kind.ZIP);
        long bid = bid(policy.decide(evening(228, OptionalLong.empty(), 0)));
        for (int tick = 229; tick < 330; tick++) {
            boolean traded = bid >= 6_000;
            bid = bid(policy.decide(evening(tick, OptionalLong.of(6_000), traded ? -1_000 : 0)));
        }
        assertThat(bid).isBetween(5_400L, 6_600L);
    }

    @Test
    void a_gd_consumer_finds_the_price_it_sees_and_tries_lower_ones_when_it_has_forgotten_their_refusal() {
        Policy<TraderObservation, BidDecision> policy = consumer(Kind.GD);
        long bid = bid(policy.decide(evening(228, OptionalLong.empty(), 0)));
        List<Long> bids = new ArrayList<>();
        for (int tick = 229; tick < 259; tick++) {
            bid = bid(policy.decide(evening(tick, OptionalLong.of(6_000), bid >= 6_000 ? -1_000 : 0)));
            bids.add(bid);
        }
        assertThat(bids).allMatch(each -> each <= 6_000);
        assertThat(bids).filteredOn(each -> each == 6_000).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void each_period_ahead_gets_one_order_for_what_is_expected_of_it_and_is_learnt_from_when_it_was_delivered() {
        for (Kind kind : Kind.values()) {
            Policy<TraderObservation, BidDecision> policy = consumer(kind);
            List<Long> ordered = new ArrayList<>();
            for (int tick = 228; tick < 240; tick++) {
                TraderObservation seen = ahead(evening(tick, OptionalLong.empty(), 0));
                policy.decide(seen).orders().forEach(order -> ordered.add(order.period()));
            }
            assertThat(ordered).as(kind.name()).doesNotHaveDuplicates().isSorted();
            assertThat(ordered)
                    .as(kind.name())
                    .isSubsetOf(LongStream.range(229, 243).boxed().toList());
        }
    }

    @Test
    void a_zip_bid_stays_where_it_is_until_the_first_period_has_been_delivered() {
        Policy<TraderObservation, BidDecision> policy = consumer(Kind.ZIP);
        List<Long> bids = new ArrayList<>();
        for (int tick = 228; tick < 234; tick++) {
            policy.decide(ahead(evening(tick, OptionalLong.empty(), 0)))
                    .orders()
                    .forEach(order -> bids.add(order.priceTicks()));
        }
        // 229 to 231 at once, 232 while 229 is delivered, 233 when it is known that nobody took 229.
        assertThat(bids.subList(0, 4)).containsOnly(bids.get(0));
        assertThat(bids.get(4)).isGreaterThan(bids.get(0));
    }

    /** The same with the three ticks after the present one open for orders. */
    private static TraderObservation ahead(TraderObservation seen) {
        MarketSeen market = seen.market();
        OpenPeriod now = market.periods().get(0);
        List<OpenPeriod> periods = LongStream.rangeClosed(1, 3)
                .mapToObj(ahead -> new OpenPeriod(
                        now.period() + ahead,
                        now.startS() + ahead * now.durationS(),
                        now.durationS(),
                        now.closesS() + (ahead - 1) * now.durationS(),
                        now.utility()))
                .toList();
        MarketSeen later = new MarketSeen(
                market.mechanism(),
                market.open(),
                market.floorTicks(),
                market.capTicks(),
                market.lastPriceTicks(),
                periods,
                market.utilityHours(),
                market.gridFeeTicks(),
                market.demandChargeCentsPerKw());
        return Scene.trader(seen.now(), seen.meter(), later, List.of());
    }

    private static long bid(BidDecision decision) {
        assertThat(decision.orders()).hasSize(1);
        return decision.orders().get(0).priceTicks();
    }

    private static Policy<TraderObservation, BidDecision> consumer(Kind kind) {
        return new TraderConsumer(kind, RandomStreams.of(1, "home-1", "policy"));
    }

    /** A home that needs 12 kW, after a tick of which it had contracts. */
    private static TraderObservation evening(int tick, OptionalLong lastPrice, long contractedWh) {
        Now now = Scene.now(tick, 300, 2_000);
        MarketSeen market = Scene.market(now, Scene.flat(), FEE_TICKS);
        MarketSeen priced = new MarketSeen(
                market.mechanism(),
                market.open(),
                market.floorTicks(),
                market.capTicks(),
                lastPrice,
                market.periods(),
                market.utilityHours(),
                market.gridFeeTicks(),
                market.demandChargeCentsPerKw());
        MeterSeen home = new MeterSeen(
                Optional.empty(), Optional.empty(), Optional.of(new LoadSeen(12_000, 30_000, 0)), 0, contractedWh, 0);
        return Scene.trader(now, home, priced, List.of());
    }
}
