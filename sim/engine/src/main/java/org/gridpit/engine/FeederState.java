package org.gridpit.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.gridpit.engine.FeederSite.Connection;
import org.gridpit.grid.Feeder;
import org.gridpit.grid.VoltVar;
import org.gridpit.record.RunFailure;

/**
 * The feeder during a tick. Its losses are those of the powers that DISPATCH found, and stay as they are until an event
 * changes one; its voltages are those of what meters read, means of the tick.
 */
final class FeederState {
    private final boolean exact;
    private final int[] busOfMeter;
    private final double[] kvarPerKw;
    private final int[] meterOfInverter;
    private final Feeder feeder;
    private final Optional<VoltVar> voltVar;

    private final double[] loadKw;
    private final double[] loadKvar;
    private final double[] generationKw;

    FeederState(FeederSite site, List<SiteMeter> meters) {
        List<Connection> connections = site.connections();
        this.exact = site.parameters().exact();
        this.busOfMeter = connections.stream().mapToInt(Connection::bus).toArray();
        this.kvarPerKw = connections.stream()
                .mapToDouble(one -> Feeder.kvarPerKw(one.powerFactor()))
                .toArray();
        this.feeder = new Feeder(site.parameters());
        this.meterOfInverter = plants(meters);
        this.voltVar = site.parameters().voltVar() ? Optional.of(voltVar(meters)) : Optional.empty();
        this.loadKw = new double[feeder.places()];
        this.loadKvar = new double[feeder.places()];
        this.generationKw = new double[meterOfInverter.length];
    }

    private static int[] plants(List<SiteMeter> meters) {
        int[] plants = new int[(int) meters.stream().filter(SiteMeter::hasPv).count()];
        int plant = 0;
        for (int meter = 0; meter < meters.size(); meter++) {
            if (meters.get(meter).hasPv()) {
                plants[plant++] = meter;
            }
        }
        return plants;
    }

    private VoltVar voltVar(List<SiteMeter> meters) {
        int[] buses = new int[meterOfInverter.length];
        double[] ratedKva = new double[meterOfInverter.length];
        for (int i = 0; i < buses.length; i++) {
            buses[i] = busOfMeter[meterOfInverter[i]];
            ratedKva[i] = meters.get(meterOfInverter[i]).pvRatedKva();
        }
        return new VoltVar(feeder, buses, ratedKva);
    }

    /** What the lines lose now, with the plants that stand still [kW]. */
    double lossesKw(Tick tick, Disturbances disturbances) {
        solve(tick.powers, disturbances::tripped, tick);
        return feeder.lossesKw();
    }

    /** The feeder at what meters read. Where that is what DISPATCH found, it is as it was solved last. */
    FeederTick close(Tick tick) {
        if (!tick.metered.equals(tick.powers)) {
            solve(tick.metered, meter -> false, tick);
        }
        int places = feeder.places();
        double[] voltagePu = new double[places];
        double[] powerKw = new double[places];
        double[] reactiveKvar = new double[places];
        for (int bus = 0; bus < places; bus++) {
            voltagePu[bus] = feeder.voltagePu(bus);
            powerKw[bus] = 0 - loadKw[bus];
            reactiveKvar[bus] = 0 - loadKvar[bus];
        }
        return new FeederTick(voltagePu, powerKw, reactiveKvar, exact);
    }

    private void solve(List<MeterPower> powers, IntPredicate tripped, Tick tick) {
        take(powers, tripped);
        try {
            solve();
        } catch (IllegalStateException e) {
            throw new RunFailure("tick %d: %s".formatted(tick.number, e.getMessage()));
        }
    }

    /** Sums the meters at each bus. */
    private void take(List<MeterPower> powers, IntPredicate tripped) {
        Arrays.fill(loadKw, 0);
        Arrays.fill(loadKvar, 0);
        for (int meter = 0; meter < busOfMeter.length; meter++) {
            MeterPower power = powers.get(meter);
            int bus = busOfMeter[meter];
            loadKw[bus] += power.loadKw() - power.batteryKw();
            loadKvar[bus] += power.loadKw() * kvarPerKw[meter];
        }
        for (int i = 0; i < meterOfInverter.length; i++) {
            int meter = meterOfInverter[i];
            generationKw[i] = tripped.test(meter) ? 0 : powers.get(meter).generationKw();
            loadKw[busOfMeter[meter]] -= generationKw[i];
        }
    }

    private void solve() {
        if (voltVar.isEmpty()) {
            feeder.solve(loadKw, loadKvar);
            return;
        }
        voltVar.get().solve(loadKw, loadKvar, generationKw);
        for (int i = 0; i < meterOfInverter.length; i++) {
            loadKvar[busOfMeter[meterOfInverter[i]]] -= voltVar.get().reactiveKvar(i);
        }
    }
}
