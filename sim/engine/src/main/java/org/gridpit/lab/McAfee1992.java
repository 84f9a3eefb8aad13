package org.gridpit.lab;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gridpit.market.McAfeeAuction;
import org.gridpit.market.McAfeeParameters;
import org.gridpit.market.OrderColumns;
import org.gridpit.market.OrderLimits;
import org.gridpit.market.Side;
import org.gridpit.market.TradeReduction;
import org.gridpit.market.TradeReduction.Rule;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;

/** McAfee's auction on random values and costs: what its truthfulness costs, beside plain trade reduction. */
final class McAfee1992 implements Publication {
    private static final int ROUNDS = 50_000;
    private static final int HIGHEST = 1_000;
    private static final String OWNER = "trader";
    private static final int DECIMALS = 3;

    /**
     * A row of the table; gains in percent of the largest there are.
     *
     * @param size traders on a side
     * @param tolerance of trades and of the three percentages
     */
    private record Row(
            int size,
            double pairs,
            double trades,
            double gains,
            double traders,
            double reduction,
            double... tolerance) {}

    private static final List<Row> TABLE = List.of(
            new Row(2, 0.99, 0.58, 77.18, 69.01, 24.96, 0.02, 0.6, 0.8, 0.6),
            new Row(3, 1.49, 1.08, 88.08, 80.05, 52.45, 0.02, 0.4, 0.5, 0.6),
            new Row(5, 2.49, 2.04, 94.61, 86.08, 79.11, 0.03, 0.25, 0.35, 0.4),
            new Row(10, 4.99, 4.52, 98.37, 91.78, 94.32, 0.03, 0.15, 0.25, 0.2),
            new Row(25, 12.5, 12.02, 99.71, 96.35, 99.06, 0.05, 0.05, 0.15, 0.1),
            new Row(100, 50, 49.5, 99.98, 99.01, 99.94, 0.1, 0.02, 0.1, 0.02));

    private final McAfeeAuction auction = new McAfeeAuction();
    private final McAfeeAuction reduction =
            McAfeeAuction.tradeReduction(McAfeeParameters.defaults(), OrderLimits.scenario());

    @Override
    public String source() {
        return "R. P. McAfee, A dominant strategy double auction, J. of Economic Theory 56, 1992";
    }

    @Override
    public List<String> choices() {
        return List.of(
                "The paper's own Table I was not readable; the published column is a public re-simulation, with which three "
                        + "independent simulations agree within the tolerances.",
                "Values and costs are whole numbers drawn uniformly from 1 to 1000; percentages are ratios of sums over all "
                        + "rounds, in which a round is a run.",
                "Tolerances are those of 50,000 rounds; with fewer they are wider by the whole part of sqrt(50,000 / rounds).",
                "On these draws the loss of either rule falls about as 1 / n^2; the 1 / n of the literature is the worst case, "
                        + "which is held in every round.");
    }

    @Override
    public Findings run(long seed, Variation variation) {
        int rounds = variation.runs().orElse(ROUNDS);
        int highest = (int) variation.maxPrice().orElse(HIGHEST);
        List<Finding> findings = new ArrayList<>();
        for (Row row : TABLE) {
            Rounds seen = play(row.size, rounds, highest, RandomStreams.of(seed, "lab/mcafee-" + row.size, "values"));
            findings.addAll(figures(row, seen, rounds));
        }
        boolean asPublished = highest == HIGHEST;
        return new Findings(
                asPublished,
                asPublished ? findings : findings.stream().map(Finding::alone).toList());
    }

    private Rounds play(int size, int rounds, int highest, RandomStream stream) {
        Rounds seen = new Rounds(rounds);
        OrderColumns book = new OrderColumns();
        for (int round = 0; round < rounds; round++) {
            book.clear();
            draw(book, Side.BUY, size, highest, stream);
            draw(book, Side.SELL, size, highest, stream);
            TradeReduction outcome = auction.outcome(book);
            TradeReduction reduced = reduction.outcome(book);
            long pairs = reduced.rule() == Rule.REDUCTION ? reduced.result().volume() + 1 : 0;
            seen.add(
                    pairs,
                    outcome.result().volume(),
                    outcome.optimalGains(),
                    outcome.realisedGains(),
                    outcome.result().marketAccount(),
                    reduced.realisedGains());
        }
        return seen;
    }

    private static void draw(OrderColumns book, Side side, int size, int highest, RandomStream stream) {
        for (int i = 0; i < size; i++) {
            book.add(book.size(), OWNER, side, 1 + stream.nextInt(highest), 1, book.size());
        }
    }

    private static List<Finding> figures(Row row, Rounds seen, int rounds) {
        double wider = Math.max(1, Math.floor(Math.sqrt((double) ROUNDS / rounds)));
        return List.of(
                figure(row, "efficient pairs", seen.pairs()).published(plain(row.pairs)),
                held(row, "trades", seen.trades(), row.trades, wider * row.tolerance[0]),
                held(
                        row,
                        "gains with the market's account, %",
                        seen.gainsPercent(),
                        row.gains,
                        wider * row.tolerance[1]),
                held(row, "gains of the traders, %", seen.tradersPercent(), row.traders, wider * row.tolerance[2]),
                held(
                        row,
                        "gains of plain reduction, %",
                        seen.reducedPercent(),
                        row.reduction,
                        wider * row.tolerance[3]),
                never(row, "rounds that lose more than 1/k of the largest gains", seen.beyondWorstCase()),
                never(row, "rounds in which the market loses money", seen.deficits()));
    }

    private static Finding held(Row row, String what, Sample ours, double published, double tolerance) {
        return figure(row, what, ours).published(plain(published)).expected(Expectation.within(published, tolerance));
    }

    private static Finding never(Row row, String what, Sample ours) {
        return figure(row, what, ours).expected(Expectation.exactly(0));
    }

    private static Finding figure(Row row, String what, Sample ours) {
        return Finding.of("%d a side, %s".formatted(row.size, what), ours, DECIMALS);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }
}
