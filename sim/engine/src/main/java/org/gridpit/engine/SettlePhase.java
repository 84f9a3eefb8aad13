package org.gridpit.engine;

import java.util.List;
import java.util.Optional;
import org.gridpit.market.Trade;
import org.gridpit.settlement.DemandCharge;
import org.gridpit.settlement.DemandMeter;
import org.gridpit.settlement.DemandResponsePayment;
import org.gridpit.settlement.EnergyRegister;
import org.gridpit.settlement.Entry;
import org.gridpit.settlement.Ledger;
import org.gridpit.settlement.StorageCharge;

/**
 * SETTLE: trades, deviations, fees and demand response are booked; what everybody received sums to what
 * everybody paid.
 */
final class SettlePhase implements TickPhase {
    private final World world;
    private final CallBook calls;
    private final Ledger ledger;
    private final Statements statements;
    private final List<SiteMeter> meters;
    private final List<DemandMeter> demandMeters;
    private final Imbalances imbalances;
    private final EnergyRegister feederLosses = new EnergyRegister();

    SettlePhase(World world, SiteState state, Ledger ledger, Statements statements) {
        this.world = world;
        this.calls = state.calls();
        this.ledger = ledger;
        this.statements = statements;
        this.meters = world.meters();
        this.imbalances = new Imbalances(world, ledger);
        this.demandMeters =
                world.tariff().demandCharge().map(this::demandMeters).orElse(List.of());
    }

    private List<DemandMeter> demandMeters(DemandCharge charge) {
        return meters.stream()
                .map(meter -> new DemandMeter(
                        meter.agentId(), charge, world.calendar(), world.clock().startS()))
                .toList();
    }

    @Override
    public void run(Tick tick) {
        for (OwnTrade own : tick.clearing.trades()) {
            settle(own, tick);
        }
        long[] meteredWh = new long[meters.size()];
        long[] imbalanceWh = new long[meters.size()];
        for (int i = 0; i < meters.size(); i++) {
            meteredWh[i] = meters.get(i).register().add(tick.metered.get(i).netKw() * tick.tickH());
            imbalanceWh[i] = meteredWh[i] - tick.clearing.contractedWh(i);
            charge(i, meteredWh[i], tick);
        }
        imbalances.settle(tick, imbalanceWh);
        long lossesWh = settleLosses(tick);
        settleDemandResponse(tick);
        if (tick.number == world.clock().steps() - 1) {
            calls.finishAll();
            finish(tick);
        }
        tick.settlement = new Settlement(meteredWh, imbalances.utilityBuysWh(), imbalances.utilitySellsWh(), lossesWh);
        statements.tell(tick);
    }

    private void settle(OwnTrade own, Tick tick) {
        Trade trade = own.trade();
        String buyer = meters.get(own.buyer()).agentId();
        String seller = meters.get(own.seller()).agentId();
        ledger.post(Entry.trade(tick.number, "trade", trade, seller, buyer));
        post(world.tariff().gridFee(tick.number, "grid-fee", buyer, trade.quantityWh()));
    }

    private void charge(int meter, long meteredWh, Tick tick) {
        if (!demandMeters.isEmpty()) {
            post(demandMeters.get(meter).add(tick.number, tick.period, meteredWh));
        }
    }

    /** What the lines lost the grid buys from the utility, or bears as the owner of the plant; answers how much [Wh]. */
    private long settleLosses(Tick tick) {
        long meteredWh = feederLosses.add(-tick.balance.lossesKwh());
        if (!tick.balance.islanded()) {
            post(world.tariff().settle(tick.number, tick.period, Ledger.GRID, meteredWh));
        }
        return -meteredWh;
    }

    private void settleDemandResponse(Tick tick) {
        for (DemandResponseCall call : calls.running()) {
            if (call.acceptedW() > 0) {
                DemandResponsePayment.entries(
                                tick.number,
                                call.taskId(),
                                call.caller(),
                                call.agentId(),
                                call.lastAcceptedWh(),
                                call.lastDeliveredWh(),
                                call.priceTicks(),
                                world.grid().penaltyTicks())
                        .forEach(ledger::post);
            }
        }
        calls.finish(tick.number);
    }

    /** End of the run: open demand charges, and what batteries lack against their start. */
    private void finish(Tick tick) {
        String seller = world.supplier().isPlant() ? Ledger.GRID : Ledger.UTILITY;
        long dearestTicks = world.tariff().dearestSellsAtTicks(world.periods());
        demandMeters.forEach(meter -> post(meter.finish(tick.number)));
        for (SiteMeter meter : meters) {
            if (world.settlesStorage()) {
                meter.storage()
                        .flatMap(unit -> StorageCharge.entry(
                                tick.number, seller, meter.agentId(), unit.shortfallWh(), dearestTicks))
                        .ifPresent(ledger::post);
            }
        }
    }

    private void post(Optional<Entry> entry) {
        if (entry.isPresent()) {
            ledger.post(entry.get());
        }
    }
}
