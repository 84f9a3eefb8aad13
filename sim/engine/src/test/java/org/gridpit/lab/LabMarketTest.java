package org.gridpit.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import org.gridpit.agent.rule.Shout;
import org.gridpit.agent.rule.Shout.Outcome;
import org.gridpit.agent.rule.Situation;
import org.gridpit.agent.rule.Trader;
import org.gridpit.market.Side;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class LabMarketTest {
    private final List<Shout> heard = new ArrayList<>();

    /** Quotes what it was told to, then stays silent. */
    private final class Scripted implements Trader {
        private final Deque<Long> quotes;

        Scripted(Long... quotes) {
            this.quotes = new ArrayDeque<>(Arrays.asList(quotes));
        }

        @Override
        public OptionalLong quote(Situation seen) {
            return quotes.isEmpty() ? OptionalLong.empty() : OptionalLong.of(quotes.removeFirst());
        }

        @Override
        public void hear(Shout shout, long limitTicks, boolean active) {
            heard.add(shout);
        }
    }

    @Test
    void a_crossing_order_trades_at_the_standing_quote_whoever_was_first() {
        for (int seed = 0; seed < 20; seed++) {
            heard.clear();
            List<LabTrade> trades = market(
                            Protocol.P_CANCEL, seed, buyer(300, new Scripted(250L)), seller(100, new Scripted(150L)))
                    .period();
            Shout quoted = heard.get(0);
            Shout crossed = heard.get(2);
            assertThat(trades).containsExactly(new LabTrade(quoted.priceTicks(), 300, 100));
            assertThat(quoted.outcome()).isEqualTo(Outcome.QUOTED);
            assertThat(crossed.outcome()).isEqualTo(Outcome.CROSSED);
            assertThat(crossed.side()).isNotEqualTo(quoted.side());
            assertThat(crossed.priceTicks()).isEqualTo(quoted.priceTicks());
        }
    }

    @Test
    void a_quote_that_improves_nothing_is_lost_and_nobody_hears_it() {
        market(Protocol.P_CANCEL, 1, buyer(300, new Scripted(50L, 50L, 40L, 60L)), seller(100, new Scripted()))
                .period();
        assertThat(heard).extracting(Shout::priceTicks).containsExactly(50L, 50L, 60L, 60L);
    }

    @Test
    void where_quotes_are_kept_a_worse_one_takes_the_place_of_the_better() {
        StandingQuotes quotes = new StandingQuotes(Protocol.P_KEEP);
        LabTrader one = seller(100, new Scripted());
        LabTrader other = seller(100, new Scripted());
        assertThat(quotes.place(one, 150)).isTrue();
        assertThat(quotes.place(other, 150)).isTrue();
        assertThat(quotes.best(Side.SELL).orElseThrow().trader())
                .as("the earlier of equals")
                .isSameAs(one);
        assertThat(quotes.place(one, 170)).isTrue();
        assertThat(quotes.price(Side.SELL)).hasValue(150);
        quotes.traded(other, buyer(200, new Scripted()));
        assertThat(quotes.price(Side.SELL))
                .as("only the quotes of the two parties go")
                .hasValue(170);
    }

    @Test
    void where_quotes_must_improve_a_trade_cancels_all() {
        StandingQuotes quotes = new StandingQuotes(Protocol.P_CANCEL);
        LabTrader seller = seller(100, new Scripted());
        LabTrader buyer = buyer(200, new Scripted());
        assertThat(quotes.place(seller, 150)).isTrue();
        assertThat(quotes.place(seller(90, new Scripted()), 150))
                .as("no improvement")
                .isFalse();
        assertThat(quotes.place(buyer, 120)).isTrue();
        quotes.traded(seller, buyer(300, new Scripted()));
        assertThat(quotes.price(Side.SELL)).isEmpty();
        assertThat(quotes.price(Side.BUY)).isEmpty();
    }

    @Test
    void a_shout_is_accepted_at_its_price_by_one_who_would_pay_as_much() {
        for (int seed = 0; seed < 20; seed++) {
            heard.clear();
            List<LabTrade> trades = market(
                            Protocol.P_SHOUT, seed, buyer(300, new Scripted(250L)), seller(100, new Scripted(150L)))
                    .period();
            assertThat(trades).hasSize(1);
            Shout shout = heard.get(0);
            assertThat(shout.outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(shout.priceTicks()).isEqualTo(shout.side() == Side.BUY ? 250 : 150);
            assertThat(trades.get(0).priceTicks()).isEqualTo(shout.priceTicks());
        }
    }

    @Test
    void shouts_that_fail_in_a_row_end_a_period() {
        Long[] low = new Long[1_000];
        Arrays.fill(low, 50L);
        Long[] high = new Long[1_000];
        Arrays.fill(high, 250L);
        market(Protocol.P_SHOUT, 1, buyer(300, new Scripted(low)), seller(100, new Scripted(high)))
                .period();
        assertThat(heard).as("200 shouts, two listeners").hasSize(2 * 200);
    }

    @Test
    void units_are_traded_in_their_printed_order_and_renewed_for_the_next_period() {
        LabMarket market = market(
                Protocol.P_CANCEL,
                1,
                new LabTrader(Side.BUY, List.of(300L, 200L), new Scripted(90L, 90L, 90L)),
                new LabTrader(Side.SELL, List.of(10L, 20L), new Scripted(90L, 90L, 90L)));
        assertThat(market.period()).containsExactly(new LabTrade(90, 300, 10), new LabTrade(90, 200, 20));
        assertThat(market.period()).containsExactly(new LabTrade(90, 300, 10));
    }

    @Test
    void a_period_ends_when_no_pair_can_gain_or_break_even() {
        assertThat(market(Protocol.P_CANCEL, 1, buyer(99, new Scripted(99L)), seller(100, new Scripted(99L)))
                        .period())
                .isEmpty();
        assertThat(heard).isEmpty();
    }

    private static LabTrader buyer(long value, Trader trader) {
        return new LabTrader(Side.BUY, List.of(value), trader);
    }

    private static LabTrader seller(long cost, Trader trader) {
        return new LabTrader(Side.SELL, List.of(cost), trader);
    }

    private static LabMarket market(Protocol protocol, long seed, LabTrader... traders) {
        LabRules rules = new LabRules(protocol, false, 400, 200, false);
        return new LabMarket(rules, List.of(traders), RandomStreams.of(seed, "lab", "turns"));
    }
}
