package org.gridpit.agent;

/** Relief that an agent could give when called: load to curtail plus battery to discharge [W]. */
public record FlexibleSeen(String agentId, long reliefW) {}
