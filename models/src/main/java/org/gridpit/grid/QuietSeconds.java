package org.gridpit.grid;

import org.gridpit.time.OrnsteinUhlenbeck;

/**
 * Whole seconds in which nothing happens but noise, the everyday of a grid, in one loop. It does what the model's steps
 * do, to the bit, and leaves to them each second that is more than that: an extreme between its ends, or a limit in sight.
 *
 * <p>One long method on purpose: a year has 31 million of these seconds, and calls would cost as much as their arithmetic.
 */
final class QuietSeconds {
    private static final int COLUMNS = 5;

    private final double nominalFrequencyHz;
    private final double rateOfSpeed;
    private final double rateOfTurbine;
    private final double rateOfDisturbance;
    /** States, then integrals of speed, turbine and secondary power: by state, and by the disturbance. */
    private final double[] rows;

    QuietSeconds(LinearSystem system, double nominalFrequencyHz) {
        this.nominalFrequencyHz = nominalFrequencyHz;
        this.rateOfSpeed = system.a()[0][0];
        this.rateOfTurbine = system.a()[0][2];
        this.rateOfDisturbance = system.b()[0];
        ExactStep second = ExactStep.of(system, 1);
        this.rows = new double[ExactStep.ROWS * COLUMNS];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = second.entry(i / COLUMNS, i % COLUMNS);
        }
    }

    /**
     * Moves on as far as it is quiet.
     *
     * @param reach speed may go so far either way
     * @param second where time stands
     * @param until where it is to go
     * @return where it has come to
     */
    long run(
            SwingState state,
            double scheduledPu,
            OrnsteinUhlenbeck noise,
            FrequencyTally tally,
            double reach,
            long second,
            long until,
            TraceSink sink) {
        double[] m = rows;
        SpeedExtremes extremes = tally.extremes();
        double min = extremes.minSoFar();
        double max = extremes.maxSoFar();
        double steepest = extremes.worstRate();
        long minAt = second;
        double w = state.speed;
        double pg = state.governorPu;
        double pm = state.turbinePu;
        double pr = state.secondaryPu;
        FrequencyTally.Sums sums = tally.sums();
        double speedPuS = sums.speedPuS;
        double speedSquaredS = sums.speedSquaredS;
        double feltPuS = sums.feltPuS;
        double feltSizePuS = sums.feltSizePuS;
        double turbinePuS = sums.turbinePuS;
        double secondaryPuS = sums.secondaryPuS;
        double secondarySizePuS = sums.secondarySizePuS;
        double disturbancePuS = sums.disturbancePuS;
        double noisePuS = sums.noisePuS;
        long now = second;
        while (now < until && Math.abs(w) <= reach) {
            double n = noise.value();
            double d = scheduledPu + n;
            double w1 = m[0] * w + m[1] * pg + m[2] * pm + m[3] * pr + m[4] * d;
            double pm1 = m[10] * w + m[11] * pg + m[12] * pm + m[13] * pr + m[14] * d;
            double rate = rateOfSpeed * w + rateOfTurbine * pm + rateOfDisturbance * d;
            double rate1 = rateOfSpeed * w1 + rateOfTurbine * pm1 + rateOfDisturbance * d;
            double ahead = w + rate;
            double back = w1 - rate1;
            double low = Math.min(min, w1);
            double high = Math.max(max, w1);
            if (!(Math.abs(w1) <= reach) || ahead < low && back < low || ahead > high && back > high) {
                break;
            }
            now++;
            if (w1 < min) {
                minAt = now;
            }
            min = low;
            max = high;
            if (Math.abs(rate) > Math.abs(steepest)) {
                steepest = rate;
            }
            if (Math.abs(rate1) > Math.abs(steepest)) {
                steepest = rate1;
            }
            double pg1 = m[5] * w + m[6] * pg + m[7] * pm + m[8] * pr + m[9] * d;
            double pr1 = m[15] * w + m[16] * pg + m[17] * pm + m[18] * pr + m[19] * d;
            double speed = m[20] * w + m[21] * pg + m[22] * pm + m[23] * pr + m[24] * d;
            double secondary = m[30] * w + m[31] * pg + m[32] * pm + m[33] * pr + m[34] * d;
            turbinePuS += m[25] * w + m[26] * pg + m[27] * pm + m[28] * pr + m[29] * d;
            speedPuS += speed;
            speedSquaredS += speed * speed + (w1 - w) * (w1 - w) * FrequencyTally.LINE_VARIANCE;
            feltPuS += speed;
            feltSizePuS += FrequencyTally.sizeIntegral(w, w1, speed, 1);
            secondaryPuS += secondary;
            secondarySizePuS += FrequencyTally.sizeIntegral(pr, pr1, secondary, 1);
            disturbancePuS += d;
            noisePuS += n;
            w = w1;
            pg = pg1;
            pm = pm1;
            pr = pr1;
            sink.second(now, nominalFrequencyHz * (1 + w), d, pg, pm, pr);
            noise.advance(1);
        }
        extremes.found(min, minAt, max, steepest);
        sums.speedPuS = speedPuS;
        sums.speedSquaredS = speedSquaredS;
        sums.feltPuS = feltPuS;
        sums.feltSizePuS = feltSizePuS;
        sums.turbinePuS = turbinePuS;
        sums.secondaryPuS = secondaryPuS;
        sums.secondarySizePuS = secondarySizePuS;
        sums.disturbancePuS = disturbancePuS;
        sums.noisePuS = noisePuS;
        state.speed = w;
        state.governorPu = pg;
        state.turbinePu = pm;
        state.secondaryPu = pr;
        return now;
    }
}
