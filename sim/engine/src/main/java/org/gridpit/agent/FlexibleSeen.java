package org.gridpit.agent;

/**
 * Relief that an agent could give when called: load to curtail plus battery to discharge.
 *
 * @param reliefW of both together
 * @param loadW the part of it that the load gives
 * @param noticeSteps ticks from a call to the first in which the load gives it; a battery needs none
 */
public record FlexibleSeen(String agentId, long reliefW, long loadW, int noticeSteps) {
    /** An agent that needs no notice. */
    public FlexibleSeen(String agentId, long reliefW) {
        this(agentId, reliefW, 0, 0);
    }

    /** Relief that would come before a call of so many ticks is over. */
    public long reliefWithinW(int steps) {
        return noticeSteps < steps ? reliefW : reliefW - loadW;
    }
}
