package org.gridpit.agent.rule;

/** Standard deviation of forecast errors, the newer ones weighing more. */
final class Spread {
    /** Distance of the 10 % and 90 % quantiles from the middle of a normal distribution, in standard deviations. */
    static final double DECILE = 1.2815515655446004;

    /** Weight of the newest error, at least: a memory of some two hundred errors. */
    private static final double LEAST_WEIGHT = 0.005;

    private int count;
    private double meanSquare;

    void learn(double error) {
        count++;
        meanSquare += Math.max(1.0 / count, LEAST_WEIGHT) * (error * error - meanSquare);
    }

    boolean untried() {
        return count == 0;
    }

    double sd() {
        return StrictMath.sqrt(meanSquare);
    }
}
