package org.gridpit.engine;

import java.util.List;
import org.gridpit.agent.ClearingTotals;
import org.gridpit.agent.OrderResult;
import org.gridpit.agent.RefusalNotice;
import org.gridpit.message.Address;
import org.gridpit.message.MessageBus;
import org.gridpit.message.MessageKind;
import org.gridpit.message.Outgoing;

/** Tells agents, on the supervisor's behalf, what became of their orders; without a supervisor nobody speaks. */
final class ClearingMessages {
    private final World world;
    private final Outages outages;
    private final MessageBus bus;

    ClearingMessages(World world, SiteState state, Mail mail) {
        this.world = world;
        this.outages = state.outages();
        this.bus = mail.bus();
    }

    void send(Tick tick, List<RefusedOrder> refused, Clearing clearing) {
        var present = outages.present(world.supervisors());
        if (present.isEmpty()) {
            return;
        }
        String from = present.get(0).id();
        for (RefusedOrder order : refused) {
            RefusalNotice notice = new RefusalNotice(order.submission().orderId(), order.reason());
            bus.send(from, Outgoing.toAgent(order.submission().agentId(), MessageKind.REFUSAL, notice));
        }
        long[] cash = cash(clearing);
        for (int i = 0; i < cash.length; i++) {
            if (clearing.soldWh()[i] > 0 || clearing.boughtWh()[i] > 0) {
                String to = world.traders().get(i).agent().id();
                OrderResult result =
                        new OrderResult(tick.number, clearing.soldWh()[i], clearing.boughtWh()[i], cash[i]);
                bus.send(from, Outgoing.toAgent(to, MessageKind.RESULT, result));
            }
        }
        ClearingTotals totals = new ClearingTotals(
                tick.number, clearing.volumeWh() > 0, clearing.priceTicks().orElse(0), clearing.volumeWh());
        bus.send(from, Outgoing.toTopic(Address.Topic.MARKET, MessageKind.RESULT, totals));
    }

    private long[] cash(Clearing clearing) {
        long[] cash = new long[world.traders().size()];
        for (OwnTrade own : clearing.trades()) {
            cash[own.buyer()] -= own.trade().buyerPays();
            cash[own.seller()] += own.trade().sellerReceives();
        }
        return cash;
    }
}
