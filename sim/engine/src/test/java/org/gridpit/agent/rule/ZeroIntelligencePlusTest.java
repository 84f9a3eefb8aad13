package org.gridpit.agent.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gridpit.agent.rule.Shout.Outcome;
import org.gridpit.market.Side;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZeroIntelligencePlusTest {
    private static final long SEED = 5;
    private static final long LIMIT = 100;

    /** The seller's first quote is above 105, the buyer's below 95, whatever they draw: margins are 5 to 35 percent. */
    @ParameterizedTest(name = "{0} hears a {1} at {2} {3}, active {4}: {5}")
    @CsvSource({
        // A trade. Who would have traded at that price asks for more, whoever completed it.
        "SELL, SELL, 140, CROSSED,  true,  up",
        "SELL, BUY,  140, CROSSED,  true,  up",
        "SELL, BUY,  140, CROSSED,  false, up",
        "BUY,  BUY,  60,  CROSSED,  true,  down",
        "BUY,  SELL, 60,  CROSSED,  false, down",
        // A trade it would have missed: only a trade the other side completed teaches an active trader to give way.
        "SELL, BUY,  50,  CROSSED,  true,  down",
        "SELL, BUY,  50,  CROSSED,  false, -",
        "SELL, SELL, 50,  CROSSED,  true,  -",
        "BUY,  SELL, 150, ACCEPTED, true,  up",
        "BUY,  SELL, 150, ACCEPTED, false, -",
        "BUY,  BUY,  150, ACCEPTED, true,  -",
        // A quote nobody took: rivals that are no better give way.
        "SELL, SELL, 50,  QUOTED,   true,  down",
        "SELL, SELL, 50,  QUOTED,   false, -",
        "SELL, SELL, 140, QUOTED,   true,  -",
        "SELL, BUY,  50,  QUOTED,   true,  -",
        "BUY,  BUY,  150, QUOTED,   true,  up",
        "BUY,  BUY,  150, QUOTED,   false, -",
        "BUY,  BUY,  60,  QUOTED,   true,  -",
        "BUY,  SELL, 150, QUOTED,   true,  -",
    })
    void a_margin_moves_as_the_table_says(
            Side side, Side shouted, long price, Outcome outcome, boolean active, String target) {
        ZeroIntelligencePlus trader = new ZeroIntelligencePlus(side, stream());
        double before = trader.margin();

        trader.hear(new Shout(shouted, price, outcome), LIMIT, active);

        assertThat(trader.margin()).as(target).isEqualTo(marginAfter(side, before, price, target), within(1e-12));
    }

    /** The published formulas, with the draws in their order: rate, momentum, margin, then relative and absolute step. */
    private static double marginAfter(Side side, double before, long heard, String target) {
        RandomStream draws = stream();
        double rate = 0.1 + 0.4 * draws.nextUniform();
        double momentum = 0.1 * draws.nextUniform();
        double start = 0.05 + 0.3 * draws.nextUniform();
        assertThat(before).isEqualTo(side == Side.SELL ? start : -start, within(1e-15));
        if (target.equals("-")) {
            return before;
        }
        double sign = target.equals("up") ? 1 : -1;
        double aim = (1 + sign * 0.05 * draws.nextUniform()) * heard + sign * 0.05 * draws.nextUniform();
        double price = LIMIT * (1 + before);
        double change = (1 - momentum) * rate * (aim - price);
        double margin = (price + change) / LIMIT - 1;
        return side == Side.SELL ? Math.max(0, margin) : Math.max(-1, Math.min(0, margin));
    }

    @Test
    void prices_are_rounded_towards_gain() {
        ZeroIntelligencePlus seller = new ZeroIntelligencePlus(Side.SELL, stream());
        ZeroIntelligencePlus buyer = new ZeroIntelligencePlus(Side.BUY, stream());
        Situation seen = ZeroIntelligenceTest.seen(1_000, 1, 9_999);
        assertThat(seller.quote(seen)).hasValue((long) Math.ceil(1_000 * (1 + seller.margin())));
        assertThat(buyer.quote(seen)).hasValue((long) Math.floor(1_000 * (1 + buyer.margin())));
    }

    @Test
    void a_buyer_learns_from_the_rejection_of_its_own_bid_though_it_was_rounded_down() {
        ZeroIntelligencePlus buyer = new ZeroIntelligencePlus(Side.BUY, stream());
        long own = buyer.quote(ZeroIntelligenceTest.seen(LIMIT, 1, 400)).orElseThrow();
        double before = buyer.margin();
        assertThat(LIMIT * (1 + before)).isGreaterThan(own);

        buyer.hear(new Shout(Side.BUY, own, Outcome.QUOTED), LIMIT, true);

        assertThat(buyer.margin()).isNotEqualTo(before);
    }

    @Test
    void the_last_change_goes_on_with_momentum() {
        ZeroIntelligencePlus seller = new ZeroIntelligencePlus(Side.SELL, stream());
        RandomStream draws = stream();
        double rate = 0.1 + 0.4 * draws.nextUniform();
        double momentum = 0.1 * draws.nextUniform();
        double margin = 0.05 + 0.3 * draws.nextUniform();
        double change = 0;
        for (long heard : new long[] {180, 170, 160}) {
            double aim = (1 + 0.05 * draws.nextUniform()) * heard + 0.05 * draws.nextUniform();
            double price = LIMIT * (1 + margin);
            change = momentum * change + (1 - momentum) * rate * (aim - price);
            margin = (price + change) / LIMIT - 1;
            seller.hear(new Shout(Side.BUY, heard, Outcome.CROSSED), LIMIT, true);
            assertThat(seller.margin()).isEqualTo(margin, within(1e-12));
        }
    }

    @Test
    void nobody_learns_to_trade_at_a_loss() {
        ZeroIntelligencePlus seller = new ZeroIntelligencePlus(Side.SELL, stream());
        ZeroIntelligencePlus buyer = new ZeroIntelligencePlus(Side.BUY, stream());
        for (int i = 0; i < 100; i++) {
            seller.hear(new Shout(Side.SELL, 10, Outcome.QUOTED), LIMIT, true);
            buyer.hear(new Shout(Side.BUY, 300, Outcome.QUOTED), LIMIT, true);
        }
        assertThat(seller.margin()).isZero();
        assertThat(buyer.margin()).isZero();
        assertThat(seller.quote(ZeroIntelligenceTest.seen(LIMIT, 1, 400))).hasValue(LIMIT);
        assertThat(buyer.quote(ZeroIntelligenceTest.seen(LIMIT, 1, 400))).hasValue(LIMIT);
    }

    private static RandomStream stream() {
        return RandomStreams.of(SEED, "trader", "quotes");
    }
}
