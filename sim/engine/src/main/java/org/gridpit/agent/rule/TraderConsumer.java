package org.gridpit.agent.rule;

import org.gridpit.agent.BidDecision;
import org.gridpit.agent.TraderObservation;
import org.gridpit.decision.Policy;
import org.gridpit.time.RandomStream;

/**
 * A consumer whose price is a laboratory trader's: {@code ziu}, {@code zic}, {@code zip}, {@code gd} or {@code marginal-cost}.
 * It buys what its load is expected to need beyond its own plant, or sells what is over; gives up no load and declines calls.
 * Its battery rests, but with {@code marginal-cost}.
 */
public final class TraderConsumer implements Policy<TraderObservation, BidDecision> {
    private final TraderRule rule;

    /** @param stream its own */
    public TraderConsumer(Trader.Kind kind, RandomStream stream) {
        this.rule = new TraderRule(kind, stream);
    }

    @Override
    public BidDecision decide(TraderObservation seen) {
        TradingRule.Move move = rule.decide(seen);
        return new BidDecision(move.orders(), move.batteryW(), move.answers(), 0, move.reason());
    }
}
