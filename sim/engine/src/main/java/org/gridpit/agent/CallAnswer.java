package org.gridpit.agent;

/** Answer to a demand-response call: taken or not, and how much relief is promised [W]. */
public record CallAnswer(String callId, boolean accept, long sizeW) {}
