package org.gridpit.lab;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.gridpit.metrics.AllocativeEfficiency;
import org.gridpit.metrics.CompetitiveOptimum;
import org.gridpit.metrics.MeanAbsoluteDeviation;
import org.gridpit.metrics.PricedTrade;
import org.gridpit.metrics.SmithsAlpha;

/** What was traded in a setting: by run, by period, in order; and the measures of it, each a mean over runs. */
public final class Observations {
    private final CompetitiveOptimum optimum;
    private final double competitiveTicks;
    private final List<List<List<LabTrade>>> trades;

    Observations(CompetitiveOptimum optimum, List<List<List<LabTrade>>> trades) {
        this.optimum = optimum;
        this.competitiveTicks = optimum.priceTicks().orElseThrow();
        this.trades = trades;
    }

    CompetitiveOptimum optimum() {
        return optimum;
    }

    int periods() {
        return trades.get(0).size();
    }

    /** Gains realised as a share of those there were. */
    Sample efficiency(Span span) {
        return mean(
                span,
                period -> AllocativeEfficiency.of(
                                period.stream().mapToLong(LabTrade::gainTicks).sum(), optimum.gainsTickWh())
                        .orElseThrow());
    }

    Sample price(Span span) {
        return mean(
                span,
                period -> period.stream()
                        .mapToLong(LabTrade::priceTicks)
                        .average()
                        .orElse(Double.NaN));
    }

    Sample alpha(Span span) {
        return mean(span, period -> orNaN(SmithsAlpha.byTrades(priced(period), competitiveTicks)));
    }

    Sample deviation(Span span) {
        return mean(span, period -> orNaN(MeanAbsoluteDeviation.of(priced(period), competitiveTicks)));
    }

    Sample trades(Span span) {
        return mean(span, List::size);
    }

    Span all() {
        return new Span(1, periods());
    }

    /** Of each run the mean over its periods in which the measure is defined. */
    private Sample mean(Span span, ToDoubleFunction<List<LabTrade>> measure) {
        return Sample.of(trades.stream()
                .mapToDouble(run -> run.subList(span.first() - 1, span.last()).stream()
                        .mapToDouble(measure)
                        .filter(x -> !Double.isNaN(x))
                        .average()
                        .orElse(Double.NaN))
                .toArray());
    }

    private static double orNaN(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private static List<PricedTrade> priced(List<LabTrade> trades) {
        return trades.stream()
                .map(trade -> new PricedTrade(trade.priceTicks(), 1))
                .toList();
    }
}
