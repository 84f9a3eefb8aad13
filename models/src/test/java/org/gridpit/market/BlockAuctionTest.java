package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.gridpit.market.Refusal.Reason;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.RandomStream;
import org.junit.jupiter.api.Test;

/** Every fourth order of the contract's books is a block. */
class BlockAuctionTest extends MechanismContract {
    private static final long MAX = Long.MAX_VALUE;

    /** Submits the orders that {@link #isBlock} names as blocks. */
    private record WithBlocks(BlockAuction auction) implements MarketMechanism {
        @Override
        public Promise promise() {
            return auction.promise();
        }

        @Override
        public List<Trade> submit(Order order) {
            return isBlock(order) ? auction.submit(new BlockOrder(order)) : auction.submit(order);
        }

        @Override
        public boolean cancel(long orderId) {
            return auction.cancel(orderId);
        }

        @Override
        public ClearingResult close(DeliveryPeriod period) {
            return auction.close(period);
        }
    }

    @Override
    MarketMechanism mechanism() {
        return new WithBlocks(unlimited(BlockParameters.defaults()));
    }

    static BlockAuction unlimited(BlockParameters parameters) {
        return new BlockAuction(parameters, OrderLimits.none());
    }

    static BlockAuction unlimited() {
        return unlimited(BlockParameters.defaults());
    }

    private static boolean isBlock(Order order) {
        return order.id() % 4 == 0;
    }

    @Test
    void blocks_trade_whole_or_not_at_all() {
        onBooks((orders, result) -> {
            for (int i = 0; i < result.size(); i++) {
                if (isBlock(orders.get(i))) {
                    assertThat(result.fill(i)).isIn(0L, orders.get(i).quantityWh());
                }
            }
        });
    }

    @Test
    void all_that_trade_and_all_divisible_orders_that_do_not_are_content_with_the_price() {
        onBooks((orders, result) -> result.price().ifPresent(price -> {
            for (int i = 0; i < orders.size(); i++) {
                Order order = orders.get(i);
                boolean better = order.side() == Side.BUY ? order.priceTicks() > price : order.priceTicks() < price;
                boolean unfilled = result.fill(i) < order.quantityWh();
                assertThat(better && unfilled && !isBlock(order)).isFalse();
            }
        }));
    }

    @Test
    void a_block_left_out_at_a_price_that_suits_it_is_listed_with_what_it_would_have_gained() {
        // Of the coal plant's 10 only 6 are wanted; gas serves them at 50.
        BlockAuction market = new BlockAuction();
        market.submit(BlockOrder.sell(1, "coal", 30, 10, 1));
        market.submit(Order.sell(2, "gas", 50, 20, 2));
        market.submit(Order.buy(3, "town", 90, 6, 3));
        ClearingResult result = market.close(Books.NOON);
        assertThat(result.trades()).containsExactly(new Trade(0, 3, 2, 6, 300, 300));
        assertThat(result.search().orElseThrow().lostBlocks())
                .containsExactly(new LostBlock(1, BigInteger.valueOf(200)));
        assertThat(result.search().orElseThrow().gap()).isEqualTo("0");
    }

    /** With the block the only sellers' price is 20 and the block wants 40: welfare 340, and a price for nobody. */
    @Test
    void a_selection_with_more_welfare_but_no_price_for_all_is_passed_over() {
        BlockAuction market = new BlockAuction();
        market.submit(BlockOrder.sell(1, "coal", 40, 10, 1));
        market.submit(Order.sell(2, "wind", 20, 5, 2));
        market.submit(Order.buy(3, "town", 90, 7, 3));
        market.submit(Order.buy(4, "mill", 30, 10, 4));
        ClearingResult result = market.close(Books.NOON);
        assertThat(result.fill(0)).isZero();
        assertThat(result.welfare()).isEqualTo(5 * 70);
        assertThat(result.interval()).isEqualTo(PriceInterval.of(90, 90));
        assertThat(result.search().orElseThrow().lostBlocks())
                .containsExactly(new LostBlock(1, BigInteger.valueOf(500)));
    }

    @Test
    void two_blocks_trade_with_each_other_at_a_price_between_theirs() {
        BlockAuction market = new BlockAuction();
        market.submit(BlockOrder.sell(1, "coal", -7, 10, 1));
        market.submit(BlockOrder.buy(2, "smelter", 0, 10, 2));
        ClearingResult result = market.close(Books.NOON);
        assertThat(result.interval()).isEqualTo(PriceInterval.of(-7, 0));
        assertThat(result.trades()).containsExactly(new Trade(0, 2, 1, 10, -40, -40)); // -7 + floor(7 / 2)
    }

    @Test
    void at_equal_price_divisible_orders_are_served_before_blocks_and_of_equal_blocks_the_earlier() {
        BlockAuction market = new BlockAuction();
        market.submit(BlockOrder.sell(1, "late", 10, 5, 9));
        market.submit(BlockOrder.sell(2, "early", 10, 5, 1));
        market.submit(Order.sell(3, "wind", 10, 4, 10));
        market.submit(Order.buy(4, "town", 50, 9, 4));
        ClearingResult result = market.close(Books.NOON);
        assertThat(List.of(result.fill(0), result.fill(1), result.fill(2))).containsExactly(0L, 5L, 4L);
    }

    @Test
    void books_of_twenty_blocks_are_searched_to_the_end() {
        long most = 0;
        for (int book = 0; book < 200; book++) {
            ClearingResult result = unlimited().clear(ofTwentyBlocks(book));
            SearchReport search = result.search().orElseThrow();
            assertThat(search.complete()).as("book " + book).isTrue();
            assertThat(search.gap()).isEqualTo("0");
            assertThat(search.bound()).isEqualTo(search.welfare()).isEqualTo(result.welfare());
            most = Math.max(most, search.nodes());
        }
        assertThat(most).as("nodes of the hardest").isBetween(20L, 100_000L);
    }

    @Test
    void a_search_cut_short_tells_what_it_may_have_missed() {
        int cut = 0;
        for (int book = 0; book < 200; book++) {
            OrderColumns columns = ofTwentyBlocks(book);
            long optimum = unlimited().clear(columns).welfare();
            BlockParameters few = new BlockParameters(Ratio.HALF, Rationing.PRO_RATA, 5);
            SearchReport search = unlimited(few).clear(columns).search().orElseThrow();
            assertThat(search.nodes()).isLessThanOrEqualTo(5);
            assertThat(optimum).isBetween(search.welfare(), search.bound());
            assertThat(search.complete()).isEqualTo(search.gap().equals("0"));
            cut += search.complete() ? 0 : 1;
            BigDecimal missing = new BigDecimal(search.gap()).multiply(BigDecimal.valueOf(search.welfare()));
            assertThat(missing).isGreaterThanOrEqualTo(BigDecimal.valueOf(search.bound() - search.welfare()));
        }
        assertThat(cut).isGreaterThan(20);
    }

    /** Divided, the dear block would gain 5 (2^63 - 1) from the wind; whole, it is more than the wind can give. */
    @Test
    void bounds_may_pass_64_bits_where_the_answer_does_not() {
        OrderColumns book = new OrderColumns();
        book.add(Order.sell(1, "wind", 0, 5, 1));
        book.add(Order.buy(2, "town", 3, 5, 2));
        book.add(BlockOrder.buy(3, "dear", MAX, 7, 3));
        ClearingResult result = unlimited().clear(book);
        assertThat(result.welfare()).isEqualTo(15);
        SearchReport search = result.search().orElseThrow();
        assertThat(search.complete()).isTrue();
        assertThat(search.lostBlocks())
                .containsExactly(
                        new LostBlock(3, big(MAX - result.price().getAsLong()).multiply(big(7))));
    }

    @Test
    void a_book_is_refused_whole_when_a_number_of_the_report_passes_64_bits() {
        OrderColumns lost = new OrderColumns();
        lost.add(Order.sell(1, "wind", 0, 5, 1));
        lost.add(Order.buy(2, "town", 3, 5, 2));
        lost.add(BlockOrder.buy(3, "dear", MAX, 7, 3));
        assertThat(unlimited(new BlockParameters(Ratio.ZERO, Rationing.PRO_RATA, 1))
                        .clear(lost))
                .as("bound of a search cut short")
                .isEqualTo(ClearingResult.refusing(lost, Reason.OVERFLOW));
        OrderColumns dear = new OrderColumns();
        dear.add(Order.sell(1, "wind", 0, 1, 1));
        dear.add(BlockOrder.buy(2, "dear", MAX, 2, 2));
        dear.add(Order.sell(3, "gas", 0, 1, 3));
        assertThat(unlimited().clear(dear)).as("welfare").isEqualTo(ClearingResult.refusing(dear, Reason.OVERFLOW));
    }

    @Test
    void divisible_orders_come_before_blocks_of_the_same_price_at_the_very_end_of_64_bits() {
        OrderColumns book = new OrderColumns();
        book.add(Order.buy(1, "town", MAX, 1, 1));
        book.add(BlockOrder.buy(2, "pump", MAX, 1, 2));
        book.add(BlockOrder.sell(3, "coal", MAX - 1, 1, 3));
        ClearingResult result = unlimited().clear(book);
        assertThat(List.of(result.fill(0), result.fill(1), result.fill(2))).containsExactly(1L, 0L, 1L);
        assertThat(result.price()).hasValue(MAX - 1);
    }

    @Test
    void the_search_needs_room_for_one_selection() {
        assertThatThrownBy(() -> new BlockParameters(Ratio.HALF, Rationing.PRO_RATA, 0))
                .hasMessageContaining("maxNodes (0)");
    }

    @Test
    void a_block_is_refused_like_any_order() {
        BlockAuction market = new BlockAuction(BlockParameters.defaults(), new OrderLimits(0, 100, 9));
        market.submit(BlockOrder.buy(1, "town", 101, 1, 1));
        market.submit(BlockOrder.buy(2, "town", 100, 1, 2));
        market.submit(BlockOrder.buy(2, "town", 100, 1, 3));
        assertThat(market.close(Books.NOON).refused())
                .containsExactly(new Refusal(1, Reason.PRICE_OUT_OF_BAND), new Refusal(2, Reason.DUPLICATE_ID));
    }

    /** Thirty divisible orders and twenty blocks of their size and more. */
    private static OrderColumns ofTwentyBlocks(int book) {
        RandomStream stream = Books.stream("twenty-blocks", book);
        OrderColumns columns = Books.columns(Books.of(stream, 30, 5000, 100));
        List<Order> blocks = new ArrayList<>(Books.of(stream, 20, 5000, 300));
        blocks.forEach(o -> columns.add(new BlockOrder(
                new Order(2000 + o.id(), o.owner(), o.side(), o.priceTicks(), o.quantityWh(), o.seq(), o.lifetime()))));
        return columns;
    }
}
