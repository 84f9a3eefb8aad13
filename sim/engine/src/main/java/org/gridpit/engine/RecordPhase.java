package org.gridpit.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridpit.message.AgentCard;
import org.gridpit.record.SimEvent;
import org.gridpit.settlement.Ledger;
import org.gridpit.storage.Battery;

/** RECORD: the tick as a whole, its meters and its grid. */
final class RecordPhase implements TickPhase {
    private final World world;
    private final List<AgentCard> agents;
    /** By agent; -1 for one without. */
    private final int[] meterOfAgent;

    private final Ledger ledger;
    private final GridOrders orders;
    private final Supply supply;
    private final Progress progress;
    private final EventSink sink;
    private final FeederRecord feeder;
    private final MarketRecord market;

    RecordPhase(
            World world, List<AgentCard> agents, SiteState state, Ledger ledger, Progress progress, EventSink sink) {
        this.world = world;
        this.agents = agents;
        this.meterOfAgent = agents.stream()
                .mapToInt(agent -> world.findMeter(agent.id()).orElse(-1))
                .toArray();
        this.ledger = ledger;
        this.orders = state.orders();
        this.supply = state.supply();
        this.progress = progress;
        this.sink = sink;
        this.feeder = new FeederRecord(sink);
        this.market = new MarketRecord(state.floor(), sink);
    }

    @Override
    public void run(Tick tick) {
        market.tell(tick);
        for (int i = 0; i < meterOfAgent.length; i++) {
            // The ledger's first accounts are the agents'.
            long balanceTickWh = ledger.balanceAt(i);
            sink.record(
                    meterOfAgent[i] < 0
                            ? withoutMeter(agents.get(i), balanceTickWh, tick)
                            : meter(meterOfAgent[i], balanceTickWh, tick));
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
                tick.settlement.priceTicks(),
                tick.balance.frequency().isPresent()
                        ? OptionalDouble.of(supply.frequencyHz(world.grid().nominalHz()))
                        : OptionalDouble.empty());
    }

    /** An agent that has no meter may still pay and be paid. */
    private SimEvent.AgentMetered withoutMeter(AgentCard agent, long balanceTickWh, Tick tick) {
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
                balanceTickWh,
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

    private SimEvent.AgentMetered meter(int index, long balanceTickWh, Tick tick) {
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
                tick.settlement.contractedWh()[index],
                balanceTickWh,
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
                tick.settlement.priceTicks(),
                tick.clearing.tradedWh(),
                tick.settlement.utilityBuysWh(),
                tick.settlement.utilitySellsWh(),
                tick.snapshot.utility().buysAtTicks(),
                tick.snapshot.utility().sellsAtTicks());
    }
}
