package org.gridpit.agent.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.gridpit.agent.PriceBand;
import org.gridpit.agent.rule.Trader.Kind;
import org.gridpit.market.Side;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class ZeroIntelligenceTest {
    private static final int DRAWS = 20_000;

    @Test
    void without_a_constraint_any_legal_price_is_quoted_both_ends_included() {
        for (Side side : Side.values()) {
            assertThat(quotes(Kind.ZIU, side, seen(3, 1, 10)).distinct().sorted())
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        }
    }

    @Test
    void with_its_budget_constraint_a_trader_never_quotes_at_a_loss() {
        assertThat(quotes(Kind.ZIC, Side.BUY, seen(3, 1, 10)).distinct().sorted())
                .containsExactly(1L, 2L, 3L);
        assertThat(quotes(Kind.ZIC, Side.SELL, seen(8, 1, 10)).distinct().sorted())
                .containsExactly(8L, 9L, 10L);
    }

    @Test
    void all_prices_are_equally_likely() {
        // 20,000 draws of 10 prices: 2,000 each, standard deviation 42.
        for (long price = 1; price <= 10; price++) {
            long wanted = price;
            assertThat(quotes(Kind.ZIU, Side.BUY, seen(3, 1, 10)).filter(quote -> quote == wanted))
                    .hasSizeBetween(1_800, 2_200);
        }
    }

    @Test
    void the_two_differ_in_the_constraint_only() {
        Situation unconcerned = seen(10, 1, 10);
        assertThat(quotes(Kind.ZIC, Side.BUY, unconcerned).toArray())
                .isEqualTo(quotes(Kind.ZIU, Side.BUY, unconcerned).toArray());
    }

    @Test
    void who_could_only_lose_stays_silent() {
        for (Kind kind : new Kind[] {Kind.ZIC, Kind.ZIP, Kind.GD, Kind.MARGINAL_COST}) {
            assertThat(kind.create(Side.BUY, stream()).quote(seen(0, 1, 10)))
                    .as("%s", kind)
                    .isEmpty();
            assertThat(kind.create(Side.SELL, stream()).quote(seen(11, 1, 10)))
                    .as("%s", kind)
                    .isEmpty();
        }
    }

    @Test
    void marginal_cost_quotes_the_truth_as_far_as_it_is_legal() {
        assertThat(Kind.MARGINAL_COST.create(Side.BUY, stream()).quote(seen(7, 1, 10)))
                .hasValue(7);
        assertThat(Kind.MARGINAL_COST.create(Side.BUY, stream()).quote(seen(70, 1, 10)))
                .hasValue(10);
        assertThat(Kind.MARGINAL_COST.create(Side.SELL, stream()).quote(seen(-5, 1, 10)))
                .hasValue(1);
    }

    private static LongStream quotes(Kind kind, Side side, Situation seen) {
        Trader trader = kind.create(side, stream());
        return LongStream.generate(() -> trader.quote(seen).orElseThrow()).limit(DRAWS);
    }

    private static RandomStream stream() {
        return RandomStreams.of(1, "trader", "quotes");
    }

    static Situation seen(long limit, long floor, long cap) {
        return new Situation(limit, new PriceBand(floor, cap), OptionalLong.empty(), OptionalLong.empty());
    }
}
