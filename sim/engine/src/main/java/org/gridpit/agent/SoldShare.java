package org.gridpit.agent;

/** An agent's share of the quantity sold in a clearing, 0..1. */
public record SoldShare(String agentId, double share) {}
