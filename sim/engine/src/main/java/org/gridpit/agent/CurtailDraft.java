package org.gridpit.agent;

/** An upper limit on an agent's generation [W]; it holds until changed or until the all-clear. */
public record CurtailDraft(String agentId, long limitW) {}
