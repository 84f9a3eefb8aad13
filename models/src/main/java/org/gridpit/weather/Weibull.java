package org.gridpit.weather;

/**
 * The Weibull law of wind speeds.
 *
 * @param shape k
 * @param scaleMPerS c [m/s]
 */
record Weibull(double shape, double scaleMPerS) {
    private static final double LEAST_SHAPE = 0.2;
    private static final double MOST_SHAPE = 20;
    private static final int HALVINGS = 60;
    /** From here on Stirling's series with three terms is exact to 1e-11. */
    private static final double STIRLING_FROM = 12;

    /** The law with this mean and standard deviation; its shape is found by bisection. */
    static Weibull ofMoments(double mean, double sd) {
        double wanted = sd * sd / (mean * mean);
        double low = LEAST_SHAPE;
        double high = MOST_SHAPE;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (squaredVariation(middle) > wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Weibull(low, mean / StrictMath.exp(logGamma(1 + 1 / low)));
    }

    /** Speed that this share of the time stays below. */
    static double quantile(double share, double shape, double scaleMPerS) {
        return scaleMPerS * StrictMath.pow(-StrictMath.log1p(-share), 1 / shape);
    }

    /** Variance over the square of the mean; it falls with the shape. */
    private static double squaredVariation(double shape) {
        return StrictMath.exp(logGamma(1 + 2 / shape) - 2 * logGamma(1 + 1 / shape)) - 1;
    }

    /** Logarithm of the gamma function for x > 0: Stirling's series, after raising x far enough. */
    static double logGamma(double x) {
        double product = 1;
        double raised = x;
        while (raised < STIRLING_FROM) {
            product *= raised;
            raised++;
        }
        double square = raised * raised;
        double series = (1.0 / 12 - (1.0 / 360 - 1.0 / (1260 * square)) / square) / raised;
        double logRoot = 0.5 * StrictMath.log(2 * Math.PI);
        return (raised - 0.5) * StrictMath.log(raised) - raised + logRoot + series - StrictMath.log(product);
    }
}
