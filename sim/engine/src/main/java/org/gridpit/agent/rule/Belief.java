package org.gridpit.agent.rule;

/**
 * How likely an ask is taken, by its price: 1 to 0, falling. At the quotes remembered it is
 *
 * <pre>  [TA(&gt;=a) + B(&gt;=a)] / [TA(&gt;=a) + B(&gt;=a) + RA(&lt;=a)] </pre>
 *
 * with taken and refused asks TA, RA and all bids B; between two of them runs the cubic without slope at either,
 * y0 + (y1 - y0)(3 u^2 - 2 u^3).
 */
final class Belief {
    /** How exactly a peak between two prices is found, in ticks: the best whole price is then one of three. */
    private static final double PEAK_TICKS = 0.25;

    private static final int CANDIDATES = 3;

    private final long[] prices;
    private final double[] chances;

    private Belief(long[] prices, double[] chances) {
        this.prices = prices;
        this.chances = chances;
    }

    /**
     * The best quote.
     *
     * @param gain expected; not above 0 where no quote is worth making
     */
    record Best(long price, double gain) {
        static final Best NONE = new Best(0, 0);
    }

    /**
     * @param prices rising, between {@code certain} and {@code never}
     * @param welcome taken asks and all bids at each price
     * @param refused asks not taken at each price
     */
    static Belief of(long certain, long[] prices, int[] welcome, int[] refused, long never) {
        int last = prices.length + 1;
        long[] points = new long[last + 1];
        double[] chances = new double[last + 1];
        points[0] = certain;
        points[last] = never;
        chances[0] = 1;
        int above = 0;
        for (int i = prices.length - 1; i >= 0; i--) {
            above += welcome[i];
            points[i + 1] = prices[i];
            chances[i + 1] = above;
        }
        int below = 0;
        for (int i = 1; i < last; i++) {
            below += refused[i - 1];
            chances[i] /= chances[i] + below;
        }
        return new Belief(points, chances);
    }

    /** Likelihood at a price from the first point to the last. */
    double at(double price) {
        int i = 0;
        while (price > prices[i + 1]) {
            i++;
        }
        return cubic(i, (price - prices[i]) / width(i));
    }

    /**
     * The whole price from {@code first} to {@code last} of the highest expected gain over a limit below it; the lowest of
     * several, the standing best where nothing beats it.
     */
    Best best(long limit, long first, long last, Best standing) {
        Best best = standing;
        for (int i = 0; i + 1 < prices.length; i++) {
            long from = Math.max(first, i == 0 ? prices[0] : prices[i] + 1);
            long to = Math.min(last, prices[i + 1]);
            if (from <= to) {
                best = better(best, i, from, limit);
                best = peak(best, i, from, to, limit);
                best = better(best, i, to, limit);
            }
        }
        return best;
    }

    private Best better(Best best, int i, long price, long limit) {
        double gain = (price - limit) * cubic(i, (price - prices[i]) / width(i));
        return gain > best.gain ? new Best(price, gain) : best;
    }

    private Best peak(Best best, int i, long from, long to, long limit) {
        double peak = peak(i, limit);
        if (Double.isNaN(peak)) {
            return best;
        }
        Best highest = best;
        long price = prices[i] + (long) (peak * width(i));
        for (int candidate = 0; candidate < CANDIDATES; candidate++, price++) {
            if (from <= price && price <= to) {
                highest = better(highest, i, price, limit);
            }
        }
        return highest;
    }

    /**
     * Where in a stretch, 0 to 1, the expected gain stops rising; NaN where it rises all along. It can only rise, fall and
     * rise again: its slope is positive at the limit and at both ends, and a cubic. The slope is least at the larger root of
     * 4 h u^2 - (3 h - 2 w) u - w, with the width h and w the first price less the limit.
     */
    private double peak(int i, long limit) {
        double h = width(i);
        double w = prices[i] - limit;
        double b = 3 * h - 2 * w;
        double high = (b + StrictMath.sqrt(b * b + 16 * h * w)) / (8 * h);
        double low = Math.max(0, -w / h);
        if (!(high > low && high < 1) || slope(i, w, high) >= 0) {
            return Double.NaN;
        }
        while ((high - low) * h > PEAK_TICKS) {
            double middle = (low + high) / 2;
            if (slope(i, w, middle) >= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double slope(int i, double w, double u) {
        double h = width(i);
        return h * cubic(i, u) + (w + h * u) * (chances[i + 1] - chances[i]) * 6 * u * (1 - u);
    }

    private double cubic(int i, double u) {
        return chances[i] + (chances[i + 1] - chances[i]) * u * u * (3 - 2 * u);
    }

    private double width(int i) {
        return prices[i + 1] - prices[i];
    }
}
