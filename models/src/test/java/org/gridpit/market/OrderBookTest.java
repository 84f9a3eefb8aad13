package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridpit.market.MechanismContract.big;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridpit.market.Command.Kind;
import org.gridpit.market.NaiveBook.Made;
import org.gridpit.market.NaiveBook.Resting;
import org.gridpit.time.RandomStream;
import org.junit.jupiter.api.Test;

/** The book against a plain list of orders, and against itself with other price windows. */
class OrderBookTest {
    private static final int LOGS = 1200;
    private static final int LENGTH = 60;

    /** A book with the trades it tells. */
    private static final class Watched {
        private final List<Made> trades = new ArrayList<>();
        private final OrderBook book;

        Watched(SelfTrade selfTrade, int narrowTicks, int widestTicks) {
            book = new OrderBook(selfTrade, this::note, narrowTicks, widestTicks);
        }

        private void note(long seq, long buyId, long sellId, long priceTicks, long quantityWh) {
            trades.add(new Made(seq, buyId, sellId, priceTicks, quantityWh));
        }

        List<Resting> side(Side side) {
            List<Resting> resting = new ArrayList<>();
            RestingOrders orders = book.orders();
            StandingOrders standing = book.standing();
            for (int i = standing.front(side); i != RestingOrders.NONE; i = standing.after(i)) {
                resting.add(new Resting(
                        orders.id(i),
                        orders.owner(i),
                        side,
                        orders.priceTicks(i),
                        orders.quantityWh(i),
                        orders.seq(i)));
            }
            return resting;
        }
    }

    @Test
    void trades_book_and_refusals_are_those_of_a_plain_list_after_every_command() {
        Map<SelfTrade, Integer> traded = new EnumMap<>(SelfTrade.class);
        Map<String, Integer> answers = new HashMap<>();
        for (int number = 0; number < LOGS; number++) {
            SelfTrade selfTrade = SelfTrade.values()[number % 3];
            List<Command> log = Command.log(number, LENGTH);
            var book = new Watched(selfTrade, 64, 4096);
            var naive = new NaiveBook(selfTrade);
            for (Command command : log) {
                String answer = command.runOn(book.book);
                assertThat(answer).as(where(number, command)).isEqualTo(naive.run(command));
                assertThat(book.trades).as(where(number, command)).isEqualTo(naive.trades());
                for (Side side : Side.values()) {
                    assertThat(book.side(side)).as(where(number, command)).isEqualTo(naive.side(side));
                }
                assertNotCrossed(book.book.quotes(), where(number, command));
                answers.merge(answer, 1, Integer::sum);
            }
            assertAccountsAre(naive, log, book.book, number);
            traded.merge(selfTrade, book.trades.size(), Integer::sum);
        }
        assertThat(traded.values()).allSatisfy(trades -> assertThat(trades).isGreaterThan(LOGS));
        assertThat(answers.keySet()).contains("true", "false", "DUPLICATE_ID", "SELF_TRADE", "OVERFLOW");
        assertThat(answers.get("OVERFLOW")).isGreaterThan(100);
    }

    @Test
    void results_do_not_depend_on_the_price_window() {
        for (int number = 0; number < LOGS; number++) {
            List<Watched> books = Stream.of(
                            new int[] {0, 0}, new int[] {64, 64}, new int[] {64, 8192}, new int[] {7, 100})
                    .map(window -> new Watched(SelfTrade.NONE, window[0], window[1]))
                    .toList();
            Watched shipped = new Watched(SelfTrade.NONE, 1 << 10, 1 << 17);
            for (Command command : Command.log(number, LENGTH)) {
                String answer = command.runOn(shipped.book);
                for (Watched other : books) {
                    assertThat(command.runOn(other.book))
                            .as(where(number, command))
                            .isEqualTo(answer);
                    assertThat(other.book.stateHash())
                            .as(where(number, command))
                            .isEqualTo(shipped.book.stateHash());
                    assertThat(other.book.quotes()).isEqualTo(shipped.book.quotes());
                }
            }
            for (Watched other : books) {
                assertThat(other.trades).as("log %d", number).isEqualTo(shipped.trades);
            }
        }
    }

    @Test
    void the_window_follows_a_market_that_wanders_far_and_jumps() {
        RandomStream draw = Books.stream("wandering", 0);
        var ladder = new Watched(SelfTrade.NONE, 64, 1024);
        var sparse = new Watched(SelfTrade.NONE, 0, 0);
        long middle = 0;
        for (int seq = 0; seq < 60_000; seq++) {
            middle += draw.nextInt(5000) == 0 ? (long) draw.nextInt(1 << 20) - (1 << 19) : draw.nextInt(7) - 3;
            Side side = Side.values()[draw.nextInt(2)];
            long distance = draw.nextInt(draw.nextInt(10) == 0 ? 3000 : 100) - 5;
            long price = side == Side.BUY ? middle - distance : middle + distance;
            boolean moves = seq > 0 && draw.nextInt(2) == 0;
            long id = moves ? draw.nextInt(seq) : seq;
            Kind kind = !moves ? Kind.SUBMIT : draw.nextInt(3) == 0 ? Kind.CANCEL : Kind.REPLACE;
            var command = new Command(kind, id, 0, side, price, 1 + draw.nextInt(20), seq, Lifetime.GTC);
            assertThat(command.runOn(ladder.book)).isEqualTo(command.runOn(sparse.book));
            if (seq % 100 == 0) {
                assertThat(ladder.book.stateHash()).as("command %d", seq).isEqualTo(sparse.book.stateHash());
            }
        }
        assertThat(ladder.trades).hasSizeGreaterThan(1000).isEqualTo(sparse.trades);
        assertThat(ladder.side(Side.BUY)).isEqualTo(sparse.side(Side.BUY)).hasSizeGreaterThan(100);
    }

    @Test
    void a_book_that_was_cleared_answers_as_a_new_one() {
        var used = new Watched(SelfTrade.CANCEL_OLDEST, 64, 4096);
        for (int number = 0; number < 200; number++) {
            var fresh = new Watched(SelfTrade.CANCEL_OLDEST, 64, 4096);
            used.book.clear();
            used.trades.clear();
            for (Command command : Command.log(number, LENGTH)) {
                assertThat(command.runOn(used.book)).as(where(number, command)).isEqualTo(command.runOn(fresh.book));
            }
            assertThat(used.trades).isEqualTo(fresh.trades);
            assertThat(used.book.stateHash()).isEqualTo(fresh.book.stateHash());
        }
    }

    private static void assertAccountsAre(NaiveBook naive, List<Command> log, OrderBook book, int number) {
        SessionAccounts accounts = book.accounts();
        assertThat(big(accounts.volume())).as("log %d", number).isEqualTo(naive.volume());
        assertThat(big(accounts.welfare())).as("log %d", number).isEqualTo(naive.welfare());
    }

    private static void assertNotCrossed(PriceInterval quotes, String where) {
        if (quotes.low().isPresent() && quotes.high().isPresent()) {
            assertThat(quotes.low().getAsLong())
                    .as(where)
                    .isLessThan(quotes.high().getAsLong());
        }
    }

    private static String where(int number, Command command) {
        return "seed %d, log %d, %s".formatted(Books.SEED, number, command);
    }
}
