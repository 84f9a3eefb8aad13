package org.gridpit.lab;

/** What rounds of an auction gained, each held against the largest gain its book had. */
final class Rounds {
    private static final double PERCENT = 100;

    private final double[] pairs;
    private final double[] trades;
    private final double[] optimum;
    private final double[] gains;
    private final double[] traders;
    private final double[] reduced;
    private int played;
    private int beyondWorstCase;
    private int deficits;

    Rounds(int rounds) {
        this.pairs = new double[rounds];
        this.trades = new double[rounds];
        this.optimum = new double[rounds];
        this.gains = new double[rounds];
        this.traders = new double[rounds];
        this.reduced = new double[rounds];
    }

    /**
     * Notes a round.
     *
     * @param efficientPairs pairs that would gain, or break even
     * @param traded of them by the auction
     * @param largest gain of all efficient pairs
     * @param realised by the auction, the market's account included
     * @param account what the market keeps of it
     * @param byReduction gain of plain trade reduction on the same book
     */
    void add(long efficientPairs, long traded, long largest, long realised, long account, long byReduction) {
        pairs[played] = efficientPairs;
        trades[played] = traded;
        optimum[played] = largest;
        gains[played] = realised;
        traders[played] = realised - account;
        reduced[played] = byReduction;
        played++;
        beyondWorstCase += realised * efficientPairs < largest * (efficientPairs - 1) ? 1 : 0;
        deficits += account < 0 ? 1 : 0;
    }

    Sample pairs() {
        return Sample.of(pairs);
    }

    Sample trades() {
        return Sample.of(trades);
    }

    /** Gains, the market's account included, in percent of the largest. */
    Sample gainsPercent() {
        return percent(gains);
    }

    /** Gains of the traders alone, in percent of the largest. */
    Sample tradersPercent() {
        return percent(traders);
    }

    /** Gains of plain trade reduction, in percent of the largest. */
    Sample reducedPercent() {
        return percent(reduced);
    }

    /** Rounds that lost more than 1/k of the largest gain. */
    Sample beyondWorstCase() {
        return Sample.exact(beyondWorstCase);
    }

    /** Rounds in which the market lost money. */
    Sample deficits() {
        return Sample.exact(deficits);
    }

    /** A ratio of sums r; its error is that of the mean of (part - r whole) / mean whole (linearised). */
    private Sample percent(double[] part) {
        double whole = Sample.of(optimum).mean();
        double ratio = Sample.of(part).mean() / whole;
        double[] errors = new double[part.length];
        for (int i = 0; i < part.length; i++) {
            errors[i] = PERCENT * (part[i] - ratio * optimum[i]) / whole;
        }
        return new Sample(PERCENT * ratio, Sample.of(errors).sd(), part.length);
    }
}
