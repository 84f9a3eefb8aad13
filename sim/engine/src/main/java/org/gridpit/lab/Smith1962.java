package org.gridpit.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridpit.agent.rule.Trader.Kind;

/** The first of Smith's tests: symmetric stairs of demand and supply, eleven buyers and eleven sellers. */
final class Smith1962 implements Publication {
    /** Also schedule A of Cliff and Bruten, and one on which traders without a constraint lose all there is to gain. */
    static final Schedule UNITS = Schedule.single(Schedule.stairs(325, 75, 11), Schedule.stairs(75, 325, 11));

    private static final long PRICE = 200;
    private static final long GAINS = 750;
    private static final int PERIODS = 5;
    private static final int RUNS = 100;
    private static final String[] HUMAN_ALPHA = {"11.8", "8.1", "5.2", "5.5", "3.5"};
    private static final String[] HUMAN_PRICE = {"180", "186", "202", "203", "203"};
    private static final Setting ZIC = setting(Kind.ZIC, Protocol.P_CANCEL, 400, 3000);
    private static final Setting ZIP = setting(Kind.ZIP, Protocol.P_KEEP, 400, 400);
    private static final Setting GD = setting(Kind.GD, Protocol.P_CANCEL, 500, 300);

    @Override
    public String source() {
        return "V. Smith, An experimental study of competitive market behavior, J. of Political Economy 70, 1962, test 1";
    }

    @Override
    public List<String> choices() {
        return List.of(
                "Prices in cents. Published figures are those of the human subjects: a simulation owes their shape, not "
                        + "their level.",
                "Smith's alpha counts each trade once.",
                "ZI-C: quotes that must improve, highest price 400, at most 3,000 steps a period. ZIP: one standing quote a "
                        + "trader, 400, 400 steps. GD: quotes that must improve, 500, 300 steps.");
    }

    @Override
    public Findings run(long seed, Variation variation) {
        return new MarketExperiment(List.of(ZIC, ZIP, GD), Smith1962::findings).run(seed, variation);
    }

    private static Setting setting(Kind trader, Protocol protocol, long maxPrice, int maxSteps) {
        return new Setting("", UNITS, trader, protocol, false, maxPrice, maxSteps, PERIODS, RUNS);
    }

    private static List<Finding> findings(Map<String, Measured> seen) {
        List<Finding> findings = new ArrayList<>(Measured.optimum(UNITS, PRICE, GAINS, 5, 6));
        Measured zic = seen.get(ZIC.name());
        alphas(zic).stream()
                .map(alpha -> alpha.expected(Expectation.within(20, 3)))
                .forEach(findings::add);
        zic.periods()
                .mapToObj(period -> zic.price(Span.of(period)).published(HUMAN_PRICE[period - 1]))
                .forEach(findings::add);
        findings.add(zic.price(zic.all()).expected(Expectation.within(PRICE, 3)));
        findings.add(zic.efficiency(zic.all()).expected(Expectation.between(0.94, 0.98)));
        for (Setting learning : List.of(ZIP, GD)) {
            findings.addAll(convergence(seen.get(learning.name())));
        }
        return findings;
    }

    private static List<Finding> alphas(Measured market) {
        return market.periods()
                .mapToObj(period -> market.alpha(Span.of(period)).published(HUMAN_ALPHA[period - 1]))
                .toList();
    }

    private static List<Finding> convergence(Measured market) {
        List<Finding> alphas = new ArrayList<>(alphas(market));
        Finding last = alphas.get(PERIODS - 1);
        alphas.set(PERIODS - 1, last.expected(Expectation.below(5)));
        double first = alphas.get(0).ours().mean();
        alphas.add(market.derived(
                        "alpha, last period as a share of the first",
                        last.ours().mean() / first,
                        2)
                .published("0.30")
                .expected(Expectation.below(0.5)));
        return alphas;
    }
}
