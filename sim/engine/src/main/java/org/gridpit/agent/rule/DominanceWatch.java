package org.gridpit.agent.rule;

import java.util.List;
import java.util.Optional;
import org.gridpit.agent.SoldShare;
import org.gridpit.agent.SurveillanceFlag;

/**
 * Notices a seller that outweighs all others, once: again only after another one did, or after its share fell clearly.
 * Two sellers are always unequal, so it takes three. A clearing without sales says nothing.
 */
final class DominanceWatch {
    private static final String CODE = "dominant-seller";
    private static final int LEAST_SELLERS = 3;
    /** A share this much below the threshold ends an episode. */
    private static final double EASED = 0.9;

    private final double dominantShare;
    private Optional<String> dominant = Optional.empty();

    DominanceWatch(double dominantShare) {
        this.dominantShare = dominantShare;
    }

    List<SurveillanceFlag> look(List<SoldShare> shares) {
        if (shares.isEmpty()) {
            return List.of();
        }
        SoldShare most = shares.get(0);
        for (SoldShare one : shares) {
            most = one.share() > most.share() ? one : most;
        }
        if (most.share() < EASED * dominantShare) {
            dominant = Optional.empty();
        }
        boolean outweighs = most.share() > dominantShare && shares.size() >= LEAST_SELLERS;
        if (!outweighs || dominant.equals(Optional.of(most.agentId()))) {
            return List.of();
        }
        dominant = Optional.of(most.agentId());
        return List.of(new SurveillanceFlag(most.agentId(), CODE));
    }
}
