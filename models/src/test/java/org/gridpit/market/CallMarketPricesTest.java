package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.gridpit.time.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the prices of call markets lie, and who may gain by lying about its own. */
class CallMarketPricesTest {
    @Test
    void the_uniform_price_is_competitive_and_no_unfilled_order_beats_it() {
        Books.onNarrow(
                CallRule.UNIFORM_PRICE.market(),
                (orders, result) -> result.price().ifPresent(price -> {
                    assertThat(result.interval().contains(price)).isTrue();
                    for (int i = 0; i < orders.size(); i++) {
                        Order order = orders.get(i);
                        boolean better =
                                order.side() == Side.BUY ? order.priceTicks() > price : order.priceTicks() < price;
                        assertThat(better && result.fill(i) < order.quantityWh())
                                .isFalse();
                    }
                }));
    }

    @Test
    void k_0_gives_the_low_end_and_k_1_the_high_end() {
        CallMarket high = CallRule.UNIFORM_PRICE.market(Ratio.ONE, Rationing.PRO_RATA);
        Books.onNarrow(CallRule.UNIFORM_PRICE.market(Ratio.ZERO, Rationing.PRO_RATA), (orders, result) -> {
            if (result.volume() > 0) {
                assertThat(result.price()).isEqualTo(result.interval().low());
                assertThat(high.clear(Books.columns(orders)).price())
                        .isEqualTo(result.interval().high());
            }
        });
    }

    /** Whoever asks the most, or bids the least, of those served sets the average price; it takes no notice of others. */
    @Test
    void the_average_price_is_the_dearest_served_ask_at_k_0_and_the_cheapest_served_bid_at_k_1() {
        CallMarket high = CallRule.AVERAGE.market(Ratio.ONE, Rationing.PRO_RATA);
        Books.onNarrow(CallRule.AVERAGE.market(Ratio.ZERO, Rationing.PRO_RATA), (orders, result) -> {
            if (result.volume() > 0) {
                assertThat(result.price())
                        .isEqualTo(served(orders, result, Side.SELL).max());
                assertThat(high.clear(Books.columns(orders)).price())
                        .isEqualTo(served(orders, result, Side.BUY).min());
            }
        });
    }

    @Test
    void discriminatory_sellers_get_their_asks_at_k_0_and_buyers_pay_their_bids_at_k_1() {
        CallMarket atBids = CallRule.DISCRIMINATORY.market(Ratio.ONE, Rationing.PRO_RATA);
        Books.onNarrow(CallRule.DISCRIMINATORY.market(Ratio.ZERO, Rationing.PRO_RATA), (orders, atAsks) -> {
            ClearingResult high = atBids.clear(Books.columns(orders));
            for (int i = 0; i < orders.size(); i++) {
                Order order = orders.get(i);
                long atLimit = order.priceTicks() * atAsks.fill(i);
                long cash = order.side() == Side.SELL ? atAsks.cash(i) : -high.cash(i);
                assertThat(cash).isEqualTo(atLimit);
            }
        });
    }

    /** With one lot each, the side that does not set the price cannot gain by lying about its own. */
    @ParameterizedTest
    @EnumSource(Side.class)
    void single_units_are_reported_truthfully_by_sellers_at_k_1_and_by_buyers_at_k_0(Side side) {
        CallMarket market =
                CallRule.UNIFORM_PRICE.market(side == Side.SELL ? Ratio.ONE : Ratio.ZERO, Rationing.PRO_RATA);
        for (int book = 0; book < 500; book++) {
            RandomStream stream = Books.stream("truth", book);
            List<Order> orders = Books.map(Books.of(stream, 1 + stream.nextInt(8), 4, 1), p -> p + 4, q -> q);
            for (int i = 0; i < orders.size(); i++) {
                if (orders.get(i).side() == side) {
                    long honest = gain(market, orders, i, orders.get(i).priceTicks());
                    for (long report = 0; report <= 8; report++) {
                        assertThat(gain(market, orders, i, report))
                                .as("order %d reporting %d in %s", i, report, Books.json(book, orders))
                                .isLessThanOrEqualTo(honest);
                    }
                }
            }
        }
    }

    private static long gain(CallMarket market, List<Order> orders, int i, long report) {
        Order truth = orders.get(i);
        List<Order> reported = new ArrayList<>(orders);
        reported.set(i, new Order(truth.id(), truth.owner(), truth.side(), report, 1, truth.seq(), truth.lifetime()));
        ClearingResult result = market.clear(Books.columns(reported));
        long worth = truth.side() == Side.BUY ? truth.priceTicks() : -truth.priceTicks();
        return worth * result.fill(i) + result.cash(i);
    }

    private static LongStream served(List<Order> orders, ClearingResult result, Side side) {
        return LongStream.range(0, orders.size())
                .filter(i -> orders.get((int) i).side() == side && result.fill((int) i) > 0)
                .map(i -> orders.get((int) i).priceTicks());
    }
}
