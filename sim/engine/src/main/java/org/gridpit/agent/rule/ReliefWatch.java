package org.gridpit.agent.rule;

import java.util.List;
import org.gridpit.agent.CallState;

/** Sees which relief has just ended: the load it held down is back in this tick. */
final class ReliefWatch {
    private List<CallState> before = List.of();

    /** Relief of the calls that ran in the last tick and end with it [W]. */
    long endedW(List<CallState> running, long tick) {
        long sumW = 0;
        for (CallState call : before) {
            sumW += call.endTick() == tick ? call.deliveredW() : 0;
        }
        before = running;
        return sumW;
    }
}
