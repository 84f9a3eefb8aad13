package org.gridpit.agent;

/** Result of a demand-response call: energy promised and delivered over the whole call. */
public record CallDelivered(long promisedWh, long deliveredWh) {}
