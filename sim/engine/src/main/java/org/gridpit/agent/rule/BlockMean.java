package org.gridpit.agent.rule;

import org.gridpit.agent.Now;

/** Mean of a quantity over a block, from its ticks. */
final class BlockMean {
    private double sum;
    private int count;
    private double mean;

    /** Adds the tick just passed; true when a block ended with it of which every tick was seen. */
    boolean completes(Now now, double value) {
        sum += value;
        count++;
        if (!now.startsBlock()) {
            return false;
        }
        boolean whole = count == now.blockSteps();
        mean = sum / count;
        sum = 0;
        count = 0;
        return whole;
    }

    /** Of the block that ended last. */
    double mean() {
        return mean;
    }
}
