package org.gridpit.engine;

import java.util.List;
import java.util.Optional;
import org.gridpit.grid.FrequencyModel;
import org.gridpit.grid.FrequencyStatistics;

/**
 * BALANCE: second by second, the difference between what happens at the site and what its supplier had planned disturbs
 * the frequency. Runs when the tick is over, so that every event inside it is known.
 */
final class BalancePhase implements TickPhase {
    private final World world;
    private final Disturbances disturbances;
    private final EventSink sink;
    private final SecondTrace trace;

    BalancePhase(World world, SiteState state, EventSink sink) {
        this.world = world;
        this.disturbances = state.disturbances();
        this.sink = sink;
        this.trace = new SecondTrace(world.clock().tickS());
        world.frequency().ifPresent(FrequencyModel::resetStatistics);
    }

    @Override
    public void run(Tick tick) {
        double planKw = plan(tick);
        double startS = tick.number * (double) tick.tickS();
        double endS = startS + tick.tickS();
        double[] generationKws = new double[tick.powers.size()];
        double importKws = 0;
        double fromS = startS;
        while (fromS < endS) {
            disturbances.takeUntil(fromS);
            double toS = disturbances.nextBefore(endS);
            double netLoadKw = netLoad(tick.powers, generationKws, toS - fromS);
            advance(netLoadKw - planKw + disturbances.supplierKw(), toS);
            importKws += netLoadKw * (toS - fromS);
            fromS = toS;
        }
        tick.balance = balance(tick, planKw, generationKws, importKws);
        world.frequency().ifPresent(model -> sink.record(trace.close(tick)));
    }

    /** What the supplier schedules: forecast net load less batteries plus reserve, as far as the tie allows. */
    private double plan(Tick tick) {
        double wantedKw = tick.forecastNetLoadKw - tick.bidding.batteryKw() + tick.reserveKw;
        double limitKw = world.grid().tieLimitKw();
        return Math.max(-limitKw, Math.min(limitKw, wantedKw));
    }

    /** Net load now; adds what each plant gives over the stretch. */
    private double netLoad(List<MeterPower> powers, double[] generationKws, double seconds) {
        double sumKw = 0;
        for (int i = 0; i < powers.size(); i++) {
            MeterPower power = powers.get(i);
            double generationKw = disturbances.tripped(i) ? 0 : power.generationKw();
            generationKws[i] += generationKw * seconds;
            sumKw += power.loadKw() - generationKw - power.batteryKw();
        }
        return sumKw;
    }

    private void advance(double lackKw, double untilS) {
        world.frequency().ifPresent(model -> {
            model.disturb(lackKw / world.grid().basePowerKw());
            model.advanceTo(untilS, trace);
        });
    }

    private Balance balance(Tick tick, double planKw, double[] generationKws, double importKws) {
        double meteredKwh = 0;
        double[] generationKw = new double[generationKws.length];
        for (int i = 0; i < generationKw.length; i++) {
            generationKw[i] = generationKws[i] / tick.tickS();
            MeterPower power = tick.powers.get(i);
            meteredKwh += (generationKw[i] - power.loadKw() + power.batteryKw()) * tick.tickH();
        }
        double importKwh = importKws / Clock.SECONDS_PER_HOUR;
        Optional<FrequencyStatistics> statistics = world.frequency().map(BalancePhase::take);
        return new Balance(
                generationKw,
                planKw,
                importKws / tick.tickS(),
                disturbances.supplierKw(),
                importKwh,
                meteredKwh + importKwh,
                statistics);
    }

    private static FrequencyStatistics take(FrequencyModel model) {
        FrequencyStatistics statistics = model.statistics();
        model.resetStatistics();
        return statistics;
    }
}
