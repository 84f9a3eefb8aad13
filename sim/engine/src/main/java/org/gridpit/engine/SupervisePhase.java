package org.gridpit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridpit.agent.Agent;
import org.gridpit.agent.MarketNotice;
import org.gridpit.agent.MarketStatus;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.OrderRefusal;
import org.gridpit.agent.PriceBand;
import org.gridpit.agent.SoldShare;
import org.gridpit.agent.SubmittedOrder;
import org.gridpit.agent.SuperviseDecision;
import org.gridpit.agent.SuperviseObservation;
import org.gridpit.agent.SurveillanceFlag;
import org.gridpit.market.OrderLimits;
import org.gridpit.message.Address;
import org.gridpit.message.Message;
import org.gridpit.message.MessageKind;
import org.gridpit.message.Outgoing;
import org.gridpit.record.SimEvent;

/**
 * SUPERVISE: market supervisors halt or open the market, narrow the price band and keep orders out. The strictest of
 * several counts; without one the market is open to all.
 */
final class SupervisePhase implements TickPhase {
    private final World world;
    private final Mail mail;
    private final Deciding deciding;
    private final ForecastInboxes forecasts;
    private final PriceCaps caps;
    private final Outages outages;
    private final TradingFloor floor;
    private final EventSink sink;

    SupervisePhase(World world, SiteState state, Mail mail, Deciding deciding, EventSink sink) {
        this.world = world;
        this.mail = mail;
        this.deciding = deciding;
        this.forecasts = state.forecasts();
        this.caps = state.caps();
        this.outages = state.outages();
        this.floor = state.floor();
        this.sink = sink;
    }

    @Override
    public void run(Tick tick) {
        MarketStatus status = MarketStatus.OPEN;
        PriceBand band = limits();
        SortedMap<Long, String> refused = new TreeMap<>();
        for (Agent<SuperviseObservation, SuperviseDecision> agent : outages.present(world.supervisors())) {
            SuperviseDecision decision = deciding.ask(agent, observation(agent.id(), tick), tick);
            status = decision.market() == MarketStatus.HALT ? MarketStatus.HALT : status;
            band = narrowed(band, decision.band());
            for (OrderRefusal refusal : decision.refuse()) {
                refused.putIfAbsent(refusal.orderId(), refusal.code());
            }
            for (SurveillanceFlag flag : decision.flags()) {
                note(tick, "surveillance-flag", flag.agentId(), flag.code());
            }
        }
        tick.supervision = new Supervision(status, band, refused);
        publishChange(tick);
    }

    private PriceBand limits() {
        OrderLimits limits = caps.inForce();
        return new PriceBand(limits.floorTicks(), limits.capTicks());
    }

    /** The part both bands share; a band wholly outside the limits leaves the nearest limit as the only price. */
    private static PriceBand narrowed(PriceBand outer, PriceBand inner) {
        long floor = Math.min(outer.capTicks(), Math.max(outer.floorTicks(), inner.floorTicks()));
        long cap = Math.max(floor, Math.min(outer.capTicks(), inner.capTicks()));
        return new PriceBand(floor, cap);
    }

    private SuperviseObservation observation(String agentId, Tick tick) {
        List<Message> inbox = mail.bus().inbox(agentId);
        return new SuperviseObservation(
                tick.snapshot.now(),
                agentId,
                tick.snapshot.market(),
                limits(),
                tick.snapshot.grid(),
                forecasts.read(agentId, inbox),
                submitted(tick),
                tick.previous().map(this::soldShares).orElse(List.of()),
                inbox);
    }

    private List<SubmittedOrder> submitted(Tick tick) {
        Arrivals arrivals = floor.arrivals();
        List<SubmittedOrder> orders = new ArrayList<>(arrivals.size());
        for (int i = 0; i < arrivals.size(); i++) {
            OrderDraft draft = arrivals.draft(i);
            orders.add(new SubmittedOrder(
                    arrivals.id(i),
                    floor.owner(arrivals.meter(i)),
                    draft.side(),
                    draft.period(),
                    draft.priceTicks(),
                    draft.quantityWh(),
                    floor.deliverableWh(arrivals.meter(i), draft, tick)));
        }
        return orders;
    }

    private List<SoldShare> soldShares(Tick last) {
        List<SoldShare> shares = new ArrayList<>();
        long[] soldWh = last.clearing.soldWh(world.traders().size());
        long tradedWh = last.clearing.tradedWh();
        for (int i = 0; i < soldWh.length; i++) {
            if (soldWh[i] > 0) {
                shares.add(new SoldShare(floor.owner(i), (double) soldWh[i] / tradedWh));
            }
        }
        return shares;
    }

    /** Tells everybody when state or band are not what they were. */
    private void publishChange(Tick tick) {
        MarketNotice notice = notice(tick.supervision);
        Optional<MarketNotice> before = tick.previous().map(last -> notice(last.supervision));
        var present = outages.present(world.supervisors());
        if (present.isEmpty() || before.equals(Optional.of(notice))) {
            return;
        }
        String supervisor = present.get(0).id();
        mail.bus().send(supervisor, Outgoing.toTopic(Address.Topic.MARKET, MessageKind.MARKET_STATUS, notice));
        if (before.map(last -> last.market() != notice.market()).orElse(notice.market() == MarketStatus.HALT)) {
            note(tick, "market-" + notice.market().text(), supervisor, "");
        }
    }

    private static MarketNotice notice(Supervision supervision) {
        return new MarketNotice(supervision.market(), supervision.band());
    }

    private void note(Tick tick, String type, String agentId, String detail) {
        sink.record(new SimEvent.EventNoted(
                tick.number,
                tick.startS(),
                tick.startS(),
                type,
                false,
                Optional.of(agentId),
                OptionalDouble.empty(),
                detail));
    }
}
