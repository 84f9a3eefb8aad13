package org.gridpit.agent.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.gridpit.agent.ForecastsSeen;
import org.gridpit.agent.GridSeen;
import org.gridpit.agent.MarketSeen;
import org.gridpit.agent.MarketStatus;
import org.gridpit.agent.Now;
import org.gridpit.agent.OrderRefusal;
import org.gridpit.agent.PriceBand;
import org.gridpit.agent.SoldShare;
import org.gridpit.agent.SubmittedOrder;
import org.gridpit.agent.SuperviseDecision;
import org.gridpit.agent.SuperviseObservation;
import org.gridpit.agent.SurveillanceFlag;
import org.gridpit.agent.UtilityPrices;
import org.gridpit.decision.DecisionKind;
import org.gridpit.decision.Policy;
import org.gridpit.market.Side;
import org.junit.jupiter.api.Test;

class RuleSupervisorTest extends PolicyContract<SuperviseObservation, SuperviseDecision> {
    private static final Now NOON = Scene.now(144, 300, 2_000);

    @Override
    Policy<SuperviseObservation, SuperviseDecision> policy() {
        return new RuleSupervisor(RuleSupervisorParameters.defaults());
    }

    @Override
    DecisionKind<SuperviseObservation, SuperviseDecision> kind() {
        return SuperviseDecision.KIND;
    }

    @Override
    SuperviseObservation observation(RandomSite site, long tick) {
        return site.supervise(tick);
    }

    @Override
    String reason(SuperviseDecision decision) {
        return decision.reason();
    }

    @Override
    void check(String site, SuperviseObservation seen, SuperviseDecision decision) {
        List<Long> ids = seen.orders().stream().map(SubmittedOrder::orderId).toList();
        List<Long> refused =
                decision.refuse().stream().map(OrderRefusal::orderId).toList();
        assertThat(ids).as(site).containsAll(refused);
        assertThat(refused).as(site).doesNotHaveDuplicates();
        for (SubmittedOrder order : seen.orders()) {
            long sumWh = seen.orders().stream()
                    .filter(other -> other.agentId().equals(order.agentId()) && other.side() == order.side())
                    .filter(other -> !refused.contains(other.orderId()))
                    .mapToLong(SubmittedOrder::quantityWh)
                    .sum();
            long mostWh = seen.orders().stream()
                    .filter(other -> other.agentId().equals(order.agentId()) && other.side() == order.side())
                    .mapToLong(SubmittedOrder::deliverableWh)
                    .max()
                    .orElse(0);
            assertThat(sumWh).as(site).isLessThanOrEqualTo(mostWh);
        }
    }

    @Test
    void honest_orders_pass_and_the_band_leaves_the_utility_prices_inside() {
        SuperviseDecision decision = policy().decide(
                        seen(Scene.CALM, List.of(), ask(1, "farm", 4_500, 100, 900), bid(2, "home", 13_500, 50, 60)));

        assertThat(decision)
                .isEqualTo(new SuperviseDecision(
                        MarketStatus.OPEN,
                        new PriceBand(-16_000, 34_000),
                        List.of(),
                        List.of(),
                        "frequency is normal"));
    }

    @Test
    void the_dearest_asks_beyond_capacity_stay_out_counted_together() {
        SuperviseDecision decision = policy().decide(seen(
                Scene.CALM,
                List.of(),
                ask(1, "farm", 9_000, 500, 900),
                ask(2, "farm", 5_000, 500, 900),
                ask(3, "farm", 7_000, 300, 900),
                bid(4, "home", 12_000, 61, 60)));

        assertThat(decision.refuse())
                .containsExactly(new OrderRefusal(1, "beyond-capacity"), new OrderRefusal(4, "beyond-capacity"));
    }

    @Test
    void a_bid_that_meets_its_owners_ask_and_a_price_far_out_stay_out() {
        SuperviseDecision decision = policy().decide(seen(
                Scene.CALM,
                List.of(),
                ask(1, "farm", 6_000, 100, 900),
                bid(2, "farm", 6_000, 100, 900),
                bid(3, "farm", 5_999, 100, 900),
                ask(4, "home", 24_001, 10, 60),
                ask(5, "home", 24_000, 10, 60)));

        assertThat(decision.refuse())
                .containsExactly(new OrderRefusal(2, "wash-trade"), new OrderRefusal(4, "price-outlier"));
    }

    @Test
    void a_dominant_seller_is_flagged_once_an_episode_and_only_among_three() {
        Policy<SuperviseObservation, SuperviseDecision> policy = policy();
        double[] shares = {0.6, 0.7, 0.48, 0.6, 0.4, 0.6};
        List<Integer> flagged = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            double rest = (1 - shares[i]) / 2;
            List<SoldShare> sold = List.of(
                    new SoldShare("farm", shares[i]), new SoldShare("home-1", rest), new SoldShare("home-2", rest));
            List<SurveillanceFlag> flags = policy.decide(seen(Scene.CALM, sold)).flags();
            if (!flags.isEmpty()) {
                assertThat(flags).containsExactly(new SurveillanceFlag("farm", "dominant-seller"));
                flagged.add(i);
            }
        }
        assertThat(flagged).containsExactly(0, 5);
        assertThat(policy().decide(seen(Scene.CALM, List.of(new SoldShare("farm", 0.9), new SoldShare("home-1", 0.1))))
                        .flags())
                .isEmpty();
    }

    @Test
    void an_emergency_halts_the_market_until_three_calm_ticks_have_passed() {
        Policy<SuperviseObservation, SuperviseDecision> policy = policy();
        double[] lowestHz = {59.9, 59.45, 59.7, 59.9, 59.95, 59.95, 59.95};
        List<MarketStatus> status = new ArrayList<>();
        for (double hz : lowestHz) {
            GridSeen grid = new GridSeen(
                    60,
                    hz,
                    60.02,
                    60,
                    0.2,
                    0,
                    0,
                    0,
                    5_000_000,
                    5_000_000,
                    OptionalDouble.empty(),
                    OptionalDouble.empty());
            status.add(policy.decide(seen(grid, List.of())).market());
        }
        assertThat(status)
                .containsExactly(
                        MarketStatus.OPEN,
                        MarketStatus.HALT,
                        MarketStatus.HALT,
                        MarketStatus.HALT,
                        MarketStatus.HALT,
                        MarketStatus.OPEN,
                        MarketStatus.OPEN);
    }

    @Test
    void its_own_narrow_band_of_yesterday_does_not_shrink_the_band_of_today() {
        Policy<SuperviseObservation, SuperviseDecision> policy = policy();
        policy.decide(seen(Scene.CALM, List.of()));
        List<UtilityPrices> dear = new ArrayList<>(Scene.flat());
        dear.set(23, new UtilityPrices(4_000, 24_000));
        MarketSeen narrowed = withBand(Scene.market(NOON, dear, 0), -16_000, 34_000);
        SuperviseObservation seen = new SuperviseObservation(
                NOON, "supervisor", narrowed, LIMITS, Scene.CALM, ForecastsSeen.NONE, List.of(), List.of(), List.of());

        assertThat(policy.decide(seen).band()).isEqualTo(new PriceBand(-36_000, 64_000));
    }

    private static final PriceBand LIMITS = new PriceBand(-100_000, 100_000);

    private static SuperviseObservation seen(GridSeen grid, List<SoldShare> sold, SubmittedOrder... orders) {
        return new SuperviseObservation(
                NOON,
                "supervisor",
                Scene.market(NOON, Scene.flat(), 0),
                LIMITS,
                grid,
                ForecastsSeen.NONE,
                List.of(orders),
                sold,
                List.of());
    }

    private static MarketSeen withBand(MarketSeen market, long floor, long cap) {
        return new MarketSeen(
                market.mechanism(),
                market.open(),
                floor,
                cap,
                market.lastPriceTicks(),
                market.periods(),
                market.utilityHours(),
                market.gridFeeTicks(),
                market.demandChargeCentsPerKw());
    }

    private static SubmittedOrder ask(long id, String owner, long ticks, long wh, long mostWh) {
        return new SubmittedOrder(id, owner, Side.SELL, 144, ticks, wh, mostWh);
    }

    private static SubmittedOrder bid(long id, String owner, long ticks, long wh, long mostWh) {
        return new SubmittedOrder(id, owner, Side.BUY, 144, ticks, wh, mostWh);
    }
}
