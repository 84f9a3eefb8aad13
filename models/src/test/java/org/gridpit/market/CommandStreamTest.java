package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridpit.market.Command.Kind;
import org.junit.jupiter.api.Test;

/** The streams that speed is measured with are what they are said to be. */
class CommandStreamTest {
    private static final int COMMANDS = 300_000;

    @Test
    void the_standard_stream_has_its_shares_holds_a_thousand_orders_and_trades_now_and_then() {
        CommandStream stream = CommandStream.standard(COMMANDS);
        AtomicInteger trades = new AtomicInteger();
        var book = new OrderBook(SelfTrade.NONE, (seq, buyId, sellId, price, quantity) -> trades.incrementAndGet());
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        int immediate = 0;
        int trading = 0;
        for (int i = 0; i < stream.size(); i++) {
            int before = trades.get();
            assertThat(stream.runOn(book, i)).as("command %d", i).isTrue();
            if (i >= MarketAtWork.FILLING) {
                kinds.merge(stream.kind(i), 1, Integer::sum);
                immediate += stream.lifetime(i) == Lifetime.IOC ? 1 : 0;
                trading += trades.get() > before ? 1 : 0;
                assertThat(book.size()).as("command %d", i).isBetween(900, 1100);
                assertThat(stream.quantityWh(i)).isBetween(1L, 20L);
            }
        }
        assertShare("moves", 0.71, kinds.get(Kind.REPLACE));
        assertShare("new orders", 0.13, kinds.get(Kind.SUBMIT) - immediate);
        assertShare("cancels", 0.07, kinds.get(Kind.CANCEL));
        assertShare("reductions", 0.07, kinds.get(Kind.REDUCE));
        assertShare("immediate or cancel", 0.02, immediate);
        assertThat((double) trading / COMMANDS).isBetween(0.03, 0.06);
    }

    @Test
    void the_sweeping_stream_takes_several_orders_at_once() {
        int commands = 100_000;
        AtomicInteger trades = new AtomicInteger();
        var book = new OrderBook(SelfTrade.NONE, (seq, buyId, sellId, price, quantity) -> trades.incrementAndGet());
        CommandStream.sweeps(commands).runOn(book);
        assertThat(trades.get()).isGreaterThan(commands / 2);
        assertThat(book.size()).isLessThan(1000);
    }

    @Test
    void the_streams_are_the_same_each_time() {
        assertThat(hash(CommandStream.standard(20_000))).isEqualTo(hash(CommandStream.standard(20_000)));
        assertThat(hash(CommandStream.fresh(20_000))).isEqualTo(hash(CommandStream.fresh(20_000)));
    }

    private static long hash(CommandStream stream) {
        var book = new OrderBook(SelfTrade.NONE, TradeSink.NONE);
        stream.runOn(book);
        assertThat(book.size()).isPositive();
        return book.stateHash();
    }

    private static void assertShare(String name, double share, int count) {
        assertThat((double) count / COMMANDS).as(name).isCloseTo(share, within(0.01));
    }
}
