package org.gridpit.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridpit.grid.AreaPower;
import org.gridpit.grid.ProtectedArea.Stretch;
import org.gridpit.grid.ProtectionEvent;
import org.gridpit.grid.TraceSink;
import org.gridpit.record.SimEvent;

/**
 * BALANCE: second by second, the difference between what happens at the site and what its supplier had planned disturbs
 * the frequency, relays act on it, and meters are read. Runs when the tick is over, so that every event inside it is known.
 */
final class BalancePhase implements TickPhase {
    private final World world;
    private final Disturbances disturbances;
    private final Supply supply;
    private final EventSink sink;
    private final SecondTrace trace;
    private final boolean traced;
    private final TraceSink seconds;
    private final Optional<FeederState> feeder;

    BalancePhase(World world, SiteState state, EventSink sink) {
        this.world = world;
        this.disturbances = state.disturbances();
        this.supply = state.supply();
        this.feeder = state.feeder();
        this.sink = sink;
        this.traced = world.supplier().area().isPresent() && sink.wants("trace");
        this.trace = new SecondTrace(world.clock().tickS());
        this.seconds = traced ? trace : TraceSink.NONE;
    }

    @Override
    public void run(Tick tick) {
        Flows flows = new Flows(tick);
        double fromS = tick.number * (double) tick.tickS();
        double endS = fromS + tick.tickS();
        boolean islanded = false;
        while (fromS < endS) {
            disturbances.takeUntil(fromS);
            switchTie(tick, fromS);
            islanded |= supply.isIslanded();
            double toS = disturbances.nextBefore(endS);
            advance(tick, flows, fromS, toS);
            fromS = toS;
        }
        tick.metered = meters(flows, tick.tickH());
        tick.balance = balance(tick, flows, islanded);
        tick.feeder = feeder.filter(lines -> flows.wasLive()).map(lines -> lines.close(tick));
        supply.resetStatistics();
        if (traced) {
            sink.record(trace.close(tick));
        }
    }

    /** Without a plant that stands by the site goes dark with its tie. */
    private void switchTie(Tick tick, double nowS) {
        boolean supplied = supply.inCharge().isPresent();
        supply.switchTie(!disturbances.tieDown());
        if (supply.inCharge().isPresent() != supplied) {
            note(tick, nowS, supplied ? "black-out" : "restart", OptionalDouble.empty(), "no tie and no plant");
        }
    }

    private void advance(Tick tick, Flows flows, double fromS, double toS) {
        double planKw = planKw(tick);
        supply.inCharge().ifPresent(supplier -> supplier.reserve(planKw));
        double lossesKw = feeder.isEmpty() ? 0 : feeder.get().lossesKw(tick, disturbances);
        double lostKw = disturbances.supplierKw();
        // What events take from the supplier they take from the usual one, not from the plant that stands by.
        AreaPower power = flows.power(disturbances, lossesKw, planKw, supply.isUsual() ? lostKw : 0);
        Stretch stretch = supply.advance(power, lostKw, fromS, toS, seconds, acted -> note(tick, acted));
        flows.add(stretch, power, disturbances, supply.isIslanded());
    }

    /** What the supplier schedules: forecast net load less batteries plus reserve, as far as it can. */
    private double planKw(Tick tick) {
        double wantedKw = tick.forecastNetLoadKw - tick.bidding.batteryKw() + tick.reserveKw;
        return supply.inCharge().map(supplier -> supplier.planKw(wantedKw)).orElse(0.0);
    }

    /** What meters read; batteries move by it, since a relay may have held them up. */
    private List<MeterPower> meters(Flows flows, double tickH) {
        List<MeterPower> read = flows.metered();
        for (int i = 0; i < read.size(); i++) {
            world.traders().get(i).meter().charge(read.get(i).batteryKw(), tickH);
        }
        return read;
    }

    private Balance balance(Tick tick, Flows flows, boolean islanded) {
        double plantKwh = islanded ? flows.plantKwh(supply.governedKwS()) : 0;
        double residualKwh = flows.meteredKwh(tick.metered) + flows.importKwh() + plantKwh - flows.lossesKwh();
        return new Balance(
                planKw(tick),
                flows.netLoadKw(),
                disturbances.supplierKw(),
                flows.importKwh(),
                plantKwh,
                flows.lossesKwh(),
                residualKwh,
                islanded,
                supply.statistics());
    }

    private void note(Tick tick, ProtectionEvent acted) {
        String detail = acted.stage() > 0 ? "stage " + acted.stage() : "";
        note(tick, acted.timeS(), word(acted.kind()), OptionalDouble.of(acted.powerKw()), detail);
    }

    private static String word(ProtectionEvent.Kind kind) {
        return switch (kind) {
            case SHED -> "load-shedding";
            case RESTORED -> "load-restored";
            case GENERATION_TRIPPED -> "generation-tripped";
            case GENERATION_RECONNECTED -> "generation-reconnected";
            case BLACKED_OUT -> "black-out";
            case RESTARTED -> "restart";
        };
    }

    private void note(Tick tick, double atS, String type, OptionalDouble sizeKw, String detail) {
        sink.record(new SimEvent.EventNoted(
                tick.number,
                tick.startS(),
                world.clock().startS() + atS,
                type,
                true,
                Optional.empty(),
                sizeKw,
                detail));
    }
}
