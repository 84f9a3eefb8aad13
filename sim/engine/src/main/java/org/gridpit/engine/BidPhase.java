package org.gridpit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridpit.agent.Agent;
import org.gridpit.agent.BidDecision;
import org.gridpit.agent.CallAnswer;
import org.gridpit.agent.CallSeen;
import org.gridpit.agent.MeterSeen;
import org.gridpit.agent.OfferDecision;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.OrderNotice;
import org.gridpit.agent.PvSeen;
import org.gridpit.agent.TraderDecision;
import org.gridpit.agent.TraderObservation;
import org.gridpit.market.Side;
import org.gridpit.message.Message;
import org.gridpit.message.MessageKind;
import org.gridpit.message.Outgoing;
import org.gridpit.message.Role;
import org.gridpit.settlement.Ledger;

/** BID: producers and consumers write orders, set their batteries and answer calls. */
final class BidPhase implements TickPhase {
    private final World world;
    private final Mail mail;
    private final Deciding deciding;
    private final ForecastInboxes forecasts;
    private final CallBook calls;
    private final Ledger ledger;
    private final Outages outages;
    private final TradingFloor floor;

    BidPhase(World world, SiteState state, Mail mail, Deciding deciding, Ledger ledger) {
        this.world = world;
        this.mail = mail;
        this.deciding = deciding;
        this.forecasts = state.forecasts();
        this.calls = state.calls();
        this.ledger = ledger;
        this.outages = state.outages();
        this.floor = state.floor();
    }

    @Override
    public void run(Tick tick) {
        List<TraderDecision> decisions = new ArrayList<>();
        double batteryKw = 0;
        for (int meter = 0; meter < world.traders().size(); meter++) {
            Trader trader = world.traders().get(meter);
            if (outages.isOut(trader.agent().id())) {
                decisions.add(nothing(trader.agent().role()));
                continue;
            }
            TraderDecision decision = deciding.ask(trader.agent(), observation(meter, tick), tick);
            decisions.add(decision);
            // A set-point with no battery behind it is nothing to plan on.
            batteryKw += trader.meter().storage().isPresent() ? Units.toKilo(decision.batteryW()) : 0;
            floor.arrivals().add(meter, decision);
            for (CallAnswer answer : decision.answers()) {
                answer(meter, answer, tick);
            }
            announce(trader.agent(), decision);
        }
        tick.bidding = new Bidding(decisions, batteryKw);
    }

    /** What an agent decides that is out: its battery rests. */
    private static TraderDecision nothing(Role role) {
        return role == Role.PRODUCER ? OfferDecision.NOTHING : BidDecision.NOTHING;
    }

    private TraderObservation observation(int meter, Tick tick) {
        Agent<?, ?> agent = world.traders().get(meter).agent();
        List<Message> inbox = mail.bus().inbox(agent.id());
        return new TraderObservation(
                tick.snapshot.now(),
                agent.id(),
                meterSeen(meter, tick),
                tick.snapshot.market(),
                tick.snapshot.grid(),
                forecasts.read(agent.id(), inbox),
                floor.ordersOf(meter),
                floor.positionsOf(meter),
                callsSeen(inbox, meter, tick),
                inbox);
    }

    private MeterSeen meterSeen(int index, Tick tick) {
        SiteMeter meter = world.traders().get(index).meter();
        Optional<Tick> before = tick.previous();
        double lastPvKw =
                before.map(last -> last.metered.get(index).generationKw()).orElse(0.0);
        double lastLoadKw = before.map(last -> last.metered.get(index).loadKw()).orElseGet(meter::baseLoadKw);
        PvAhead ahead = tick.snapshot.pvAhead();
        Optional<PvSeen> pv = meter.pvSeen(
                lastPvKw, ahead.stepsOfMeter().get(index), ahead.hoursOfMeter().get(index));
        return new MeterSeen(
                pv,
                meter.storage().map(unit -> unit.seen(tick.tickH())),
                meter.loadSeen(lastLoadKw, tick.period),
                before.map(last -> last.settlement.meteredWh()[index]).orElse(0L),
                before.map(last -> last.settlement.contractedWh()[index]).orElse(0L),
                ledger.balance(meter.agentId()));
    }

    private List<CallSeen> callsSeen(List<Message> inbox, int meter, Tick tick) {
        if (calls.isEmpty()) {
            return List.of();
        }
        List<CallSeen> seen = new ArrayList<>();
        for (Message message : inbox) {
            if (message.kind() == MessageKind.DR_CALL) {
                message.taskId()
                        .flatMap(calls::find)
                        .ifPresent(call -> seen.add(call.seen(loadReliefW(call, meter, tick), tick.number)));
            }
        }
        return seen;
    }

    private long loadReliefW(DemandResponseCall call, int meter, Tick tick) {
        SiteMeter assets = world.traders().get(meter).meter();
        return call.leavesTime()
                ? Units.fromKilo(assets.offerKw(tick.period, call.curtailment(call.sizeKw(), tick)))
                : 0;
    }

    private void answer(int meter, CallAnswer answer, Tick tick) {
        String agentId = world.traders().get(meter).agent().id();
        calls.findOpen(agentId, answer.callId()).ifPresent(call -> {
            calls.answer(call, answer.accept() ? answer.sizeW() : 0, loadReliefW(call, meter, tick));
            mail.bus()
                    .send(
                            agentId,
                            Outgoing.toAgent(call.caller(), MessageKind.DR_ANSWER, answer)
                                    .inTask(call.taskId()));
        });
    }

    /** Tells the supervisors how much is offered and asked for; the orders themselves go to the market. */
    private void announce(Agent<?, ?> agent, TraderDecision decision) {
        if (decision.orders().isEmpty()) {
            return;
        }
        long sellWh = 0;
        long buyWh = 0;
        for (OrderDraft draft : decision.orders()) {
            if (draft.side() == Side.SELL) {
                sellWh += draft.quantityWh();
            } else {
                buyWh += draft.quantityWh();
            }
        }
        OrderNotice notice = new OrderNotice(decision.orders().size(), sellWh, buyWh);
        MessageKind kind = agent.role() == Role.PRODUCER ? MessageKind.OFFER : MessageKind.BID;
        for (Agent<?, ?> supervisor : world.supervisors()) {
            mail.bus().send(agent.id(), Outgoing.toAgent(supervisor.id(), kind, notice));
        }
    }
}
