package org.gridpit.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridpit.agent.rule.Trader.Kind;

/** Gjerstad and Dickhaut's market 3pda01: traders with beliefs beside traders without any intelligence. */
final class GjerstadDickhaut1998 implements Publication {
    static final Schedule UNITS = new Schedule(
            List.of(
                    List.of(330L, 225L, 210L),
                    List.of(280L, 235L, 220L),
                    List.of(260L, 240L, 215L),
                    List.of(305L, 235L, 230L)),
            List.of(
                    List.of(190L, 235L, 250L),
                    List.of(140L, 245L, 260L),
                    List.of(210L, 230L, 255L),
                    List.of(165L, 235L, 240L)));

    private static final int PERIODS = 6;
    private static final Span FIRST_TWO = new Span(1, 2);
    private static final Span WHOLE = new Span(1, PERIODS);
    private static final Span LAST_TWO = new Span(PERIODS - 1, PERIODS);
    private static final Setting GD = setting(Kind.GD, false);
    private static final Setting GD_EAGER = setting(Kind.GD, true);
    private static final Setting ZI = setting(Kind.ZIC, false);

    @Override
    public String source() {
        return "S. Gjerstad, J. Dickhaut, Price formation in double auctions, Games and Economic Behavior 22, 1998, market "
                + "3pda01";
    }

    @Override
    public List<String> choices() {
        return List.of(
                "The length of a period is not known from the text, and the figures of traders without intelligence (ZI) "
                        + "depend on it: 250 steps were chosen because they meet ZI's two published figures at once.",
                "Highest price 500; 6 periods, units renewed in each; traders keep what they remember from one to the next.",
                "Each trader moves with equal chances; beside it (eager) with chances in proportion to the gain it expects.",
                "Mean absolute deviations in dollars, of a period's trades, then the mean over periods. The humans' last two "
                        + "periods (0.088) are a doubtful print.",
                "The level of the first period depends on who moves next and on the highest price, so that it is held to an "
                        + "interval only.");
    }

    @Override
    public Findings run(long seed, Variation variation) {
        return new MarketExperiment(List.of(GD, ZI, GD_EAGER), GjerstadDickhaut1998::findings).run(seed, variation);
    }

    private static Setting setting(Kind trader, boolean eagerFirst) {
        return new Setting("", UNITS, trader, Protocol.P_CANCEL, eagerFirst, 500, 250, PERIODS, 100);
    }

    private static List<Finding> findings(Map<String, Measured> seen) {
        Measured gd = seen.get(GD.name());
        Measured zi = seen.get(ZI.name());
        Measured eager = seen.get(GD_EAGER.name());
        double early = gd.deviation(FIRST_TWO).ours().mean();
        double ziDeviation = zi.deviation(WHOLE).ours().mean();
        List<Finding> findings = new ArrayList<>(Measured.optimum(UNITS, 235, 480, 5, 7));
        findings.addAll(List.of(
                gd.efficiency(FIRST_TWO).published("0.9982"),
                gd.efficiency(WHOLE).published("0.9991").expected(Expectation.atLeast(0.995)),
                gd.efficiency(LAST_TWO).published("0.9992"),
                zi.efficiency(FIRST_TWO).published("0.968"),
                zi.efficiency(WHOLE).published("0.968").expected(Expectation.within(0.968, 0.015)),
                zi.efficiency(LAST_TWO).published("0.967"),
                gd.deviation(FIRST_TWO).published("0.077"),
                gd.deviation(WHOLE).published("0.045").expected(Expectation.between(0.03, 0.075)),
                gd.deviation(LAST_TWO).published("0.040"),
                gd.derived(
                                "deviation of the last two periods over that of the first two",
                                ratio(gd, LAST_TWO, early),
                                2)
                        .published("0.52")
                        .expected(Expectation.below(1)),
                zi.deviation(FIRST_TWO).published("0.276"),
                zi.deviation(WHOLE).published("0.237").expected(Expectation.within(0.237, 0.03)),
                zi.deviation(LAST_TWO).published("0.209"),
                gd.derived("deviation over that of ZI", ratio(gd, WHOLE, ziDeviation), 2)
                        .published("0.19")
                        .expected(Expectation.below(1.0 / 3)),
                gd.derived("least lead in efficiency over ZI of any period", leastLead(gd, zi), 4)
                        .expected(Expectation.above(0)),
                eager.efficiency(WHOLE).published("0.9991"),
                eager.deviation(WHOLE).published("0.045")));
        return findings;
    }

    private static double ratio(Measured market, Span span, double other) {
        return market.deviation(span).ours().mean() / other;
    }

    private static double leastLead(Measured gd, Measured zi) {
        return gd.periods()
                .mapToDouble(period -> gd.efficiency(Span.of(period)).ours().mean()
                        - zi.efficiency(Span.of(period)).ours().mean())
                .min()
                .orElseThrow();
    }
}
