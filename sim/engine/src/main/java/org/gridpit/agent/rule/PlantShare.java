package org.gridpit.agent.rule;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.agent.CurtailDraft;
import org.gridpit.agent.PlantSeen;

/** Tells all plants to keep to the same share of their rated power, when that share changes. */
final class PlantShare {
    static final long FULL_PERCENT = 100;

    private long percent = FULL_PERCENT;

    boolean isLimited() {
        return percent < FULL_PERCENT;
    }

    /** New limits, if there are any. */
    List<CurtailDraft> change(List<PlantSeen> plants, long wantedPercent) {
        if (wantedPercent == percent) {
            return List.of();
        }
        percent = wantedPercent;
        List<CurtailDraft> drafts = new ArrayList<>(plants.size());
        for (PlantSeen plant : plants) {
            drafts.add(new CurtailDraft(plant.agentId(), plant.ratedW() * percent / FULL_PERCENT));
        }
        return drafts;
    }
}
