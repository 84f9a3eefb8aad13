package org.gridpit.agent;

/**
 * A demand-response call waiting for an agent's answer.
 *
 * @param callId the task's id, to be named in the answer
 * @param caller the operator's id
 * @param sizeW relief asked of this agent
 * @param durationSteps for how many ticks
 * @param priceTicks paid for what is delivered [0.01 USD/MWh]
 * @param loadReliefW what this agent's load would give up at that price; a battery can give more
 * @param noticeSteps ticks from this one to the first in which the load gives way: that part of a promise is due from then
 *     on, the rest at once
 */
public record CallSeen(
        String callId,
        String caller,
        long sizeW,
        int durationSteps,
        long priceTicks,
        long loadReliefW,
        int noticeSteps) {}
