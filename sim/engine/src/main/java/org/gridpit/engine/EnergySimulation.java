package org.gridpit.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.gridpit.message.AgentCard;
import org.gridpit.message.Phase;
import org.gridpit.settlement.Ledger;
import sim.engine.SimState;

/**
 * A run: the world moved tick by tick on a MASON schedule.
 *
 * <p>Time on the schedule is seconds since the run's start. Each phase has an ordering of its own, since MASON shuffles
 * steps that share one. OBSERVE to DISPATCH happen at a tick's start; BALANCE, SETTLE and RECORD at its end, when all
 * that fell into it is known; an event happens at its own instant, after the tick that ends there and before the one
 * that begins.
 */
public final class EnergySimulation extends SimState {
    private static final long serialVersionUID = 1L;

    /** Phases in the order in which they share an instant. */
    private enum Slot {
        BALANCE,
        SETTLE,
        RECORD,
        EVENT,
        OBSERVE,
        FORECAST,
        GUARD,
        BID,
        SUPERVISE,
        CLEAR,
        DISPATCH;

        boolean atTickEnd() {
            return compareTo(EVENT) < 0;
        }

        Phase phase() {
            return Phase.valueOf(name());
        }
    }

    private final transient World world;
    private final transient Map<Slot, TickPhase> phases;
    private final transient Events events;
    private final transient Mail mail;
    private transient Optional<Tick> tick = Optional.empty();
    private transient long doneTicks;
    private transient boolean over;
    private transient BooleanSupplier stop = () -> false;

    /** A run of this world that tells the sink what happens. */
    public EnergySimulation(World world, EventSink sink, Progress progress) {
        // MASON's own generator is never drawn from: every draw comes from a named stream.
        super(world.seed());
        this.world = world;
        this.mail = new Mail(world, sink);
        SiteState state = SiteState.initial(world, mail);
        Deciding deciding = new Deciding(mail.bus(), sink);
        List<String> agents = mail.bus().cards().stream().map(AgentCard::id).toList();
        Statements statements = new Statements(
                Stream.concat(agents.stream(), Ledger.SITE.stream()).toList(), sink);
        Ledger ledger = new Ledger(agents, statements::note);
        this.events = new Events(world, state, mail.links(), sink);
        this.phases = new EnumMap<>(Slot.class);
        phases.put(Slot.OBSERVE, new ObservePhase(world, state));
        phases.put(Slot.FORECAST, new ForecastPhase(world, state, mail, deciding, sink));
        phases.put(Slot.GUARD, new GuardPhase(world, state, mail, deciding, sink));
        phases.put(Slot.BID, new BidPhase(world, state, mail, deciding, ledger));
        phases.put(Slot.SUPERVISE, new SupervisePhase(world, state, mail, deciding, sink));
        phases.put(Slot.CLEAR, new ClearPhase(world, state, mail));
        phases.put(Slot.DISPATCH, new DispatchPhase(world, state));
        phases.put(Slot.BALANCE, new BalancePhase(world, state, sink));
        phases.put(Slot.SETTLE, new SettlePhase(world, state, ledger, statements));
        phases.put(Slot.RECORD, new RecordPhase(world, mail.bus().cards(), state, ledger, progress, sink));
    }

    /**
     * Runs to the end, or until somebody wants it to stop; only whole ticks are told.
     *
     * @param stop asked after every tick; if so, no other begins
     * @return whether the run came to its end
     */
    public boolean run(BooleanSupplier stop) {
        this.stop = stop;
        start();
        while (!over && schedule.step(this)) {
            // Each step of the schedule is one instant.
        }
        mail.bus().close();
        finish();
        return isWhole();
    }

    /** Ticks that went through all phases. */
    public long doneTicks() {
        return doneTicks;
    }

    @Override
    public void start() {
        super.start();
        int tickS = world.clock().tickS();
        for (Slot slot : phases.keySet()) {
            double firstS = slot.atTickEnd() ? tickS : 0;
            schedule.scheduleRepeating(firstS, slot.ordinal(), state -> run(slot), tickS);
        }
        // One step for each instant: MASON would shuffle events that share one.
        for (double atS : events.instants()) {
            schedule.scheduleOnce(atS, Slot.EVENT.ordinal(), state -> happen(atS));
        }
    }

    private void happen(double atS) {
        if (!over) {
            events.happen(atS);
        }
    }

    private void run(Slot slot) {
        if (over) {
            return;
        }
        if (slot == Slot.OBSERVE) {
            begin();
        }
        Tick current = tick.orElseThrow();
        mail.bus().deliver(current.number, slot.phase());
        phases.get(slot).run(current);
        if (slot == Slot.RECORD) {
            doneTicks++;
            over = isWhole() || stop.getAsBoolean();
        }
    }

    private boolean isWhole() {
        return doneTicks == world.clock().steps();
    }

    private void begin() {
        tick = Optional.of(new Tick(doneTicks, world.clock().period(doneTicks), tick));
    }
}
