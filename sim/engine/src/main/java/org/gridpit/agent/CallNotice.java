package org.gridpit.agent;

/** A demand-response call, body of a message {@code dr-call}; its task carries the id to answer. */
public record CallNotice(long sizeW, int durationSteps, long priceTicks) {}
