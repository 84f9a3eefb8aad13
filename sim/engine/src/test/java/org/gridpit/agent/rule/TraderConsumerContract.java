package org.gridpit.agent.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridpit.agent.BidDecision;
import org.gridpit.agent.CallAnswer;
import org.gridpit.agent.TraderObservation;
import org.gridpit.decision.DecisionKind;
import org.gridpit.decision.Policy;
import org.gridpit.time.RandomStreams;

/** What consumers keep whose price is a laboratory trader's. */
abstract class TraderConsumerContract extends PolicyContract<TraderObservation, BidDecision> {
    abstract Trader.Kind trader();

    @Override
    Policy<TraderObservation, BidDecision> policy() {
        return new TraderConsumer(trader(), RandomStreams.of(1, "home-1", "policy"));
    }

    @Override
    DecisionKind<TraderObservation, BidDecision> kind() {
        return BidDecision.KIND;
    }

    @Override
    TraderObservation observation(RandomSite site, long tick) {
        return site.trader(tick);
    }

    @Override
    String reason(BidDecision decision) {
        return decision.reason();
    }

    @Override
    void check(String site, TraderObservation seen, BidDecision decision) {
        TraderChecks.check(site, seen, decision);
        assertThat(decision.answers()).as(site).noneMatch(CallAnswer::accept);
        assertThat(decision.orders())
                .as(site)
                .hasSizeLessThanOrEqualTo(seen.market().periods().size());
        if (trader() != Trader.Kind.MARGINAL_COST) {
            assertThat(decision.batteryW()).as(site).isZero();
        }
        if (trader() != Trader.Kind.ZIU) {
            TraderPolicyTest.checkNoLoss(site, seen, decision.orders());
        }
    }
}
