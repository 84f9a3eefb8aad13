package org.gridpit.agent.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalLong;
import org.gridpit.agent.PriceBand;
import org.gridpit.agent.rule.Shout.Outcome;
import org.gridpit.market.Side;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class GjerstadDickhautTest {
    private static final PriceBand LEGAL = new PriceBand(1, 400);
    private static final OptionalLong NONE = OptionalLong.empty();

    /**
     * Heard: ask 300, bid 100, ask 250, bid 150, then a buyer takes the ask of 250. Taken asks: 250; refused asks: 300;
     * bids 100 and 150, both refused.
     */
    private static GjerstadDickhaut afterOneTrade(Side side) {
        GjerstadDickhaut trader = new GjerstadDickhaut(side);
        hear(trader, Side.SELL, 300, Outcome.QUOTED);
        hear(trader, Side.BUY, 100, Outcome.QUOTED);
        hear(trader, Side.SELL, 250, Outcome.QUOTED);
        hear(trader, Side.BUY, 150, Outcome.QUOTED);
        hear(trader, Side.BUY, 250, Outcome.CROSSED);
        return trader;
    }

    @Test
    void a_seller_believes_what_it_has_heard() {
        Belief belief = afterOneTrade(Side.SELL).belief(LEGAL);
        assertThat(belief.at(0)).isEqualTo(1);
        assertThat(belief.at(100)).isEqualTo(1); // (TA 1 + B 2) / (3 + RA 0)
        assertThat(belief.at(150)).isEqualTo(1); // (1 + 1) / (2 + 0)
        assertThat(belief.at(250)).isEqualTo(1); // (1 + 0) / (1 + 0)
        assertThat(belief.at(300)).isZero(); // 0 / (0 + 1)
        assertThat(belief.at(400)).isZero();
        // Between 250 and 300, u = 0.4: 1 - (3 * 0.16 - 2 * 0.064) = 0.648.
        assertThat(belief.at(270)).isEqualTo(0.648, within(1e-12));
        assertThat(belief.at(275)).isEqualTo(0.5, within(1e-12));
    }

    @Test
    void a_buyer_believes_what_it_has_heard_as_in_a_mirror() {
        Belief belief = afterOneTrade(Side.BUY).belief(LEGAL);
        // A bid of 100: (TB 0 + A(<=100) 0) / (0 + RB(>=100) 2); of 150: 0 / (0 + 1); of 250: (0 + 1) / (1 + 0).
        assertThat(belief.at(-100)).isZero();
        assertThat(belief.at(-150)).isZero();
        assertThat(belief.at(-250)).isEqualTo(1);
        assertThat(belief.at(-300)).isEqualTo(1);
        assertThat(belief.at(-400)).isEqualTo(1);
        // Between 150 and 250, a fifth of the way up: 3 * 0.04 - 2 * 0.008 = 0.104.
        assertThat(belief.at(-170)).isEqualTo(0.104, within(1e-12));
    }

    @Test
    void refused_quotes_lower_the_belief_at_and_above_them() {
        GjerstadDickhaut trader = afterOneTrade(Side.SELL);
        hear(trader, Side.SELL, 200, Outcome.QUOTED);
        Belief belief = trader.belief(LEGAL);
        assertThat(belief.at(150)).isEqualTo(1);
        assertThat(belief.at(200)).isEqualTo(0.5); // (TA(>=200) 1 + B 0) / (1 + RA(<=200) 1)
        assertThat(belief.at(250)).isEqualTo(0.5);
    }

    @Test
    void quotes_of_the_last_five_trades_are_remembered() {
        GjerstadDickhaut trader = afterOneTrade(Side.SELL);
        for (int trade = 0; trade < 5; trade++) {
            hear(trader, Side.SELL, 220, Outcome.QUOTED);
            hear(trader, Side.BUY, 220, Outcome.CROSSED);
        }
        Belief belief = trader.belief(LEGAL);
        assertThat(belief.at(220)).isEqualTo(1);
        // Nothing is known of prices above: straight into the cubic from 220 to 400, u = 0.5.
        assertThat(belief.at(310)).isEqualTo(0.5, within(1e-12));
    }

    @Test
    void an_accepted_shout_was_a_taken_quote() {
        GjerstadDickhaut trader = new GjerstadDickhaut(Side.SELL);
        hear(trader, Side.SELL, 200, Outcome.ACCEPTED);
        hear(trader, Side.SELL, 300, Outcome.QUOTED);
        assertThat(trader.belief(LEGAL).at(200)).isEqualTo(1);
        assertThat(trader.belief(LEGAL).at(300)).isZero();
    }

    @Test
    void the_quote_with_the_highest_expected_gain_is_made_by_either_side() {
        for (long seed = 1; seed <= 300; seed++) {
            RandomStream draws = RandomStreams.of(seed, "belief", "test");
            for (Side side : Side.values()) {
                GjerstadDickhaut trader = new GjerstadDickhaut(side);
                for (int i = draws.nextInt(12); i > 0; i--) {
                    Side shouted = draws.nextInt(2) == 0 ? Side.BUY : Side.SELL;
                    Outcome outcome = draws.nextInt(3) == 0 ? Outcome.ACCEPTED : Outcome.QUOTED;
                    hear(trader, shouted, 1 + draws.nextInt(400), outcome);
                }
                long limit = 1 + draws.nextInt(400);
                OptionalLong bid = draws.nextInt(2) == 0 ? NONE : OptionalLong.of(1 + draws.nextInt(200));
                OptionalLong ask = draws.nextInt(2) == 0 ? NONE : OptionalLong.of(201 + draws.nextInt(200));
                Situation seen = new Situation(limit, LEGAL, bid, ask);
                assertThat(trader.quote(seen))
                        .as("seed %d, %s, %s", seed, side, seen)
                        .isEqualTo(byTryingAll(trader, side, seen));
            }
        }
    }

    /** Every legal price tried, from the one nearest to trading. */
    private static OptionalLong byTryingAll(GjerstadDickhaut trader, Side side, Situation seen) {
        Belief belief = trader.belief(LEGAL);
        OptionalLong best = NONE;
        double most = 0;
        for (int i = 1; i <= 400; i++) {
            long price = side == Side.SELL ? i : 401 - i;
            double gain = side == Side.SELL ? price - seen.limitTicks() : seen.limitTicks() - price;
            double chance = side == Side.SELL
                    ? chance(belief.at(price), price, seen.askTicks(), seen.bidTicks())
                    : chance(belief.at(-price), -price, negative(seen.bidTicks()), negative(seen.askTicks()));
            if (gain * chance > most) {
                most = gain * chance;
                best = OptionalLong.of(price);
            }
        }
        return best;
    }

    private static double chance(double belief, long price, OptionalLong rival, OptionalLong met) {
        if (rival.isPresent() && price >= rival.getAsLong()) {
            return 0;
        }
        return met.isPresent() && price <= met.getAsLong() ? 1 : belief;
    }

    private static OptionalLong negative(OptionalLong price) {
        return price.isPresent() ? OptionalLong.of(-price.getAsLong()) : NONE;
    }

    @Test
    void without_any_gain_to_expect_nothing_is_quoted() {
        GjerstadDickhaut seller = new GjerstadDickhaut(Side.SELL);
        assertThat(seller.quote(new Situation(300, LEGAL, NONE, OptionalLong.of(300))))
                .isEmpty();
        assertThat(seller.eagerness(new Situation(300, LEGAL, NONE, OptionalLong.of(300))))
                .isZero();
        // Before anything was heard the chance is 1 - (3 u^2 - 2 u^3), u = price / 400.
        assertThat(seller.eagerness(new Situation(0, LEGAL, NONE, OptionalLong.of(101))))
                .isEqualTo(100 * (1 - (3 * 0.0625 - 2 * 0.015625)), within(1e-12));
    }

    private static void hear(Trader trader, Side side, long price, Outcome outcome) {
        trader.hear(new Shout(side, price, outcome), 200, true);
    }
}
