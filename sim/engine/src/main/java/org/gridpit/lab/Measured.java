package org.gridpit.lab;

import java.util.List;
import java.util.stream.IntStream;
import org.gridpit.metrics.CompetitiveOptimum;

/**
 * The figures of one setting.
 *
 * @param setting its name
 */
record Measured(String setting, Observations seen) {
    /** Prices are cents: deviations are published in dollars. */
    private static final double CENTS_PER_USD = 100;

    private static final int CENTS_DECIMALS = 1;
    private static final int SHARE_DECIMALS = 4;
    private static final int USD_DECIMALS = 3;

    Span all() {
        return new Span(1, seen.periods());
    }

    IntStream periods() {
        return IntStream.rangeClosed(1, seen.periods());
    }

    Finding efficiency(Span span) {
        return figure("efficiency", span, seen.efficiency(span), SHARE_DECIMALS);
    }

    Finding price(Span span) {
        return figure("mean price", span, seen.price(span), CENTS_DECIMALS);
    }

    Finding alpha(Span span) {
        return figure("alpha", span, seen.alpha(span), CENTS_DECIMALS);
    }

    Finding deviation(Span span) {
        Sample cents = seen.deviation(span);
        Sample dollars = new Sample(cents.mean() / CENTS_PER_USD, cents.sd() / CENTS_PER_USD, cents.n());
        return figure("mean absolute deviation", span, dollars, USD_DECIMALS);
    }

    Finding trades(Span span) {
        return figure("trades", span, seen.trades(span), CENTS_DECIMALS);
    }

    /** A number made of several samples. */
    Finding derived(String what, double value, int decimals) {
        return Finding.of(setting + ", " + what, Sample.exact(value), decimals);
    }

    /** What theory says of a schedule, which must be exact. */
    static List<Finding> optimum(Schedule units, long price, long gains, long least, long most) {
        CompetitiveOptimum optimum = units.optimum();
        return List.of(
                exact("competitive price", optimum.priceTicks().orElseThrow(), price),
                exact("largest gains", optimum.gainsTickWh(), gains),
                exact("smallest competitive quantity", optimum.leastWh(), least),
                exact("largest competitive quantity", optimum.mostWh(), most));
    }

    private static Finding exact(String what, double ours, long theirs) {
        return Finding.of(what, Sample.exact(ours), 0)
                .published(Long.toString(theirs))
                .expected(Expectation.exactly(theirs));
    }

    private Finding figure(String what, Span span, Sample ours, int decimals) {
        return Finding.of(setting + ", " + what + ", " + span.words(), ours, decimals);
    }
}
