package org.gridpit.engine;

import org.gridpit.agent.Agent;
import org.gridpit.agent.TraderDecision;
import org.gridpit.agent.TraderObservation;

/** A producer or consumer: the agent that decides and the meter it decides for. */
public record Trader(Agent<TraderObservation, ? extends TraderDecision> agent, SiteMeter meter) {}
