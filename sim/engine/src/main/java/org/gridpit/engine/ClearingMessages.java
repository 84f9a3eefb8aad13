package org.gridpit.engine;

import org.gridpit.agent.ClearingTotals;
import org.gridpit.agent.OrderResult;
import org.gridpit.agent.RefusalNotice;
import org.gridpit.engine.Arrivals.Cancellation;
import org.gridpit.market.Refusal.Reason;
import org.gridpit.message.Address;
import org.gridpit.message.MessageBus;
import org.gridpit.message.MessageKind;
import org.gridpit.message.Outgoing;

/** Tells agents, on the supervisor's behalf, what became of their orders; without a supervisor nobody speaks. */
final class ClearingMessages {
    private final World world;
    private final Outages outages;
    private final TradingFloor floor;
    private final MessageBus bus;
    private final long[] soldWh;
    private final long[] boughtWh;
    private final long[] cash;

    ClearingMessages(World world, SiteState state, Mail mail) {
        this.world = world;
        this.outages = state.outages();
        this.floor = state.floor();
        this.bus = mail.bus();
        this.soldWh = new long[world.traders().size()];
        this.boughtWh = new long[world.traders().size()];
        this.cash = new long[world.traders().size()];
    }

    void send(Tick tick) {
        var present = outages.present(world.supervisors());
        if (present.isEmpty()) {
            return;
        }
        String from = present.get(0).id();
        refusals(from, tick.clearing);
        for (PeriodOutcome period : tick.clearing.periods()) {
            add(period);
            tell(from, period);
        }
    }

    private void refusals(String from, Clearing clearing) {
        EndedOrders orders = clearing.orders();
        for (int i = 0; i < orders.size(); i++) {
            if (orders.state(i).equals(EndedOrders.REFUSED)) {
                refuse(from, orders.meter(i), orders.id(i), orders.reason(i));
            }
        }
        for (Cancellation wish : clearing.refused()) {
            refuse(from, wish.meter(), wish.orderId(), OrderDesk.text(Reason.UNKNOWN_ORDER));
        }
    }

    private void refuse(String from, int meter, long orderId, String reason) {
        String to = floor.owner(meter);
        bus.send(from, Outgoing.toAgent(to, MessageKind.REFUSAL, new RefusalNotice(orderId, reason)));
    }

    private void add(PeriodOutcome period) {
        for (OwnTrade own : period.trades()) {
            soldWh[own.seller()] += own.trade().quantityWh();
            boughtWh[own.buyer()] += own.trade().quantityWh();
            cash[own.seller()] += own.trade().sellerReceives();
            cash[own.buyer()] -= own.trade().buyerPays();
        }
    }

    /** Each its own, and everybody the totals. */
    private void tell(String from, PeriodOutcome period) {
        for (int i = 0; i < cash.length; i++) {
            if (soldWh[i] > 0 || boughtWh[i] > 0) {
                String to = floor.owner(i);
                OrderResult result = new OrderResult(period.number(), soldWh[i], boughtWh[i], cash[i]);
                bus.send(from, Outgoing.toAgent(to, MessageKind.RESULT, result));
                soldWh[i] = 0;
                boughtWh[i] = 0;
                cash[i] = 0;
            }
        }
        long tradedWh = period.tradedWh();
        ClearingTotals totals = new ClearingTotals(
                period.number(), tradedWh > 0, period.priceTicks().orElse(0), tradedWh);
        bus.send(from, Outgoing.toTopic(Address.Topic.MARKET, MessageKind.RESULT, totals));
    }
}
