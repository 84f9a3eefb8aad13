package org.gridpit.market;

import java.util.Arrays;
import org.gridpit.market.Command.Kind;
import org.gridpit.time.RandomStream;

/** Writes the standard {@link CommandStream}, and runs a book beside it to know which orders rest. */
final class MarketAtWork {
    static final int FILLING = 1000;

    private static final int TARGET = 1000;
    private static final int LARGEST_WH = 20;
    private static final int LARGEST_REDUCTION_WH = 5;
    /** Shares of commands, in thousandths; new orders and cancels give way to each other to hold the target. */
    private static final int MOVES = 710;

    private static final int REDUCTIONS = 70;
    private static final int IMMEDIATE = 20;
    private static final int NEW = 130;
    /** Thousandths more new orders for each order missing. */
    private static final int STEERING = 4;

    private static final int ALL = 1000;
    /** Chance that an order is one tick further from the middle than the nearest. */
    private static final double FURTHER = 0.995;

    private static final double LOG_FURTHER = StrictMath.log(FURTHER);
    private static final int NEAREST_TICKS = 1;
    private static final int ABSENT = -1;

    private final RandomStream draw;
    private final int commands;
    private final CommandStream log;
    private final OrderBook book = new OrderBook(SelfTrade.NONE, this::note);
    /** Ids of resting orders in no order, and where each id stands among them. */
    private final long[] resting = new long[8 * TARGET];

    private final int[] places;
    private final boolean[] buys;
    /** Ids of both parties of the trades of one command. */
    private final long[] traded = new long[8 * TARGET];

    private int tradedCount;
    private int count;
    private long nextId;
    private long middle;

    MarketAtWork(RandomStream draw, int commands) {
        this.draw = draw;
        this.commands = commands;
        log = new CommandStream(FILLING + commands);
        places = new int[FILLING + commands];
        buys = new boolean[FILLING + commands];
        Arrays.fill(places, ABSENT);
    }

    CommandStream write() {
        for (int i = 0; i < FILLING; i++) {
            submit(Lifetime.GTC);
        }
        for (int i = 0; i < commands; i++) {
            middle += draw.nextInt(2) == 0 ? 1 : -1;
            next();
        }
        return log;
    }

    private void next() {
        int choice = draw.nextInt(ALL);
        int wanted = NEW + STEERING * (TARGET - count);
        if (choice < MOVES) {
            move(draw.nextInt(count));
        } else if (choice < MOVES + REDUCTIONS) {
            long id = resting[draw.nextInt(count)];
            run(Kind.REDUCE, sideOf(id), id, 0, 1 + draw.nextInt(LARGEST_REDUCTION_WH), Lifetime.GTC);
        } else if (choice < MOVES + REDUCTIONS + IMMEDIATE) {
            submit(Lifetime.IOC);
        } else if (choice < MOVES + REDUCTIONS + IMMEDIATE + wanted) {
            submit(Lifetime.GTC);
        } else {
            long id = resting[draw.nextInt(count)];
            run(Kind.CANCEL, sideOf(id), id, 0, 1, Lifetime.GTC);
        }
    }

    private void move(int place) {
        long id = resting[place];
        run(Kind.REPLACE, sideOf(id), id, price(sideOf(id)), quantity(), Lifetime.GTC);
    }

    private void submit(Lifetime lifetime) {
        long id = nextId++;
        Side side = draw.nextInt(2) == 0 ? Side.BUY : Side.SELL;
        buys[(int) id] = side == Side.BUY;
        long across = side == Side.BUY ? middle + NEAREST_TICKS : middle - NEAREST_TICKS;
        run(Kind.SUBMIT, side, id, lifetime == Lifetime.IOC ? across : price(side), quantity(), lifetime);
    }

    private void run(Kind kind, Side side, long id, long priceTicks, long quantityWh, Lifetime lifetime) {
        log.add(kind, side, id, priceTicks, quantityWh, lifetime);
        log.runOn(book, log.size() - 1);
        recount(id);
        while (tradedCount > 0) {
            recount(traded[--tradedCount]);
        }
    }

    private void note(long seq, long buyId, long sellId, long priceTicks, long quantityWh) {
        traded[tradedCount++] = buyId;
        traded[tradedCount++] = sellId;
    }

    /** Notes whether an order rests now. */
    private void recount(long id) {
        int place = places[(int) id];
        if (book.holds(id) && place == ABSENT) {
            places[(int) id] = count;
            resting[count++] = id;
        } else if (!book.holds(id) && place != ABSENT) {
            long last = resting[--count];
            resting[place] = last;
            places[(int) last] = place;
            places[(int) id] = ABSENT;
        }
    }

    private Side sideOf(long id) {
        return buys[(int) id] ? Side.BUY : Side.SELL;
    }

    private long price(Side side) {
        long distance = NEAREST_TICKS + (long) StrictMath.floor(StrictMath.log(draw.nextUniform()) / LOG_FURTHER);
        return side == Side.BUY ? middle - distance : middle + distance;
    }

    private long quantity() {
        return 1 + draw.nextInt(LARGEST_WH);
    }
}
