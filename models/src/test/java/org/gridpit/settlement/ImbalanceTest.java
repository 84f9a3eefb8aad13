package org.gridpit.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.gridpit.market.ClearingResult;
import org.gridpit.market.Order;
import org.gridpit.market.UniformPriceAuction;
import org.gridpit.settlement.Entry.Kind;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class ImbalanceTest {
    private static final int RUNS = 1000;
    private static final List<String> AGENTS =
            IntStream.rangeClosed(1, 12).mapToObj(i -> "home-" + i).toList();
    private static final RegulationPrices PRICES = RegulationPrices.around(80_00, 300_00, 20_00);

    private interface Scheme {
        ImbalancePrice price(long totalWh, RegulationPrices regulation);
    }

    @Test
    void one_price_is_up_regulation_when_short_down_when_long_and_the_reference_in_between() {
        assertThat(ImbalancePrice.single(-1, PRICES)).isEqualTo(new ImbalancePrice(300_00, 300_00));
        assertThat(ImbalancePrice.single(1, PRICES)).isEqualTo(new ImbalancePrice(20_00, 20_00));
        assertThat(ImbalancePrice.single(0, PRICES)).isEqualTo(new ImbalancePrice(80_00, 80_00));
    }

    @Test
    void two_prices_spare_those_who_helped() {
        assertThat(ImbalancePrice.dual(-1, PRICES)).isEqualTo(new ImbalancePrice(300_00, 80_00));
        assertThat(ImbalancePrice.dual(1, PRICES)).isEqualTo(new ImbalancePrice(80_00, 20_00));
        assertThat(ImbalancePrice.dual(0, PRICES)).isEqualTo(new ImbalancePrice(80_00, 80_00));
    }

    @Test
    void with_one_price_balancing_breaks_even_exactly() {
        for (int seed = 0; seed < RUNS; seed++) {
            Ledger ledger = settled(seed, ImbalancePrice::single);
            assertThat(ledger.balance(Ledger.BALANCING)).as("seed %d", seed).isZero();
            assertThat(ledger.total()).as("seed %d", seed).isZero();
        }
    }

    @Test
    void with_two_prices_balancing_never_loses() {
        int gains = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            Ledger ledger = settled(seed, ImbalancePrice::dual);
            assertThat(ledger.balance(Ledger.BALANCING)).as("seed %d", seed).isNotNegative();
            assertThat(ledger.total()).as("seed %d", seed).isZero();
            gains += ledger.balance(Ledger.BALANCING) > 0 ? 1 : 0;
        }
        assertThat(gains).isGreaterThan(RUNS / 2);
    }

    @Test
    void nobody_is_short_below_the_reference_or_long_above_it_under_two_prices() {
        for (int seed = 0; seed < RUNS; seed++) {
            RandomStream stream = RandomStreams.of(seed, "world/market", "prices");
            RegulationPrices regulation = anyPrices(stream);
            ImbalancePrice price = ImbalancePrice.dual(stream.nextInt(2001) - 1000, regulation);
            assertThat(price.shortTicks()).as("seed %d", seed).isGreaterThanOrEqualTo(regulation.referenceTicks());
            assertThat(price.longTicks()).as("seed %d", seed).isLessThanOrEqualTo(regulation.referenceTicks());
        }
    }

    @Test
    void who_keeps_the_contract_pays_nothing() {
        assertThat(ImbalancePrice.dual(-500, PRICES).settle(0, "home-1", 0)).isEmpty();
        assertThat(ImbalancePrice.balance(0, Ledger.UTILITY, 0, PRICES)).isEmpty();
    }

    @Test
    void the_short_buy_from_balancing_and_balancing_from_the_supplier() {
        assertThat(ImbalancePrice.single(-500, PRICES).settle(4, "home-1", -500))
                .contains(Entry.sale(4, Kind.IMBALANCE, "imbalance", Ledger.BALANCING, "home-1", 500, 300_00));
        assertThat(ImbalancePrice.balance(4, Ledger.GRID, -500, PRICES))
                .contains(Entry.sale(4, Kind.IMBALANCE, "imbalance", Ledger.GRID, Ledger.BALANCING, 500, 300_00));
        assertThat(ImbalancePrice.balance(4, Ledger.UTILITY, 500, PRICES))
                .contains(Entry.sale(4, Kind.IMBALANCE, "imbalance", Ledger.BALANCING, Ledger.UTILITY, 500, 20_00));
    }

    @Test
    void regulation_never_lies_on_the_wrong_side_of_the_reference() {
        assertThat(RegulationPrices.around(400_00, 300_00, 20_00))
                .isEqualTo(new RegulationPrices(400_00, 400_00, 20_00));
        assertThat(RegulationPrices.around(-5_00, 300_00, 20_00)).isEqualTo(new RegulationPrices(-5_00, 300_00, -5_00));
        assertThatThrownBy(() -> new RegulationPrices(80, 70, 20)).hasMessageContaining("must ascend");
    }

    @Test
    void the_reference_is_the_clearing_price_or_the_next_best_thing() {
        ClearingResult traded = cleared(Order.sell(1, "wind", 10, 1, 1), Order.buy(2, "town", 21, 1, 2));
        ClearingResult quoted = cleared(Order.sell(1, "wind", -4, 1, 1), Order.buy(2, "town", -7, 1, 2));
        ClearingResult empty = cleared(Order.sell(1, "wind", 40, 1, 1));
        OptionalLong none = OptionalLong.empty();
        assertThat(reference(traded, OptionalLong.of(99))).isEqualTo(15);
        assertThat(reference(quoted, OptionalLong.of(99))).isEqualTo(-6);
        assertThat(reference(empty, OptionalLong.of(99))).isEqualTo(99);
        assertThat(reference(empty, none)).isEqualTo(80);
    }

    private static long reference(ClearingResult clearing, OptionalLong lastTicks) {
        return RegulationPrices.reference(clearing.price(), clearing.interval().middle(), lastTicks, 80);
    }

    @Test
    void without_the_tie_the_tariff_gives_way_to_one_price() {
        assertThat(ImbalanceScheme.TARIFF.withoutTie()).isEqualTo(ImbalanceScheme.SINGLE);
        assertThat(ImbalanceScheme.DUAL.withoutTie()).isEqualTo(ImbalanceScheme.DUAL);
    }

    @Test
    void demand_response_is_paid_for_what_was_delivered_and_fined_for_the_rest() {
        assertThat(DemandResponsePayment.entries(5, "call-1", "operator", "home-1", 1000, 700, 250_00, 100_00))
                .containsExactly(
                        Entry.sale(5, Kind.DEMAND_RESPONSE, "call-1", "home-1", "operator", 700, 250_00),
                        Entry.payment(5, Kind.DEMAND_RESPONSE, "call-1", "home-1", "operator", 300L * 100_00));
        assertThat(DemandResponsePayment.entries(5, "call-1", "operator", "home-1", 1000, 1400, 250_00, 100_00))
                .containsExactly(Entry.sale(5, Kind.DEMAND_RESPONSE, "call-1", "home-1", "operator", 1000, 250_00));
        assertThat(DemandResponsePayment.entries(5, "call-1", "operator", "home-1", 0, 400, 250_00, 100_00))
                .isEmpty();
        assertThatThrownBy(() -> DemandResponsePayment.entries(5, "call-1", "operator", "home-1", -1, 0, 1, 1))
                .hasMessageContaining("acceptedWh (-1)");
    }

    private static Ledger settled(int seed, Scheme scheme) {
        RandomStream stream = RandomStreams.of(seed, "world/market", "imbalance");
        Ledger ledger = new Ledger(AGENTS, entry -> {});
        RegulationPrices regulation = anyPrices(stream);
        long[] imbalances =
                AGENTS.stream().mapToLong(agent -> stream.nextInt(2001) - 1000).toArray();
        long total = Arrays.stream(imbalances).sum();
        ImbalancePrice price = scheme.price(total, regulation);
        for (int i = 0; i < imbalances.length; i++) {
            price.settle(0, AGENTS.get(i), imbalances[i]).ifPresent(ledger::post);
        }
        ImbalancePrice.balance(0, Ledger.UTILITY, total, regulation).ifPresent(ledger::post);
        return ledger;
    }

    private static RegulationPrices anyPrices(RandomStream stream) {
        return RegulationPrices.around(
                stream.nextInt(40_000) - 10_000, stream.nextInt(60_000), stream.nextInt(40_000) - 20_000);
    }

    private static ClearingResult cleared(Order... orders) {
        UniformPriceAuction market = new UniformPriceAuction();
        List.of(orders).forEach(market::submit);
        return market.close(new DeliveryPeriod(0, 300));
    }
}
