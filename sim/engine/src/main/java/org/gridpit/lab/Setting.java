package org.gridpit.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridpit.agent.rule.Trader;
import org.gridpit.market.Side;
import org.gridpit.time.RandomStreams;

/**
 * A laboratory market with one kind of trader, run again and again.
 *
 * @param schedule name of the schedule, where a replication has several; else empty
 * @param eagerFirst as {@link LabRules#eagerFirst}
 * @param maxPrice highest legal price [ticks]
 * @param maxSteps as {@link LabRules#maxSteps}
 * @param periods of a run; traders keep what they learned from one to the next
 * @param runs each with traders and draws of its own
 */
public record Setting(
        String schedule,
        Schedule units,
        Trader.Kind trader,
        Protocol protocol,
        boolean eagerFirst,
        long maxPrice,
        int maxSteps,
        int periods,
        int runs) {
    /** As in figures and files: {@code zip p-keep A}. */
    public String name() {
        String name = (word(trader) + " " + word(protocol) + " " + schedule).strip();
        return eagerFirst ? name + " eager" : name;
    }

    /** Where another setting has that name: also by its limits. */
    String fullName() {
        return "%s (%d, %d steps)".formatted(name(), maxPrice, maxSteps);
    }

    /** All runs. The r-th run has the same draws in every setting of the same traders. */
    public Observations observe(long seed) {
        List<List<List<LabTrade>>> trades = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            trades.add(run(seed, "lab/" + run));
        }
        return new Observations(units.optimum(), trades);
    }

    private List<List<LabTrade>> run(long seed, String run) {
        List<LabTrader> traders = new ArrayList<>();
        add(traders, Side.BUY, units.values(), seed, run + "/buyer-");
        add(traders, Side.SELL, units.costs(), seed, run + "/seller-");
        // Only traders without a budget constraint can still trade when no trade gains.
        boolean toExhaustion = trader == Trader.Kind.ZIU;
        LabRules rules = new LabRules(protocol, eagerFirst, maxPrice, maxSteps, toExhaustion);
        LabMarket market = new LabMarket(rules, traders, RandomStreams.of(seed, run, "turns"));
        List<List<LabTrade>> trades = new ArrayList<>();
        for (int period = 0; period < periods; period++) {
            trades.add(market.period());
        }
        return trades;
    }

    private void add(List<LabTrader> traders, Side side, List<List<Long>> units, long seed, String name) {
        for (int i = 0; i < units.size(); i++) {
            var stream = RandomStreams.of(seed, name + i, "quotes");
            traders.add(new LabTrader(side, units.get(i), trader.create(side, stream)));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
