package org.gridpit;

import java.util.Arrays;
import java.util.Optional;
import org.gridpit.grid.AreaPower;
import org.gridpit.grid.Feeder;
import org.gridpit.grid.FrequencyModel;
import org.gridpit.grid.FrequencyParameters;
import org.gridpit.grid.FrequencyStatistics;
import org.gridpit.grid.GovernorLimits;
import org.gridpit.grid.InverterDroop;
import org.gridpit.grid.ProtectedArea;
import org.gridpit.grid.ProtectionParameters;
import org.gridpit.grid.TraceSink;
import org.gridpit.grid.VoltVar;
import org.gridpit.time.RandomStream;

/** The part of {@link ThirtyDays} that is the grid's: voltages and frequency. */
final class ThirtyDaysOfGrid {
    private static final int MINUTE_S = 60;
    private static final int TWENTY_MINUTES_S = 1200;

    private ThirtyDaysOfGrid() {}

    static void linearFeeder(HashedNumbers numbers) {
        Feeder feeder = PhysicsYear.feeder(false);
        double[] loadKw = new double[feeder.places()];
        double[] loadKvar = new double[feeder.places()];
        RandomStream draw = ThirtyDays.draw("feeder");
        ThirtyDays.forEachTick(tick -> {
            Arrays.setAll(loadKw, bus -> 8 * draw.nextUniform());
            Arrays.setAll(loadKvar, bus -> feeder.loadKvar(loadKw[bus]));
            feeder.solve(loadKw, loadKvar);
            numbers.add(feeder.slackKw(), feeder.slackKvar(), feeder.lossesKw(), feeder.voltagePu(17));
        });
    }

    /** With two inverters that hold voltage. */
    static void exactFeeder(HashedNumbers numbers) {
        Feeder feeder = PhysicsYear.feeder(true);
        VoltVar inverters = new VoltVar(feeder, new int[] {17, 33}, new double[] {100, 50});
        double[] loadKw = new double[feeder.places()];
        double[] loadKvar = new double[feeder.places()];
        RandomStream draw = ThirtyDays.draw("feeder");
        for (int hour = 0; hour < ThirtyDays.DAYS * 24; hour++) {
            Arrays.setAll(loadKw, bus -> 8 * draw.nextUniform());
            Arrays.setAll(loadKvar, bus -> feeder.loadKvar(loadKw[bus]));
            inverters.solve(loadKw, loadKvar, new double[] {90 * draw.nextUniform(), 45 * draw.nextUniform()});
            numbers.add(feeder.slackKw(), feeder.slackKvar(), feeder.lossesKw(), feeder.voltagePu(17));
            numbers.add(inverters.reactiveKvar(0), inverters.reactiveKvar(1), feeder.voltagePu(33));
        }
    }

    static void frequency(int days, HashedNumbers numbers) {
        frequency(FrequencyParameters.defaults(), days, ThirtyDays.DAY_S, numbers);
    }

    static void frequencyWithLimits(int stretches, HashedNumbers numbers) {
        frequency(limited(FrequencyParameters.defaults()), stretches, TWENTY_MINUTES_S, numbers);
    }

    /** An island that loses a growing part of its supply, until all stages of load shedding have acted. */
    static void protection(int stretches, HashedNumbers numbers) {
        FrequencyParameters usual = FrequencyParameters.defaults();
        var model = new FrequencyModel(usual, 60, 0.2, ThirtyDays.draw("protection"));
        var island = new ProtectedArea(model, ProtectionParameters.defaults(), 1000, 300);
        for (int stretch = 0; stretch < stretches; stretch++) {
            double startS = stretch * TWENTY_MINUTES_S;
            island.set(new AreaPower(900, 300, 0, 10, 610, 0));
            island.advanceTo(startS + 100.25, TraceSink.NONE, event -> {});
            island.set(new AreaPower(900, 300, 0, 10, 610, 100 + 15 * stretch));
            var seen = island.advanceTo(
                    startS + TWENTY_MINUTES_S,
                    TraceSink.NONE,
                    event -> numbers.add(event.timeS(), event.kind().ordinal(), event.stage(), event.powerKw()));
            numbers.add(seen.liveS(), seen.loadFactorS(), seen.generationFactorS(), model.frequencyHz());
        }
    }

    /** The same area with all that may hold it back. */
    private static FrequencyParameters limited(FrequencyParameters usual) {
        return new FrequencyParameters(
                usual.inertiaConstantS(),
                usual.damping(),
                usual.droop(),
                usual.governorTimeS(),
                usual.turbineTimeS(),
                usual.secondaryGainPerS(),
                usual.noiseSd(),
                usual.noiseTauS(),
                Optional.of(0.017),
                Optional.of(4),
                Optional.of(0.03),
                Optional.of(0.04),
                Optional.of(GovernorLimits.defaults(0.8, 0.02)),
                Optional.of(InverterDroop.defaults(0.1)));
    }

    /** A large loss of generation in each stretch, at an odd instant; a row each minute, with all seconds before in it. */
    private static void frequency(FrequencyParameters parameters, int stretches, int stretchS, HashedNumbers numbers) {
        var area = new FrequencyModel(parameters, 60, 0.2, ThirtyDays.draw("frequency"));
        TraceSink sink = (timeS, hz, disturbance, governor, turbine, secondary) -> {
            if (timeS % MINUTE_S == 0) {
                numbers.add(hz, disturbance, governor, turbine, secondary);
            }
        };
        for (int stretch = 1; stretch <= stretches; stretch++) {
            double tripS = stretchS * stretch - 934.567;
            area.advanceTo(tripS, sink);
            area.disturb(0.05);
            area.advanceTo(tripS + 600, sink);
            area.disturb(0);
            area.advanceTo(stretchS * stretch, sink);
            FrequencyStatistics seen = area.statistics();
            numbers.add(seen.nadirHz(), seen.nadirTimeS(), seen.sdHz(), seen.belowBandS(), seen.primaryEnergyPuS());
            area.resetStatistics();
        }
    }
}
