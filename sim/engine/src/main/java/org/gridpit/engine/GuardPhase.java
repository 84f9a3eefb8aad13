package org.gridpit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.gridpit.agent.Agent;
import org.gridpit.agent.AllClear;
import org.gridpit.agent.CallDraft;
import org.gridpit.agent.CallNotice;
import org.gridpit.agent.CurtailDraft;
import org.gridpit.agent.CurtailNotice;
import org.gridpit.agent.FlexibleSeen;
import org.gridpit.agent.GuardDecision;
import org.gridpit.agent.GuardObservation;
import org.gridpit.agent.PlantSeen;
import org.gridpit.market.OrderLimits;
import org.gridpit.market.ProRata;
import org.gridpit.message.Address;
import org.gridpit.message.MessageKind;
import org.gridpit.message.Outgoing;
import org.gridpit.record.SimEvent;

/** GUARD: grid operators call demand response, limit plants, move reserves and shed load in an emergency. */
final class GuardPhase implements TickPhase {
    /** 2.1 GW: an hour of it at the widest price still is money that can be counted. */
    private static final long LARGEST_CALL_W = 1L << 31;

    private static final String SHEDDING = "emergency-shedding";
    private static final String RESTORED = "emergency-restored";

    private final World world;
    private final List<SiteMeter> meters;
    private final Mail mail;
    private final Deciding deciding;
    private final ForecastInboxes forecasts;
    private final CallBook calls;
    private final GridOrders orders;
    private final Outages outages;
    private final EventSink sink;

    GuardPhase(World world, SiteState state, Mail mail, Deciding deciding, EventSink sink) {
        this.world = world;
        this.meters = world.meters();
        this.mail = mail;
        this.deciding = deciding;
        this.forecasts = state.forecasts();
        this.calls = state.calls();
        this.orders = state.orders();
        this.outages = state.outages();
        this.sink = sink;
    }

    @Override
    public void run(Tick tick) {
        long reserveW = 0;
        for (Agent<GuardObservation, GuardDecision> agent : outages.present(world.operators())) {
            GuardDecision decision = deciding.ask(agent, observation(agent.id(), tick), tick);
            reserveW += decision.reserveW();
            commit(agent.id(), decision, tick);
        }
        tick.reserveKw = Units.toKilo(reserveW);
    }

    private GuardObservation observation(String agentId, Tick tick) {
        var inbox = mail.bus().inbox(agentId);
        return new GuardObservation(
                tick.snapshot.now(),
                agentId,
                tick.snapshot.grid(),
                forecasts.read(agentId, inbox),
                hasMarket() ? flexible(tick) : List.of(),
                plants(tick),
                calls.statesFor(agentId),
                tick.snapshot.utility(),
                inbox);
    }

    /** The counterfactual has no demand response: nobody can be called. */
    private boolean hasMarket() {
        return world.market().mechanism().isPresent();
    }

    private List<FlexibleSeen> flexible(Tick tick) {
        List<FlexibleSeen> seen = new ArrayList<>();
        for (SiteMeter meter : meters) {
            if (meter.hasFlexibility()) {
                seen.add(meter.flexibleSeen(tick.period));
            }
        }
        return seen;
    }

    private List<PlantSeen> plants(Tick tick) {
        List<PlantSeen> seen = new ArrayList<>();
        Optional<Tick> last = tick.previous();
        for (int i = 0; i < meters.size(); i++) {
            if (meters.get(i).hasPv()) {
                double lastKw = last.isPresent() ? last.get().metered.get(i).generationKw() : 0;
                seen.add(new PlantSeen(meters.get(i).agentId(), meters.get(i).pvRatedW(), Units.fromKilo(lastKw)));
            }
        }
        return seen;
    }

    private void commit(String operator, GuardDecision decision, Tick tick) {
        if (decision.allClear()) {
            orders.allClear(operator);
            calls.cancelAll(operator);
            mail.bus()
                    .send(
                            operator,
                            Outgoing.toTopic(Address.Topic.GRID, MessageKind.ALL_CLEAR, new AllClear(tick.number)));
            note(tick, "all-clear", operator, OptionalDouble.empty(), decision.reason());
        } else {
            shed(operator, decision.shedStage(), tick);
        }
        for (CurtailDraft draft : decision.curtail()) {
            curtail(operator, draft, tick);
        }
        if (hasMarket()) {
            for (CallDraft draft : decision.calls()) {
                call(operator, draft, tick);
            }
        }
    }

    private void shed(String operator, int stage, Tick tick) {
        int before = orders.shedStage();
        orders.shed(operator, stage);
        if (orders.shedStage() != before) {
            String type = orders.shedStage() > before ? SHEDDING : RESTORED;
            note(tick, type, operator, OptionalDouble.empty(), "stage " + orders.shedStage());
        }
    }

    private void curtail(String operator, CurtailDraft draft, Tick tick) {
        Optional<Integer> meter =
                world.findMeter(draft.agentId()).filter(i -> meters.get(i).hasPv());
        if (meter.isEmpty() || draft.limitW() < 0) {
            note(
                    tick,
                    "order-ignored",
                    operator,
                    OptionalDouble.empty(),
                    "curtail " + draft.agentId() + ": no such plant");
            return;
        }
        orders.limit(operator, meter.get(), Units.toKilo(draft.limitW()));
        mail.bus()
                .send(
                        operator,
                        Outgoing.toAgent(draft.agentId(), MessageKind.CURTAIL, new CurtailNotice(draft.limitW())));
        note(
                tick,
                "curtailment",
                draft.agentId(),
                OptionalDouble.of(Units.toKilo(draft.limitW())),
                "limit by " + operator);
    }

    private void call(String operator, CallDraft draft, Tick tick) {
        if (!isPossible(draft)) {
            String what = "call of %d W for %d ticks at %d"
                    .formatted(draft.sizeW(), draft.durationSteps(), draft.priceTicks());
            note(tick, "order-ignored", operator, OptionalDouble.empty(), what);
            return;
        }
        if (draft.target().equals(CallDraft.ALL)) {
            callAll(operator, draft, tick);
        } else {
            Optional<Integer> meter = world.findMeter(draft.target());
            meter.ifPresent(i -> callOne(operator, draft, i, draft.sizeW(), tick));
            if (meter.isEmpty()) {
                note(
                        tick,
                        "order-ignored",
                        operator,
                        OptionalDouble.empty(),
                        "call to unknown agent " + draft.target());
            }
        }
    }

    private static boolean isPossible(CallDraft draft) {
        OrderLimits widest = OrderLimits.scenario();
        return draft.sizeW() > 0
                && draft.sizeW() <= LARGEST_CALL_W
                && draft.durationSteps() > 0
                && draft.priceTicks() >= widest.floorTicks()
                && draft.priceTicks() <= widest.capTicks();
    }

    /** Shares the size among all flexible meters by what each could give before the call is over. */
    private void callAll(String operator, CallDraft draft, Tick tick) {
        long[] relief = meters.stream()
                .mapToLong(meter -> meter.flexibleSeen(tick.period).reliefWithinW(draft.durationSteps()))
                .toArray();
        long[] parts =
                ProRata.shares(Math.min(draft.sizeW(), LongStream.of(relief).sum()), relief);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] > 0) {
                callOne(operator, draft, i, parts[i], tick);
            }
        }
    }

    private void callOne(String operator, CallDraft draft, int meter, long sizeW, Tick tick) {
        String agentId = meters.get(meter).agentId();
        calls.open(operator, meters.get(meter), meter, sizeW, draft, tick.number)
                .ifPresent(call -> {
                    CallNotice notice = new CallNotice(sizeW, draft.durationSteps(), draft.priceTicks());
                    mail.bus()
                            .send(
                                    operator,
                                    Outgoing.toAgent(agentId, MessageKind.DR_CALL, notice)
                                            .inTask(call.taskId()));
                    note(
                            tick,
                            "dr-call",
                            agentId,
                            OptionalDouble.of(Units.toKilo(sizeW)),
                            draft.durationSteps() + " ticks, task " + call.taskId());
                });
    }

    private void note(Tick tick, String type, String agentId, OptionalDouble sizeKw, String detail) {
        sink.record(new SimEvent.EventNoted(
                tick.number,
                tick.startS(),
                tick.startS(),
                type,
                type.equals(SHEDDING) || type.equals(RESTORED),
                Optional.of(agentId),
                sizeKw,
                detail));
    }
}
