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
    private final Delivery delivery;
    private final Redistribution redistribution;
    private final TradingFloor floor;
    private final EnergyRegister feederLosses = new EnergyRegister();

    SettlePhase(World world, SiteState state, Ledger ledger, Statements statements) {
        this.world = world;
        this.calls = state.calls();
        this.ledger = ledger;
        this.statements = statements;
        this.meters = world.meters();
        this.imbalances = new Imbalances(world, ledger);
        this.delivery = new Delivery(world);
        this.redistribution = new Redistribution(meters);
        this.floor = state.floor();
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
        for (PeriodOutcome period : tick.clearing.periods()) {
            settle(period);
        }
        delivery.begin(tick, floor);
        long[] meteredWh = new long[meters.size()];
        for (int i = 0; i < meters.size(); i++) {
            meteredWh[i] = meters.get(i).register().add(tick.metered.get(i).netKw() * tick.tickH());
            delivery.add(i, meteredWh[i]);
            charge(i, meteredWh[i], tick);
        }
        long lossesWh = -feederLosses.add(-tick.balance.lossesKwh());
        if (!tick.balance.islanded()) {
            delivery.addLosses(lossesWh);
        }
        boolean over = delivery.endsWithTick();
        if (over) {
            imbalances.settle(delivery);
            settleLosses();
        }
        settleDemandResponse(tick);
        if (tick.number == world.clock().steps() - 1) {
            calls.finishAll();
            finish();
        }
        tick.settlement = new Settlement(
                meteredWh,
                delivery.contractedInTickWh(),
                delivery.priceTicks(),
                over ? imbalances.utilityBuysWh() : 0,
                over ? imbalances.utilitySellsWh() : 0,
                lossesWh);
        statements.tell(tick);
    }

    /** What was traded in the tick, whenever it is to be delivered. */
    private void settle(PeriodOutcome period) {
        for (OwnTrade own : period.trades()) {
            Trade trade = own.trade();
            String buyer = floor.owner(own.buyer());
            String seller = floor.owner(own.seller());
            ledger.post(Entry.trade(period.number(), "trade", trade, seller, buyer));
            post(world.tariff().gridFee(period.number(), "grid-fee", buyer, trade.quantityWh()));
        }
        if (world.market().redistributes()) {
            post(redistribution.entry(period));
        }
    }

    private void charge(int meter, long meteredWh, Tick tick) {
        if (!demandMeters.isEmpty()) {
            post(demandMeters.get(meter).add(delivery.number(), tick.period, meteredWh));
        }
    }

    /** What the lines lost with a tie the grid buys from the utility; without one it bears it as the owner of the plant. */
    private void settleLosses() {
        post(world.tariff().settle(delivery.number(), delivery.period(), Ledger.GRID, -delivery.lossesWh()));
    }

    private void settleDemandResponse(Tick tick) {
        for (DemandResponseCall call : calls.running()) {
            if (call.acceptedW() > 0) {
                DemandResponsePayment.entries(
                                delivery.number(),
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
    private void finish() {
        String seller = world.supplier().isPlant() ? Ledger.GRID : Ledger.UTILITY;
        long dearestTicks = world.tariff().dearestSellsAtTicks(world.periods());
        demandMeters.forEach(meter -> post(meter.finish(delivery.number())));
        for (SiteMeter meter : meters) {
            if (world.settlesStorage()) {
                meter.storage()
                        .flatMap(unit -> StorageCharge.entry(
                                delivery.number(), seller, meter.agentId(), unit.shortfallWh(), dearestTicks))
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
