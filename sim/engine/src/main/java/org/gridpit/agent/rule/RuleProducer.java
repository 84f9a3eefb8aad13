package org.gridpit.agent.rule;

import org.gridpit.agent.OfferDecision;
import org.gridpit.agent.TraderObservation;
import org.gridpit.decision.Policy;

/**
 * A producer by rule: sells what its plant is expected to give at what it is worth against the utility's prices, moves
 * energy to dearer hours with its battery, and answers calls for demand response with what the battery has to spare.
 */
public final class RuleProducer implements Policy<TraderObservation, OfferDecision> {
    private final TradingRule rule;

    /** Peaks of its own load are no concern of a producer, unless they are charged for. */
    public RuleProducer(RuleProducerParameters parameters) {
        this.rule = new TradingRule(parameters.memoryDays(), 0);
    }

    @Override
    public OfferDecision decide(TraderObservation seen) {
        TradingRule.Move move = rule.decide(seen);
        return new OfferDecision(move.orders(), move.batteryW(), move.answers(), move.cancel(), move.reason());
    }
}
