package org.gridpit.market;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gridpit.market.Refusal.Reason;
import org.gridpit.time.RandomStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a clearing costs, and its part that has no result to allocate; {@link RunMarketBenchmark} runs it. */
@BenchmarkMode(Mode.AverageTime)
public class CallBenchmark {
    /** Small books take turns, so that the processor does not learn one by heart. */
    private static final int ORDERS_IN_TURN = 10_000;

    private static final int PRICES = 30_000;
    private static final int CROWDED_PRICES = 10;
    private static final int SMALLEST_WH = 500;
    private static final int LARGEST_WH = 5000;
    private static final int BLOCKS = 20;
    private static final int BLOCK_IS_LARGER = 3;

    /** Books of one kind, half of them buys. */
    @State(Scope.Thread)
    public static class Turns {
        /**
         * Prices spread evenly, crowded with nine of ten orders on ten ticks, contracts of one lot, pairs of orders of one
         * owner on one side, or blocks among the orders.
         */
        @Param("spread")
        public String kind;

        @Param("10000")
        public int orders;

        private OrderColumns[] books;
        private int turn;

        @Setup
        public void write() {
            books = IntStream.range(0, Math.max(1, ORDERS_IN_TURN / orders))
                    .mapToObj(this::book)
                    .toArray(OrderColumns[]::new);
        }

        OrderColumns next() {
            turn = turn + 1 == books.length ? 0 : turn + 1;
            return books[turn];
        }

        private OrderColumns book(int number) {
            RandomStream draw = Books.stream("benchmark", number);
            OrderColumns book = new OrderColumns();
            boolean pairs = kind.equals("pairs");
            Side side = Side.BUY;
            for (int i = 0; i < orders; i++) {
                side = pairs && i % 2 == 1 ? side : draw.nextInt(2) == 0 ? Side.BUY : Side.SELL;
                String owner = "owner-" + (pairs ? i / 2 : i);
                add(book, new Order(i, owner, side, price(draw), quantity(draw), i, Lifetime.GTC));
            }
            return book;
        }

        private void add(OrderColumns book, Order order) {
            if (kind.equals("blocks") && order.id() < BLOCKS) {
                book.add(new BlockOrder(new Order(
                        order.id(),
                        order.owner(),
                        order.side(),
                        order.priceTicks(),
                        BLOCK_IS_LARGER * order.quantityWh(),
                        order.seq(),
                        order.lifetime())));
            } else {
                book.add(order);
            }
        }

        private long price(RandomStream draw) {
            boolean crowded = kind.equals("crowded") && draw.nextInt(10) > 0;
            return crowded ? PRICES / 2 + draw.nextInt(CROWDED_PRICES) : draw.nextInt(PRICES);
        }

        private long quantity(RandomStream draw) {
            return kind.equals("contracts") ? 1 : SMALLEST_WH + draw.nextInt(LARGEST_WH - SMALLEST_WH + 1);
        }
    }

    /** The rules to clear by. */
    @State(Scope.Thread)
    public static class Rules {
        @Param("uniform-price")
        public String mechanism;

        private Function<OrderColumns, ClearingResult> clearing;

        @Setup
        public void choose() {
            clearing = switch (mechanism) {
                case "uniform-price" -> new UniformPriceAuction()::clear;
                case "average" -> new AveragePriceAuction()::clear;
                case "pay-as-bid" -> new PayAsBidAuction()::clear;
                case "discriminatory" -> new DiscriminatoryAuction()::clear;
                case "mcafee" -> new McAfeeAuction()::clear;
                case "trade-reduction" ->
                    McAfeeAuction.tradeReduction(McAfeeParameters.defaults(), OrderLimits.scenario())::clear;
                case "huang" -> new HuangAuction()::clear;
                case "vcg" -> new VcgAuction()::clear;
                case "block" -> new BlockAuction()::clear;
                default -> throw new IllegalArgumentException("mechanism (%s) is unknown.".formatted(mechanism));
            };
        }
    }

    /** What a clearing keeps from one to the next. */
    @State(Scope.Thread)
    public static class Scratch {
        private final Allocation allocation = new Allocation();
    }

    /** An empty book, and the orders that come to it. */
    @State(Scope.Thread)
    public static class Arrivals {
        private final CallBook book = new CallBook(OrderLimits.scenario());
        private final ClearingResult nothing = ClearingResult.refusing(new OrderColumns(), Reason.OVERFLOW);
        private List<Order> orders;

        @Setup
        public void write(Turns turns) {
            OrderColumns from = turns.next();
            orders = IntStream.range(0, from.size())
                    .mapToObj(i -> new Order(
                            from.id(i),
                            from.owner(i),
                            from.side(i),
                            from.priceTicks(i),
                            from.quantityWh(i),
                            from.seq(i),
                            Lifetime.GTC))
                    .toList();
        }
    }

    /** With the result, whose arrays are new each time. */
    @Benchmark
    public ClearingResult clear(Turns turns, Rules rules) {
        return rules.clearing.apply(turns.next());
    }

    /** Who trades how much, and the welfare: all but the result. */
    @Benchmark
    public long allocate(Turns turns, Scratch scratch) {
        scratch.allocation.allocate(turns.next(), Rationing.PRO_RATA);
        return scratch.allocation.volume() + scratch.allocation.welfare();
    }

    /** Each order submitted, then the book emptied. */
    @Benchmark
    public ClearingResult submit(Arrivals arrivals) {
        for (Order order : arrivals.orders) {
            arrivals.book.submit(order);
        }
        return arrivals.book.call(orders -> arrivals.nothing);
    }
}
