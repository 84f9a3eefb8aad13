package org.gridpit.market;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;

/** Seeded order books for tests, and how a failing one is printed: as a line {@code gridpit clear} reads. */
final class Books {
    static final DeliveryPeriod NOON = new DeliveryPeriod(1_909_310_400, 1_909_310_700);
    static final long SEED = 42;

    private Books() {}

    static RandomStream stream(String purpose, int book) {
        return RandomStreams.of(SEED, "market-" + book, purpose);
    }

    /** 0 to 60 orders, prices -50 to 50, quantities 1 to 9: full of ties. */
    static List<Order> narrow(int book, long largestQuantity) {
        RandomStream stream = stream("narrow", book);
        return of(stream, stream.nextInt(61), 50, largestQuantity);
    }

    /** Prices up to 2^62 either way and quantities up to 2^40, of all magnitudes. */
    static List<Order> wide(int book, long largestQuantity) {
        RandomStream stream = stream("wide", book);
        int priceBits = stream.nextInt(63);
        int quantityBits = stream.nextInt(41);
        List<Order> orders = new ArrayList<>();
        int n = stream.nextInt(61);
        for (int i = 0; i < n; i++) {
            long price = stream.nextLong() >> 63 - priceBits;
            long quantity = 1 + (stream.nextLong() >>> 1) % Math.min(1L << quantityBits, largestQuantity);
            orders.add(order(stream, i, price, quantity));
        }
        return orders;
    }

    static List<Order> of(RandomStream stream, int n, int largestPrice, long largestQuantity) {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            long price = stream.nextInt(2 * largestPrice + 1) - largestPrice;
            orders.add(order(stream, i, price, 1 + stream.nextInt((int) largestQuantity)));
        }
        return orders;
    }

    /** Arrivals mostly ascend; now and then one is out of line or at the same place as another. */
    private static Order order(RandomStream stream, int i, long price, long quantity) {
        long seq = stream.nextInt(8) == 0 ? stream.nextInt(20) : i;
        String owner = "agent-" + stream.nextInt(9);
        Side side = stream.nextInt(2) == 0 ? Side.BUY : Side.SELL;
        return new Order(1000 + i, owner, side, price, quantity, seq, Lifetime.GTC);
    }

    /** Clears some hundred narrow books; a failing one is printed. */
    static void onNarrow(CallMarket market, BiConsumer<List<Order>, ClearingResult> check) {
        for (int book = 0; book < 300; book++) {
            List<Order> orders = narrow(book, 9);
            try {
                check.accept(orders, market.clear(columns(orders)));
            } catch (AssertionError e) {
                throw new AssertionError("seed %d, %s".formatted(SEED, json(book, orders)), e);
            }
        }
    }

    static OrderColumns columns(List<Order> orders) {
        OrderColumns columns = new OrderColumns();
        orders.forEach(columns::add);
        return columns;
    }

    static List<Order> map(List<Order> orders, LongUnaryOperator price, LongUnaryOperator quantity) {
        return orders.stream()
                .map(o -> new Order(
                        o.id(),
                        o.owner(),
                        o.side(),
                        price.applyAsLong(o.priceTicks()),
                        quantity.applyAsLong(o.quantityWh()),
                        o.seq(),
                        o.lifetime()))
                .toList();
    }

    static String json(int book, List<Order> orders) {
        return orders.stream()
                .map(o -> "{\"id\":%d,\"side\":\"%s\",\"price\":%d,\"qty\":%d,\"seq\":%d}"
                        .formatted(o.id(), o.side(), o.priceTicks(), o.quantityWh(), o.seq()))
                .collect(Collectors.joining(",", "{\"case\":%d,\"orders\":[".formatted(book), "]}"));
    }
}
