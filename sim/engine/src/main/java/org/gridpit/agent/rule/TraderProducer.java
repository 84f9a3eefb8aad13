package org.gridpit.agent.rule;

import org.gridpit.agent.OfferDecision;
import org.gridpit.agent.TraderObservation;
import org.gridpit.decision.Policy;
import org.gridpit.time.RandomStream;

/**
 * A producer whose price is a laboratory trader's: {@code ziu}, {@code zic}, {@code zip}, {@code gd} or {@code marginal-cost}.
 * It sells what its plant is expected to give beyond its own load, or buys what is missing, and declines calls. Its battery
 * rests, but with {@code marginal-cost}.
 */
public final class TraderProducer implements Policy<TraderObservation, OfferDecision> {
    private final TraderRule rule;

    /** @param stream its own */
    public TraderProducer(Trader.Kind kind, RandomStream stream) {
        this.rule = new TraderRule(kind, stream);
    }

    @Override
    public OfferDecision decide(TraderObservation seen) {
        TradingRule.Move move = rule.decide(seen);
        return new OfferDecision(move.orders(), move.batteryW(), move.answers(), move.reason());
    }
}
