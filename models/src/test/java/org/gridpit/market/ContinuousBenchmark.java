package org.gridpit.market;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a command costs the continuous book, with the trades told and the accounts kept; {@link RunMarketBenchmark} runs it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ContinuousBenchmark {
    static final int COMMANDS = 3_000_000;
    static final int FRESH = 100_000;

    /** A book and where its trades are written down. */
    @State(Scope.Thread)
    public static class Market {
        private final Tape tape = new Tape();
        private final OrderBook book = new OrderBook(SelfTrade.NONE, tape);

        long run(CommandStream stream) {
            book.clear();
            tape.length = 0;
            stream.runOn(book);
            return tape.length + book.accounts().welfare();
        }
    }

    @State(Scope.Thread)
    public static class Standard {
        private CommandStream stream;

        @Setup
        public void write() {
            stream = CommandStream.standard(COMMANDS);
        }
    }

    @State(Scope.Thread)
    public static class Sweeps {
        private CommandStream stream;

        @Setup
        public void write() {
            stream = CommandStream.sweeps(COMMANDS);
        }
    }

    @State(Scope.Thread)
    public static class Fresh {
        private CommandStream stream;

        @Setup
        public void write() {
            stream = CommandStream.fresh(FRESH);
        }
    }

    /** The trades, number by number, as long as there is room. */
    private static final class Tape implements TradeSink {
        private static final int NUMBERS = 5;

        private final long[] written = new long[NUMBERS << 22];
        private int length;

        @Override
        public void trade(long seq, long buyId, long sellId, long priceTicks, long quantityWh) {
            int at = length;
            written[at] = seq;
            written[at + 1] = buyId;
            written[at + 2] = sellId;
            written[at + 3] = priceTicks;
            written[at + 4] = quantityWh;
            length = at + NUMBERS;
        }
    }

    @Benchmark
    @OperationsPerInvocation(COMMANDS)
    public long standard(Market market, Standard log) {
        return market.run(log.stream);
    }

    @Benchmark
    @OperationsPerInvocation(COMMANDS)
    public long sweeps(Market market, Sweeps log) {
        return market.run(log.stream);
    }

    @Benchmark
    @OperationsPerInvocation(FRESH)
    public long fresh(Market market, Fresh log) {
        return market.run(log.stream);
    }
}
