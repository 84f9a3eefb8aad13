package org.gridpit.agent;

/** A generating agent as the grid operator knows it: greatest power and mean power of the last tick [W]. */
public record PlantSeen(String agentId, long ratedW, long lastW) {}
