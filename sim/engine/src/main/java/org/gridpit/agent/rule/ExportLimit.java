package org.gridpit.agent.rule;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.agent.CurtailDraft;
import org.gridpit.agent.PlantSeen;

/**
 * Limits plants so that net export stays within the tie: all to the same share of their rated power, in whole per cent, so
 * that small changes of the forecast move nothing.
 */
final class ExportLimit {
    private static final long FULL_PERCENT = 100;
    /** The limit is lifted when the tie would carry this much more than is expected, in per cent of the plants. */
    private static final long SLACK_PERCENT = 5;

    private long percent = FULL_PERCENT;

    boolean inForce() {
        return percent < FULL_PERCENT;
    }

    /**
     * New limits, if there are any.
     *
     * @param exportW expected net export with all plants at their expected power
     * @param generationW expected power of all plants
     */
    List<CurtailDraft> look(List<PlantSeen> plants, long exportW, long generationW, long tieLimitW) {
        long ratedW = 0;
        for (PlantSeen plant : plants) {
            ratedW += plant.ratedW();
        }
        long before = percent;
        long allowedW = Math.max(0, generationW - (exportW - tieLimitW));
        if (ratedW > 0 && exportW > tieLimitW) {
            percent = Math.min(FULL_PERCENT, allowedW * FULL_PERCENT / ratedW);
        } else if (ratedW == 0 || tieLimitW - exportW >= ratedW * SLACK_PERCENT / FULL_PERCENT) {
            percent = FULL_PERCENT;
        }
        return percent == before ? List.of() : drafts(plants);
    }

    private List<CurtailDraft> drafts(List<PlantSeen> plants) {
        List<CurtailDraft> drafts = new ArrayList<>(plants.size());
        for (PlantSeen plant : plants) {
            drafts.add(new CurtailDraft(plant.agentId(), plant.ratedW() * percent / FULL_PERCENT));
        }
        return drafts;
    }
}
