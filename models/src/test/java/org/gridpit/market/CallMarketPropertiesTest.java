package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.gridpit.time.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must change, and what must not, when a book changes. */
class CallMarketPropertiesTest {
    private static final int BOOKS = 300;

    @ParameterizedTest
    @EnumSource(CallRule.class)
    void arrival_decides_nothing_between_orders_of_different_prices(CallRule rule) {
        for (Rationing rationing : Rationing.values()) {
            CallMarket market = rule.market(Ratio.HALF, rationing);
            for (int book = 0; book < BOOKS; book++) {
                RandomStream stream = Books.stream("shuffle", book);
                List<Order> orders = ofDistinctPrices(stream);
                ClearingResult first = market.clear(Books.columns(orders));
                ClearingResult second = market.clear(Books.columns(shuffled(stream, orders)));
                assertThat(second.price()).isEqualTo(first.price());
                assertThat(second.trades()).as(Books.json(book, orders)).isEqualTo(first.trades());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CallRule.class)
    void scaling_all_quantities_scales_volume_and_welfare_and_leaves_the_price(CallRule rule) {
        for (Rationing rationing : Rationing.values()) {
            CallMarket market = rule.market(Ratio.HALF, rationing);
            Books.onNarrow(market, (orders, result) -> {
                ClearingResult scaled = market.clear(Books.columns(Books.map(orders, p -> p, q -> 7 * q)));
                assertThat(scaled.volume()).isEqualTo(7 * result.volume());
                assertThat(scaled.welfare()).isEqualTo(7 * result.welfare());
                assertThat(scaled.price()).isEqualTo(result.price());
                assertThat(scaled.interval()).isEqualTo(result.interval());
                assertThat(scaled.marketAccount()).isEqualTo(7 * result.marketAccount());
                for (int i = 0; i < orders.size() && rationing == Rationing.TIME_PRIORITY; i++) {
                    assertThat(scaled.fill(i)).isEqualTo(7 * result.fill(i));
                    assertThat(scaled.cash(i)).isEqualTo(7 * result.cash(i));
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(CallRule.class)
    void shifting_all_prices_shifts_all_payments(CallRule rule) {
        CallMarket market = rule.market(new Ratio(1, 3), Rationing.PRO_RATA);
        Books.onNarrow(market, (orders, result) -> {
            ClearingResult shifted = market.clear(Books.columns(Books.map(orders, p -> p - 1000, q -> q)));
            assertThat(shifted.volume()).isEqualTo(result.volume());
            assertThat(shifted.welfare()).isEqualTo(result.welfare());
            assertThat(shifted.marketAccount()).isEqualTo(result.marketAccount());
            assertThat(shifted.interval().low())
                    .isEqualTo(less1000(result.interval().low()));
            assertThat(shifted.interval().high())
                    .isEqualTo(less1000(result.interval().high()));
            assertThat(shifted.price()).isEqualTo(less1000(result.price()));
            for (int i = 0; i < orders.size(); i++) {
                long less = orders.get(i).side() == Side.SELL ? -1000 : 1000;
                assertThat(shifted.cash(i)).isEqualTo(result.cash(i) + less * result.fill(i));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(CallRule.class)
    void swapping_sides_and_signs_mirrors_the_interval_and_leaves_all_payments(CallRule rule) {
        CallMarket market = rule.market(Ratio.ZERO, Rationing.PRO_RATA);
        CallMarket mirrorMarket = rule.market(Ratio.ONE, Rationing.PRO_RATA);
        Books.onNarrow(market, (orders, result) -> {
            List<Order> swapped =
                    orders.stream().map(CallMarketPropertiesTest::mirrored).toList();
            ClearingResult mirror = mirrorMarket.clear(Books.columns(swapped));
            assertThat(mirror.volume()).isEqualTo(result.volume());
            assertThat(mirror.welfare()).isEqualTo(result.welfare());
            assertThat(mirror.interval().high())
                    .isEqualTo(negative(result.interval().low()));
            assertThat(mirror.interval().low())
                    .isEqualTo(negative(result.interval().high()));
            assertThat(mirror.price()).isEqualTo(negative(result.price()));
            for (int i = 0; i < orders.size(); i++) {
                assertThat(mirror.cash(i)).isEqualTo(result.cash(i));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(CallRule.class)
    void a_better_or_an_added_bid_never_lowers_volume_or_the_low_end(CallRule rule) {
        CallMarket market = rule.market();
        Books.onNarrow(market, (orders, result) -> {
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

    @ParameterizedTest
    @EnumSource(CallRule.class)
    void splitting_orders_into_lots_changes_neither_price_nor_volume_nor_what_is_paid(CallRule rule) {
        CallMarket market = rule.market(Ratio.HALF, Rationing.TIME_PRIORITY);
        Books.onNarrow(market, (orders, result) -> {
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
            int lot = 0;
            for (int i = 0; i < orders.size(); i++) {
                int first = lot;
                lot += (int) orders.get(i).quantityWh();
                assertThat(LongStream.range(first, lot)
                                .map(l -> lots.cash((int) l))
                                .sum())
                        .isEqualTo(result.cash(i));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(CallRule.class)
    void rationing_changes_who_trades_and_nothing_else(CallRule rule) {
        CallMarket proRata = rule.market(Ratio.HALF, Rationing.PRO_RATA);
        Books.onNarrow(rule.market(Ratio.HALF, Rationing.TIME_PRIORITY), (orders, byTime) -> {
            ClearingResult shared = proRata.clear(Books.columns(orders));
            assertThat(List.of(shared.volume(), shared.welfare(), shared.interval(), shared.price()))
                    .isEqualTo(List.of(byTime.volume(), byTime.welfare(), byTime.interval(), byTime.price()));
            assertThat(shared.marketAccount()).isEqualTo(byTime.marketAccount());
        });
    }

    @ParameterizedTest
    @EnumSource(CallRule.class)
    void who_trades_is_the_same_whatever_is_paid(CallRule rule) {
        CallMarket uniform = CallRule.UNIFORM_PRICE.market();
        Books.onNarrow(rule.market(), (orders, result) -> {
            ClearingResult expected = uniform.clear(Books.columns(orders));
            assertThat(List.of(result.volume(), result.welfare(), result.interval()))
                    .isEqualTo(List.of(expected.volume(), expected.welfare(), expected.interval()));
            for (int i = 0; i < orders.size(); i++) {
                assertThat(result.fill(i)).isEqualTo(expected.fill(i));
            }
        });
    }

    private static List<Order> ofDistinctPrices(RandomStream stream) {
        List<Order> orders = new ArrayList<>();
        int n = 2 + stream.nextInt(30);
        int[] prices = new int[n];
        for (int i = 0; i < n; i++) {
            prices[i] = 3 * i - n;
        }
        stream.shuffle(prices);
        for (int i = 0; i < n; i++) {
            Side side = stream.nextInt(2) == 0 ? Side.BUY : Side.SELL;
            orders.add(new Order(i, "a", side, prices[i], 1 + stream.nextInt(9), i, Lifetime.GTC));
        }
        return orders;
    }

    private static List<Order> shuffled(RandomStream stream, List<Order> orders) {
        int[] places = new int[orders.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
        }
        stream.shuffle(places);
        List<Order> shuffled = new ArrayList<>();
        for (int place : places) {
            Order o = orders.get(place);
            shuffled.add(new Order(
                    o.id(), o.owner(), o.side(), o.priceTicks(), o.quantityWh(), shuffled.size(), o.lifetime()));
        }
        return shuffled;
    }

    private static Order mirrored(Order o) {
        Side side = o.side() == Side.BUY ? Side.SELL : Side.BUY;
        return new Order(o.id(), o.owner(), side, -o.priceTicks(), o.quantityWh(), o.seq(), o.lifetime());
    }

    private static OptionalLong less1000(OptionalLong price) {
        return price.isPresent() ? OptionalLong.of(price.getAsLong() - 1000) : price;
    }

    private static OptionalLong negative(OptionalLong price) {
        return price.isPresent() ? OptionalLong.of(-price.getAsLong()) : price;
    }
}
