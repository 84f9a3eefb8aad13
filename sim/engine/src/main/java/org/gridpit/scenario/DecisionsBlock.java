package org.gridpit.scenario;

import org.gridpit.Param;

/** How decisions of agents with a model are obtained. */
public record DecisionsBlock(
        @Param("mock: by their rules; the others call or replay models")
        Mode mode) {
    /** What happens to a question for a model. */
    public enum Mode {
        MOCK,
        LIVE,
        RECORD,
        REPLAY,
        REPLAY_OR_LIVE,
        REPLAY_OR_MOCK,
        VERIFY
    }

    public static DecisionsBlock defaults() {
        return new DecisionsBlock(Mode.MOCK);
    }
}
