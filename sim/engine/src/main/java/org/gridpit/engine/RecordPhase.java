package org.gridpit.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gridpit.message.AgentCard;
import org.gridpit.record.SimEvent;
import org.gridpit.settlement.Ledger;
import org.gridpit.storage.Battery;

/** RECORD: the tick as a whole, its meters and its grid. */
final class RecordPhase implements TickPhase {
    private final World world;
    private final List<AgentCard> agents;
    private final Map<String, Integer> meterOfAgent = new HashMap<>();
    private final Ledger ledger;
    private final GridOrders orders;
    private final Supply supply;
    private final Progress progress;
    private final EventSink sink;
    private final FeederRecord feeder;

    RecordPhase(
            World world, List<AgentCard> agents, SiteState state, Ledger ledger, Progress progress, EventSink sink) {
        this.world = world;
        this.agents = agents;
        for (Trader trader : world.traders()) {
            meterOfAgent.put(trader.agent().id(), meterOfAgent.size());
        }
        this.ledger = ledger;
        this.orders = state.orders();
        this.supply = state.supply();
        this.progress = progress;
        this.sink = sink;
        this.feeder = new FeederRecord(sink);
    }

    @Override
    public void run(Tick tick) {
        for (AgentCard agent : agents) {
            OptionalInt meter = meterOf(agent.id());
            sink.record(meter.isPresent() ? meter(meter.getAsInt(), tick) : withoutMeter(agent, tick));
        }
        tick.feeder.ifPresent(lines -> feeder.tell(tick, lines));
        sink.record(site(tick));
        tick.balance
                .frequency()
                .ifPresent(statistics -> sink.record(new SimEvent.GridClosed(
                        tick.number,
                        tick.startS(),
                        tick.tickS(),
                        statistics,
                        supply.basePowerKw(),
                        tick.balance.planKw(),
                        tick.balance.netLoadKw(),
                        tick.balance.eventKw(),
                        state())));
        progress.tickDone(
                tick.number + 1,
                world.clock().steps(),
                tick.period.endS(),
                tick.clearing.priceTicks(),
                tick.balance.frequency().isPresent()
                        ? OptionalDouble.of(supply.frequencyHz(world.grid().nominalHz()))
                        : OptionalDouble.empty());
    }

    private OptionalInt meterOf(String agentId) {
        Integer meter = meterOfAgent.get(agentId);
        return meter == null ? OptionalInt.empty() : OptionalInt.of(meter);
    }

    /** An agent that has no meter may still pay and be paid. */
    private SimEvent.AgentMetered withoutMeter(AgentCard agent, Tick tick) {
        return new SimEvent.AgentMetered(
                tick.number,
                tick.startS(),
                tick.tickS(),
                agent.id(),
                agent.role().text(),
                0,
                0,
                0,
                0,
                0,
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                0,
                0,
                ledger.balance(agent.id()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                0);
    }

    private String state() {
        if (!supply.isLive()) {
            return "dark";
        }
        boolean emergency = orders.shedStage() > 0 || supply.isProtected();
        return emergency ? "emergency" : supply.isIslanded() ? "island" : "normal";
    }

    private SimEvent.AgentMetered meter(int index, Tick tick) {
        Trader trader = world.traders().get(index);
        MeterPower power = tick.metered.get(index);
        Optional<Battery> battery = trader.meter().storage().map(StorageUnit::battery);
        StorageWear.Row wear = trader.meter().wearRow();
        return new SimEvent.AgentMetered(
                tick.number,
                tick.startS(),
                tick.tickS(),
                trader.agent().id(),
                trader.agent().role().text(),
                power.loadKw(),
                power.generationKw(),
                power.availableKw(),
                power.curtailedKw(),
                power.reliefKw(),
                power.unservedKw(),
                battery.isPresent() ? OptionalDouble.of(power.batteryKw()) : OptionalDouble.empty(),
                battery.isPresent() ? OptionalDouble.of(battery.get().energyKwh()) : OptionalDouble.empty(),
                battery.isPresent() ? OptionalDouble.of(battery.get().soc()) : OptionalDouble.empty(),
                tick.settlement.meteredWh()[index],
                tick.clearing.contractedWh(index),
                ledger.balance(trader.agent().id()),
                wear.stateOfHealth(),
                wear.usd(),
                Math.min(power.loadKw(), trader.meter().reboundKw()));
    }

    private SimEvent.TickClosed site(Tick tick) {
        SiteTotals totals = SiteTotals.of(tick);
        return new SimEvent.TickClosed(
                tick.number,
                tick.startS(),
                tick.tickS(),
                tick.snapshot.weather(),
                totals.loadKw(),
                totals.generationKw(),
                totals.availableKw(),
                totals.curtailedKw(),
                totals.batteryKw(),
                totals.reliefKw(),
                totals.unservedKw(),
                tick.balance.netLoadKw(),
                tick.balance.planKw(),
                tick.balance.tieImportKwh(),
                tick.balance.plantKwh(),
                tick.balance.residualKwh(),
                ledger.total(),
                tick.clearing.priceTicks(),
                tick.clearing.volumeWh(),
                tick.settlement.utilityBuysWh(),
                tick.settlement.utilitySellsWh(),
                tick.snapshot.utility().buysAtTicks(),
                tick.snapshot.utility().sellsAtTicks());
    }
}
