package org.gridpit.agent;

/** An agent whose conduct the supervisor noted, and why ({@code dominant-seller}). */
public record SurveillanceFlag(String agentId, String code) {}
