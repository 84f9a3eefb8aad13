package org.gridpit.scenario;

import org.gridpit.Param;
import org.gridpit.decision.DecisionMode;

/** How decisions of agents with a model are obtained. */
public record DecisionsBlock(
        @Param("mock: by their rules; the others call or replay models")
        DecisionMode mode) {
    public static DecisionsBlock defaults() {
        return new DecisionsBlock(DecisionMode.MOCK);
    }
}
