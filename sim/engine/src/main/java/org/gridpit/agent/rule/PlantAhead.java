package org.gridpit.agent.rule;

import java.util.List;
import java.util.Optional;
import org.gridpit.agent.Now;
import org.gridpit.agent.OpenPeriod;
import org.gridpit.agent.PvSeen;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.TraderObservation;

/**
 * What the outlook by blocks of about an hour says of a plant in a delivery period: over a longer one its mean, in a
 * shorter one the straight line between the blocks' middles. After its end a day is taken to be like the one before.
 */
final class PlantAhead {
    private final List<Quantiles> hours;
    private final long firstS;
    private final long blockS;

    private PlantAhead(List<Quantiles> hours, Now now) {
        this.hours = hours;
        this.firstS = now.startS() - (now.tick() - now.blockStartTick()) * now.tickS();
        this.blockS = (long) now.blockSteps() * now.tickS();
    }

    /** Mean power in the period; empty without a plant. */
    static Optional<Quantiles> meanW(TraderObservation seen, OpenPeriod period) {
        return seen.meter().pv().map(plant -> meanW(plant, seen.now(), period));
    }

    private static Quantiles meanW(PvSeen plant, Now now, OpenPeriod period) {
        if (plant.hours().isEmpty()) {
            return Quantiles.certain(plant.lastW());
        }
        PlantAhead ahead = new PlantAhead(plant.hours(), now);
        return period.durationS() < ahead.blockS
                ? ahead.at(period.startS() + period.durationS() / 2.0)
                : ahead.mean(period.startS(), period.startS() + period.durationS());
    }

    private Quantiles at(double second) {
        double position = (second - firstS) / blockS - 0.5;
        long left = (long) StrictMath.floor(position);
        double share = position - left;
        Quantiles before = block(Math.max(0, left));
        Quantiles after = block(left + 1);
        return Quantiles.ordered(
                between(before.p10(), after.p10(), share),
                between(before.p50(), after.p50(), share),
                between(before.p90(), after.p90(), share));
    }

    private Quantiles mean(long fromS, long toS) {
        double p10 = 0;
        double p50 = 0;
        double p90 = 0;
        for (long i = Math.floorDiv(fromS - firstS, blockS); firstS + i * blockS < toS; i++) {
            long sharedS = Math.min(toS, firstS + (i + 1) * blockS) - Math.max(fromS, firstS + i * blockS);
            double share = (double) sharedS / (toS - fromS);
            p10 += share * block(i).p10();
            p50 += share * block(i).p50();
            p90 += share * block(i).p90();
        }
        return Quantiles.ordered(Horizon.rounded(p10), Horizon.rounded(p50), Horizon.rounded(p90));
    }

    private Quantiles block(long index) {
        return hours.get((int) (index % hours.size()));
    }

    private static long between(long before, long after, double share) {
        return Horizon.rounded(before + share * (after - before));
    }
}
