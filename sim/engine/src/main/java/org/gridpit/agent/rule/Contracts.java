package org.gridpit.agent.rule;

import org.gridpit.agent.Now;
import org.gridpit.agent.Position;
import org.gridpit.agent.TraderObservation;

/** What an agent has contracted already: energy of its meter that is spoken for, and none of the battery's business. */
final class Contracts {
    private static final long SECONDS_PER_HOUR = 3_600;

    private Contracts() {}

    /** Sold minus bought for a delivery period. */
    static long periodWh(TraderObservation seen, long period) {
        for (Position position : seen.positions()) {
            if (position.period() == period) {
                return position.contractedWh();
            }
        }
        return 0;
    }

    /** Mean power sold minus bought in the coming tick. */
    static long powerW(TraderObservation seen) {
        Now now = seen.now();
        return seen.positions().isEmpty()
                ? 0
                : (long) (spanWh(seen, now.startS(), now.startS() + now.tickS()) * SECONDS_PER_HOUR / now.tickS());
    }

    /** Takes what is contracted off the energy of this and the next blocks. */
    static void takeOff(TraderObservation seen, double[] netWh) {
        if (seen.positions().isEmpty()) {
            return;
        }
        Now now = seen.now();
        long blockS = (long) now.blockSteps() * now.tickS();
        long firstS = now.startS() - (now.tick() - now.blockStartTick()) * now.tickS();
        for (int i = 0; i < netWh.length; i++) {
            netWh[i] -= spanWh(seen, firstS + i * blockS, firstS + (i + 1) * blockS);
        }
    }

    private static double spanWh(TraderObservation seen, long fromS, long toS) {
        double sum = 0;
        for (Position position : seen.positions()) {
            long endS = position.startS() + position.durationS();
            long sharedS = Math.min(toS, endS) - Math.max(fromS, position.startS());
            sum += sharedS <= 0 ? 0 : (double) position.contractedWh() * sharedS / position.durationS();
        }
        return sum;
    }
}
