package org.gridpit.agent.rule;

import org.gridpit.agent.BidDecision;
import org.gridpit.agent.TraderObservation;
import org.gridpit.decision.Policy;

/**
 * A consumer by rule: buys what its load is expected to need and its own plant does not give, sells its surplus, stores its
 * own surplus and cheap energy for dearer hours and for its peaks, and answers calls for demand response with the load it
 * can give up and what the battery has to spare. It gives up no load of its own will.
 */
public final class RuleConsumer implements Policy<TraderObservation, BidDecision> {
    private final TradingRule rule;

    public RuleConsumer(RuleConsumerParameters parameters) {
        this.rule = new TradingRule(parameters.memoryDays(), parameters.peakPremiumShare());
    }

    @Override
    public BidDecision decide(TraderObservation seen) {
        TradingRule.Move move = rule.decide(seen);
        return new BidDecision(move.orders(), move.batteryW(), move.answers(), 0, move.cancel(), move.reason());
    }
}
