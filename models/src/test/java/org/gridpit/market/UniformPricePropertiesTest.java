package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridpit.market.UniformPriceAuctionTest.unlimited;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gridpit.time.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must change, and what must not, when a book changes. */
class UniformPricePropertiesTest {
    private static final int BOOKS = 500;

    @Test
    void the_price_is_competitive_and_no_unfilled_order_beats_it() {
        UniformPriceAuction market = unlimited(Ratio.HALF, Rationing.PRO_RATA);
        onBooks(orders -> {
            ClearingResult result = market.clear(Books.columns(orders));
            result.price().ifPresent(price -> {
                assertThat(result.interval().contains(price)).isTrue();
                for (int i = 0; i < orders.size(); i++) {
                    Order order = orders.get(i);
                    boolean better = order.side() == Side.BUY ? order.priceTicks() > price : order.priceTicks() < price;
                    assertThat(better && result.fill(i) < order.quantityWh()).isFalse();
                }
            });
        });
    }

    @Test
    void k_0_gives_the_low_end_and_k_1_the_high_end() {
        UniformPriceAuction low = unlimited(Ratio.ZERO, Rationing.PRO_RATA);
        UniformPriceAuction high = unlimited(Ratio.ONE, Rationing.PRO_RATA);
        onBooks(orders -> {
            ClearingResult result = low.clear(Books.columns(orders));
            if (result.volume() > 0) {
                assertThat(result.price()).isEqualTo(result.interval().low());
                assertThat(high.clear(Books.columns(orders)).price())
                        .isEqualTo(result.interval().high());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Rationing.class)
    void arrival_decides_nothing_between_orders_of_different_prices(Rationing rationing) {
        UniformPriceAuction market = unlimited(Ratio.HALF, rationing);
        for (int book = 0; book < BOOKS; book++) {
            RandomStream stream = Books.stream("shuffle", book);
            List<Order> orders = new ArrayList<>();
            int[] places = new int[2 + stream.nextInt(30)];
            for (int i = 0; i < places.length; i++) {
                places[i] = i;
                Side side = stream.nextInt(2) == 0 ? Side.BUY : Side.SELL;
                orders.add(new Order(i, "a", side, 7L * i % places.length, 1 + stream.nextInt(9), i, Lifetime.GTC));
            }
            orders.removeIf(o -> orders.stream().anyMatch(p -> p.id() < o.id() && p.priceTicks() == o.priceTicks()));
            ClearingResult first = market.clear(Books.columns(orders));
            List<Order> shuffled = new ArrayList<>();
            stream.shuffle(places);
            for (int place : places) {
                orders.stream()
                        .filter(o -> o.id() == place)
                        .forEach(o -> shuffled.add(new Order(
                                o.id(),
                                o.owner(),
                                o.side(),
                                o.priceTicks(),
                                o.quantityWh(),
                                shuffled.size(),
                                o.lifetime())));
            }
            ClearingResult second = market.clear(Books.columns(shuffled));
            assertThat(second.price()).isEqualTo(first.price());
            assertThat(second.trades()).as(Books.json(book, orders)).isEqualTo(first.trades());
        }
    }

    @ParameterizedTest
    @EnumSource(Rationing.class)
    void scaling_all_quantities_scales_volume_and_welfare_and_leaves_the_price(Rationing rationing) {
        UniformPriceAuction market = unlimited(Ratio.HALF, rationing);
        onBooks(orders -> {
            ClearingResult result = market.clear(Books.columns(orders));
            ClearingResult scaled = market.clear(Books.columns(Books.map(orders, p -> p, q -> 7 * q)));
            assertThat(scaled.volume()).isEqualTo(7 * result.volume());
            assertThat(scaled.welfare()).isEqualTo(7 * result.welfare());
            assertThat(scaled.price()).isEqualTo(result.price());
            assertThat(scaled.interval()).isEqualTo(result.interval());
            for (int i = 0; i < orders.size() && rationing == Rationing.TIME_PRIORITY; i++) {
                assertThat(scaled.fill(i)).isEqualTo(7 * result.fill(i));
            }
        });
    }

    @Test
    void shifting_all_prices_shifts_the_price() {
        UniformPriceAuction market = unlimited(new Ratio(1, 3), Rationing.PRO_RATA);
        onBooks(orders -> {
            ClearingResult result = market.clear(Books.columns(orders));
            ClearingResult shifted = market.clear(Books.columns(Books.map(orders, p -> p - 1000, q -> q)));
            assertThat(shifted.volume()).isEqualTo(result.volume());
            assertThat(shifted.welfare()).isEqualTo(result.welfare());
            assertThat(shifted.interval().low().isPresent())
                    .isEqualTo(result.interval().low().isPresent());
            result.interval()
                    .low()
                    .ifPresent(low -> assertThat(shifted.interval().low()).hasValue(low - 1000));
            result.interval()
                    .high()
                    .ifPresent(high -> assertThat(shifted.interval().high()).hasValue(high - 1000));
            result.price().ifPresent(price -> assertThat(shifted.price()).hasValue(price - 1000));
        });
    }

    @Test
    void swapping_sides_and_signs_mirrors_the_interval() {
        UniformPriceAuction market = unlimited(Ratio.HALF, Rationing.PRO_RATA);
        onBooks(orders -> {
            ClearingResult result = market.clear(Books.columns(orders));
            List<Order> swapped =
                    orders.stream().map(UniformPricePropertiesTest::mirrored).toList();
            ClearingResult mirror = market.clear(Books.columns(swapped));
            assertThat(mirror.volume()).isEqualTo(result.volume());
            assertThat(mirror.welfare()).isEqualTo(result.welfare());
            result.interval()
                    .low()
                    .ifPresent(low -> assertThat(mirror.interval().high()).hasValue(-low));
            result.interval()
                    .high()
                    .ifPresent(high -> assertThat(mirror.interval().low()).hasValue(-high));
        });
    }

    @Test
    void a_better_or_an_added_bid_never_lowers_volume_or_the_low_end() {
        UniformPriceAuction market = unlimited(Ratio.HALF, Rationing.PRO_RATA);
        onBooks(orders -> {
            ClearingResult result = market.clear(Books.columns(orders));
            for (int i = 0; i < orders.size(); i += 5) {
                List<Order> better = new ArrayList<>(orders);
                Order o = orders.get(i);
                if (o.side() == Side.BUY) {
                    better.set(i, Order.buy(o.id(), o.owner(), o.priceTicks() + 3, o.quantityWh(), o.seq()));
                } else {
                    better.add(Order.buy(999, "late", o.priceTicks(), o.quantityWh(), 999));
                }
                ClearingResult next = market.clear(Books.columns(better));
                assertThat(next.volume()).isGreaterThanOrEqualTo(result.volume());
                result.interval()
                        .low()
                        .ifPresent(low ->
                                assertThat(next.interval().low().orElseThrow()).isGreaterThanOrEqualTo(low));
            }
        });
    }

    @Test
    void splitting_an_order_changes_neither_price_nor_volume() {
        UniformPriceAuction market = unlimited(Ratio.HALF, Rationing.PRO_RATA);
        onBooks(orders -> {
            ClearingResult result = market.clear(Books.columns(orders));
            List<Order> split = new ArrayList<>();
            for (Order o : orders) {
                for (int lot = 0; lot < o.quantityWh(); lot++) {
                    split.add(new Order(
                            10 * o.id() + lot, o.owner(), o.side(), o.priceTicks(), 1, o.seq(), o.lifetime()));
                }
            }
            ClearingResult lots = market.clear(Books.columns(split));
            assertThat(lots.volume()).isEqualTo(result.volume());
            assertThat(lots.welfare()).isEqualTo(result.welfare());
            assertThat(lots.interval()).isEqualTo(result.interval());
            assertThat(lots.price()).isEqualTo(result.price());
        });
    }

    @ParameterizedTest
    @EnumSource(Rationing.class)
    void rationing_changes_who_trades_and_nothing_else(Rationing rationing) {
        UniformPriceAuction market = unlimited(Ratio.HALF, rationing);
        UniformPriceAuction other = unlimited(Ratio.HALF, Rationing.TIME_PRIORITY);
        onBooks(orders -> {
            ClearingResult a = market.clear(Books.columns(orders));
            ClearingResult b = other.clear(Books.columns(orders));
            assertThat(List.of(a.volume(), a.welfare(), a.interval(), a.price()))
                    .isEqualTo(List.of(b.volume(), b.welfare(), b.interval(), b.price()));
        });
    }

    /** With one lot each, the side that does not set the price cannot gain by lying about its own. */
    @ParameterizedTest
    @EnumSource(Side.class)
    void single_units_are_reported_truthfully_by_sellers_at_k_1_and_by_buyers_at_k_0(Side side) {
        UniformPriceAuction market = unlimited(side == Side.SELL ? Ratio.ONE : Ratio.ZERO, Rationing.PRO_RATA);
        for (int book = 0; book < BOOKS; book++) {
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

    private static long gain(UniformPriceAuction market, List<Order> orders, int i, long report) {
        Order truth = orders.get(i);
        List<Order> reported = new ArrayList<>(orders);
        reported.set(i, new Order(truth.id(), truth.owner(), truth.side(), report, 1, truth.seq(), truth.lifetime()));
        ClearingResult result = market.clear(Books.columns(reported));
        long worth = truth.side() == Side.BUY ? truth.priceTicks() : -truth.priceTicks();
        return worth * result.fill(i) + result.cash(i);
    }

    private static Order mirrored(Order o) {
        Side side = o.side() == Side.BUY ? Side.SELL : Side.BUY;
        return new Order(o.id(), o.owner(), side, -o.priceTicks(), o.quantityWh(), o.seq(), o.lifetime());
    }

    private static void onBooks(Consumer<List<Order>> check) {
        for (int book = 0; book < BOOKS; book++) {
            List<Order> orders = Books.narrow(book, 9);
            try {
                check.accept(orders);
            } catch (AssertionError e) {
                throw new AssertionError("seed %d, %s".formatted(Books.SEED, Books.json(book, orders)), e);
            }
        }
    }
}
