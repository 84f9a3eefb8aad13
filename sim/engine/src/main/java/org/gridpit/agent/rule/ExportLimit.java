package org.gridpit.agent.rule;

import java.util.List;
import org.gridpit.agent.PlantSeen;

/**
 * Limits plants so that net export stays within what the supplier can take: all to the same share of their rated power, in
 * whole per cent, so that small changes of the forecast move nothing. A limit bounds what the sun may do, so only demand
 * can still surprise.
 */
final class ExportLimit {
    /** The limit is lifted when so much more could be taken than is to be reckoned with, in per cent of the plants. */
    private static final long SLACK_PERCENT = 5;

    private long percent = PlantShare.FULL_PERCENT;

    /** Of their rated power that plants may give now, in per cent. */
    long percent() {
        return percent;
    }

    /**
     * Looks at what the coming tick would export.
     *
     * @param generationW power of all plants that must be reckoned with
     * @param allowedW what the site takes itself, batteries included, and what may leave it
     */
    void look(List<PlantSeen> plants, long generationW, long allowedW) {
        long ratedW = 0;
        for (PlantSeen plant : plants) {
            ratedW += plant.ratedW();
        }
        if (ratedW > 0 && generationW > allowedW) {
            percent = Math.min(PlantShare.FULL_PERCENT, Math.max(0, allowedW) * PlantShare.FULL_PERCENT / ratedW);
        } else if (ratedW == 0 || allowedW - generationW >= ratedW * SLACK_PERCENT / PlantShare.FULL_PERCENT) {
            percent = PlantShare.FULL_PERCENT;
        }
    }
}
