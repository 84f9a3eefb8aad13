package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gridpit.agent.BidDecision;
import org.gridpit.agent.CallAnswer;
import org.gridpit.agent.CallDraft;
import org.gridpit.agent.CurtailDraft;
import org.gridpit.agent.GuardDecision;
import org.gridpit.agent.MarketStatus;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.OrderRefusal;
import org.gridpit.agent.PriceBand;
import org.gridpit.agent.SuperviseDecision;
import org.gridpit.market.Side;
import org.gridpit.record.SimEvent.OrderClosed;
import org.gridpit.record.SimEvent.TickClosed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What agents send is refused with a reason and recorded, however wild; it never breaks a run. */
class WildDecisionsTest {
    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, -1, 1L << 53})
    void no_number_of_an_agent_breaks_a_run_or_the_books(long wild) {
        OrderDraft sale = new OrderDraft(Side.SELL, 0, wild, wild);
        OrderDraft bid = new OrderDraft(Side.BUY, wild, wild, wild);
        BidDecision bidding = new BidDecision(
                List.of(sale, bid, sale, bid),
                wild,
                List.of(new CallAnswer("no-such-call", true, wild)),
                Math.max(0, wild),
                "");
        PriceBand band = new PriceBand(Math.min(0, wild), Math.max(0, wild));
        Hamlet.Run run = Hamlet.with("time.duration=PT15M")
                .netLoadW(wild, wild, wild)
                .operator("operator", seen -> guarding(wild, seen.now().tick()))
                .supervisor(seen -> new SuperviseDecision(
                        MarketStatus.OPEN, band, List.of(new OrderRefusal(wild, "")), List.of(), ""))
                .trader(
                        "store",
                        seen -> seen.calls().isEmpty()
                                ? bidding
                                : promise(seen.calls().get(0).callId(), wild))
                .trader("home", seen -> bidding)
                .run();
        assertThat(run.of(OrderClosed.class))
                .isNotEmpty()
                .allSatisfy(order -> assertThat(order.state()).isEqualTo("refused"));
        assertThat(run.of(TickClosed.class)).hasSize(3).allSatisfy(tick -> {
            assertThat(tick.moneyResidualTickWh()).isZero();
            assertThat(tick.energyResidualKwh()).isCloseTo(0, within(1e-9));
        });
    }

    private static BidDecision promise(String callId, long wild) {
        return new BidDecision(List.of(), 0, List.of(new CallAnswer(callId, true, wild)), 0, "");
    }

    private static GuardDecision guarding(long wild, long tick) {
        return new GuardDecision(
                List.of(
                        new CallDraft(wild, 1, wild, "store"),
                        new CallDraft(1_000, Integer.MAX_VALUE, wild, "store"),
                        new CallDraft(wild, 1, 1, CallDraft.ALL),
                        new CallDraft(wild, 1, 1, "store"),
                        new CallDraft(1_000, 1, 1, "store"),
                        new CallDraft(1, 1, 1, "nobody")),
                List.of(new CurtailDraft("farm", wild)),
                wild,
                0,
                tick == 2,
                "");
    }
}
