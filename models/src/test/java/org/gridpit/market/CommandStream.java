package org.gridpit.market;

import java.util.Arrays;
import java.util.Optional;
import org.gridpit.market.Command.Kind;
import org.gridpit.time.RandomStream;

/** A long seeded log for a continuous book, written once as columns, so that running it costs nothing but the book. */
final class CommandStream {
    private static final Kind[] KINDS = Kind.values();
    private static final Lifetime[] LIFETIMES = Lifetime.values();
    private static final Side[] SIDES = Side.values();

    private byte[] kinds;
    private byte[] sides;
    private byte[] lifetimes;
    private long[] ids;
    private long[] priceTicks;
    private long[] quantityWh;
    private int size;

    CommandStream(int capacity) {
        kinds = new byte[capacity];
        sides = new byte[capacity];
        lifetimes = new byte[capacity];
        ids = new long[capacity];
        priceTicks = new long[capacity];
        quantityWh = new long[capacity];
    }

    /**
     * A market at work: 71 % moves, 13 % new orders, 7 % cancels, 7 % reductions, 2 % immediate or cancel, about 1,000
     * orders resting around a price that walks at random. Before the commands come those that fill the book.
     */
    static CommandStream standard(int commands) {
        return new MarketAtWork(stream("standard"), commands).write();
    }

    /** Orders gather in tens on neighbouring prices, and one in eight takes about eight of them at once. */
    static CommandStream sweeps(int commands) {
        RandomStream draw = stream("sweeps");
        var log = new CommandStream(commands);
        for (int i = 0; i < commands; i++) {
            Side side = SIDES[draw.nextInt(2)];
            int away = draw.nextInt(8) == 0 ? -8 : draw.nextInt(8);
            Lifetime lifetime = away < 0 ? Lifetime.IOC : Lifetime.GTC;
            long quantity = away < 0 ? 80 : 1 + draw.nextInt(20);
            log.add(Kind.SUBMIT, side, i, side == Side.BUY ? -away : 1 + away, quantity, lifetime);
        }
        return log;
    }

    /** New orders alone, prices of both sides over the same 30,000 ticks. */
    static CommandStream fresh(int orders) {
        RandomStream draw = stream("fresh");
        var log = new CommandStream(orders);
        for (int i = 0; i < orders; i++) {
            long quantity = 500 + draw.nextInt(4501);
            log.add(Kind.SUBMIT, SIDES[draw.nextInt(2)], i, draw.nextInt(30_000), quantity, Lifetime.GTC);
        }
        return log;
    }

    void add(Kind kind, Side side, long id, long priceTicks, long quantityWh, Lifetime lifetime) {
        if (size == ids.length) {
            grow();
        }
        kinds[size] = (byte) kind.ordinal();
        sides[size] = (byte) side.ordinal();
        lifetimes[size] = (byte) lifetime.ordinal();
        ids[size] = id;
        this.priceTicks[size] = priceTicks;
        this.quantityWh[size] = quantityWh;
        size++;
    }

    int size() {
        return size;
    }

    Kind kind(int i) {
        return KINDS[kinds[i]];
    }

    Lifetime lifetime(int i) {
        return LIFETIMES[lifetimes[i]];
    }

    long quantityWh(int i) {
        return quantityWh[i];
    }

    /** Runs all of it. */
    void runOn(OrderBook book) {
        for (int i = 0; i < size; i++) {
            runOn(book, i);
        }
    }

    /** Runs command i; all owners are number 0. */
    boolean runOn(OrderBook book, int i) {
        return switch (KINDS[kinds[i]]) {
            case SUBMIT -> submitTo(book, i).isEmpty();
            case CANCEL -> book.cancel(ids[i]);
            case REDUCE -> book.reduce(ids[i], quantityWh[i]);
            case REPLACE -> book.replace(ids[i], priceTicks[i], quantityWh[i], i);
        };
    }

    private Optional<Refusal.Reason> submitTo(OrderBook book, int i) {
        return book.submit(ids[i], 0, SIDES[sides[i]], priceTicks[i], quantityWh[i], i, LIFETIMES[lifetimes[i]]);
    }

    private static RandomStream stream(String purpose) {
        return Books.stream("stream of commands, " + purpose, 0);
    }

    private void grow() {
        int capacity = 2 * size;
        kinds = Arrays.copyOf(kinds, capacity);
        sides = Arrays.copyOf(sides, capacity);
        lifetimes = Arrays.copyOf(lifetimes, capacity);
        ids = Arrays.copyOf(ids, capacity);
        priceTicks = Arrays.copyOf(priceTicks, capacity);
        quantityWh = Arrays.copyOf(quantityWh, capacity);
    }
}
