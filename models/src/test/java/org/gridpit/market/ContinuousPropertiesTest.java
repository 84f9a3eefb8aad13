package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridpit.market.Books.NOON;
import static org.gridpit.market.ContinuousDoubleAuctionTest.unlimited;
import static org.gridpit.market.MechanismContract.big;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridpit.market.Command.Kind;
import org.junit.jupiter.api.Test;

/** What holds of every session of a continuous double auction, on seeded logs. */
class ContinuousPropertiesTest {
    private static final int LOGS = 1000;
    private static final int LENGTH = 60;

    @Test
    void replaying_the_log_gives_the_same_book_and_result() {
        for (int number = 0; number < LOGS; number++) {
            ContinuousParameters parameters = parameters(number);
            var once = new ContinuousDoubleAuction(parameters, OrderLimits.none());
            var again = new ContinuousDoubleAuction(parameters, OrderLimits.none());
            List<Command> log = Command.log(number, LENGTH);
            log.forEach(command -> run(once, command));
            log.forEach(command -> run(again, command));
            assertThat(again.stateHash()).isEqualTo(once.stateHash());
            assertThat(again.close(NOON)).isEqualTo(once.close(NOON));
        }
    }

    @Test
    void fills_and_cash_of_each_order_are_those_of_a_plain_list() {
        for (int number = 0; number < LOGS; number++) {
            SelfTrade selfTrade = SelfTrade.values()[number % 3];
            var market = unlimited(Quotes.KEPT, selfTrade);
            var naive = new NaiveBook(selfTrade);
            Set<Long> seen = new HashSet<>();
            for (Command command : Command.log(number, LENGTH)) {
                if (command.kind() != Kind.SUBMIT || seen.add(command.id())) {
                    run(market, command);
                    naive.run(command);
                }
            }
            ClearingResult result = market.close(NOON);
            for (int i = 0; i < result.size(); i++) {
                long id = result.fills().orderId(i);
                assertThat(big(result.fill(i)))
                        .as("log %d, order %d", number, id)
                        .isEqualTo(naive.filled(id));
                assertThat(big(result.cash(i)))
                        .as("log %d, order %d", number, id)
                        .isEqualTo(naive.cash(id));
            }
            assertThat(big(result.volume())).isEqualTo(naive.volume());
        }
    }

    @Test
    void what_comes_in_is_traded_twice_rests_was_taken_back_or_was_dropped() {
        for (int number = 0; number < LOGS; number++) {
            ContinuousParameters parameters = new ContinuousParameters(Quotes.KEPT, SelfTrade.NONE);
            var market = new ContinuousDoubleAuction(parameters, OrderLimits.scenario());
            long in = 0;
            long takenBack = 0;
            long dropped = 0;
            for (Command c : smallQuantities(number)) {
                long before = restingWh(market, c.id());
                long traded =
                        run(market, c).stream().mapToLong(Trade::quantityWh).sum();
                long after = restingWh(market, c.id());
                long restingChange = after - before + traded;
                in += Math.max(0, c.kind() == Kind.SUBMIT ? c.quantityWh() : restingChange);
                takenBack += c.kind() == Kind.SUBMIT ? 0 : Math.max(0, -restingChange);
                dropped += c.kind() == Kind.SUBMIT ? c.quantityWh() - traded - after : 0;
            }
            long rests = restingWh(market, Side.BUY) + restingWh(market, Side.SELL);
            long volume = market.close(NOON).volume();
            assertThat(2 * volume + rests + takenBack + dropped)
                    .as("log %d", number)
                    .isEqualTo(in);
        }
    }

    private static ContinuousParameters parameters(int number) {
        Quotes quotes = number % 2 == 0 ? Quotes.KEPT : Quotes.CANCEL_AFTER_TRADE;
        return new ContinuousParameters(quotes, SelfTrade.values()[number % 3]);
    }

    /** New ids for new orders, and within the limits of a scenario: nothing is refused. */
    private static List<Command> smallQuantities(int number) {
        List<Command> log = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (Command c : Command.log(8 * number + 3, LENGTH)) {
            if (c.kind() != Kind.SUBMIT || seen.add(c.id())) {
                log.add(new Command(
                        c.kind(),
                        c.id(),
                        c.owner(),
                        c.side(),
                        c.priceTicks() % 50,
                        c.quantityWh(),
                        c.seq(),
                        c.lifetime()));
            }
        }
        return log;
    }

    private static long restingWh(ContinuousDoubleAuction market, long id) {
        return restingWh(market.resting(Side.BUY), id) + restingWh(market.resting(Side.SELL), id);
    }

    private static long restingWh(List<Order> orders, long id) {
        return orders.stream()
                .filter(o -> o.id() == id)
                .mapToLong(Order::quantityWh)
                .sum();
    }

    private static long restingWh(ContinuousDoubleAuction market, Side side) {
        return market.resting(side).stream().mapToLong(Order::quantityWh).sum();
    }

    private static List<Trade> run(ContinuousDoubleAuction market, Command c) {
        return switch (c.kind()) {
            case SUBMIT ->
                market.submit(new Order(
                        c.id(), "agent-" + c.owner(), c.side(), c.priceTicks(), c.quantityWh(), c.seq(), c.lifetime()));
            case REPLACE ->
                market.replace(c.id(), c.priceTicks(), c.quantityWh(), c.seq()).orElse(List.of());
            case REDUCE -> {
                market.reduce(c.id(), c.quantityWh());
                yield List.of();
            }
            case CANCEL -> {
                market.cancel(c.id());
                yield List.of();
            }
        };
    }
}
