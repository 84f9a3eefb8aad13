package org.gridpit.market;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.time.RandomStream;

/** One line of the log of a continuous market, and seeded logs that try everything. */
record Command(
        Kind kind, long id, int owner, Side side, long priceTicks, long quantityWh, long seq, Lifetime lifetime) {
    enum Kind {
        SUBMIT,
        CANCEL,
        REDUCE,
        REPLACE
    }

    private static final int OWNERS = 4;

    /** Runs it, and says in words what came of it. */
    String runOn(OrderBook book) {
        return switch (kind) {
            case SUBMIT ->
                book.submit(id, owner, side, priceTicks, quantityWh, seq, lifetime)
                        .map(Enum::name)
                        .orElse("true");
            case CANCEL -> Boolean.toString(book.cancel(id));
            case REDUCE -> Boolean.toString(book.reduce(id, quantityWh));
            case REPLACE -> Boolean.toString(book.replace(id, priceTicks, quantityWh, seq));
        };
    }

    /** A log of its own kind for each number: close prices or far apart, small quantities or near the end of 64 bits. */
    static List<Command> log(int number, int length) {
        RandomStream draw = Books.stream("commands", number);
        int priceBits = number % 4 == 0 ? 4 : 1 + draw.nextInt(64);
        int quantityBits = number % 8 == 7 ? 1 + draw.nextInt(63) : 4;
        long middle = number % 3 == 0 ? 0 : draw.nextLong() >> draw.nextInt(64);
        List<Command> log = new ArrayList<>();
        for (int seq = 0; seq < length; seq++) {
            long priceTicks = priceBits == 64 ? extreme(draw) : middle + (draw.nextLong() >> 64 - priceBits);
            long quantityWh = 1 + (draw.nextLong() >>> 1 >>> 63 - quantityBits);
            log.add(command(draw, seq, priceTicks, Math.max(1, quantityWh)));
        }
        return log;
    }

    private static Command command(RandomStream draw, int seq, long priceTicks, long quantityWh) {
        int choice = draw.nextInt(20);
        Kind kind = choice < 10 ? Kind.SUBMIT : choice < 16 ? Kind.REPLACE : choice < 18 ? Kind.REDUCE : Kind.CANCEL;
        boolean isNew = kind == Kind.SUBMIT && draw.nextInt(20) > 0;
        long id = isNew || seq == 0 ? seq : draw.nextInt(seq);
        Lifetime lifetime = Lifetime.values()[draw.nextInt(3) > 0 ? 0 : draw.nextInt(4)];
        Side side = Side.values()[draw.nextInt(2)];
        return new Command(
                kind, id * 0x1_0000_0001L, draw.nextInt(OWNERS), side, priceTicks, quantityWh, seq, lifetime);
    }

    private static long extreme(RandomStream draw) {
        long[] prices = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, Long.MAX_VALUE - 1, Long.MAX_VALUE};
        return prices[draw.nextInt(prices.length)];
    }
}
