package org.gridpit.engine;

import java.util.List;
import org.gridpit.agent.TraderDecision;

/**
 * What BID brought: every trader's decision in meter order.
 *
 * @param batteryKw sum of the batteries' set-points, discharge positive
 */
record Bidding(List<TraderDecision> decisions, double batteryKw) {}
