package org.gridpit.agent;

/**
 * A demand-response call that is still running.
 *
 * @param callId its task
 * @param agentId who was called
 * @param askedW size asked
 * @param acceptedW size promised; 0 until answered or when declined
 * @param deliveredW mean relief delivered in the last tick
 * @param endTick first tick after it
 */
public record CallState(String callId, String agentId, long askedW, long acceptedW, long deliveredW, long endTick) {}
