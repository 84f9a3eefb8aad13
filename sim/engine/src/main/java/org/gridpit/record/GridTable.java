package org.gridpit.record;

import java.util.List;
import org.gridpit.record.SimEvent.GridClosed;

/** Grid frequency tick by tick, from its 1-s steps: how it did and what it took to hold it. */
public final class GridTable implements Table<GridClosed> {
    private static final double SECONDS_PER_HOUR = 3600;

    @Override
    public String name() {
        return "grid";
    }

    @Override
    public Class<GridClosed> event() {
        return GridClosed.class;
    }

    @Override
    public boolean sampled() {
        return true;
    }

    @Override
    public List<Field<GridClosed>> fields() {
        return new Fields<GridClosed>()
                .real("frequency_min_hz", "Hz", 6, g -> g.statistics().nadirHz(), "Lowest frequency")
                .real("frequency_max_hz", "Hz", 6, g -> g.statistics().maxHz(), "Highest frequency")
                .real("frequency_mean_hz", "Hz", 6, g -> g.statistics().meanHz(), "Mean frequency")
                .real("frequency_sd_hz", "Hz", 6, g -> g.statistics().sdHz(), "Standard deviation of frequency")
                .real("below_band_s", "s", 3, g -> g.statistics().belowBandS(), "Time below the band")
                .real("above_band_s", "s", 3, g -> g.statistics().aboveBandS(), "Time above the band")
                .real("rocof_worst_hz_per_s", "Hz/s", 6, g -> g.statistics().worstRocofHzPerS(), "Fastest change")
                .sign("frequency rises")
                .kwh("primary_energy_kwh", g -> energyKwh(g, g.statistics().primaryEnergyPuS()), "Droop response")
                .sign("generation")
                .kwh(
                        "primary_activated_kwh",
                        g -> energyKwh(g, g.statistics().primaryActivatedPuS()),
                        "Its size summed")
                .kwh(
                        "secondary_energy_kwh",
                        g -> energyKwh(g, g.statistics().secondaryEnergyPuS()),
                        "Secondary control")
                .sign("generation")
                .kwh(
                        "secondary_activated_kwh",
                        g -> energyKwh(g, g.statistics().secondaryActivatedPuS()),
                        "Its size summed")
                .kw("disturbance_kw", g -> g.statistics().meanDisturbancePu() * g.basePowerKw(), "Power missing, mean")
                .sign("shortage")
                .kw("planned_kw", GridClosed::plannedKw, "What the supplier behind the site had planned to deliver")
                .kw("net_load_kw", GridClosed::netLoadKw, "Load minus generation minus battery plus feeder losses")
                .sign("import")
                .kw("event_kw", GridClosed::eventKw, "Power lost by events, mean")
                .sign("shortage")
                .text("state", GridClosed::state, "State of the grid at the end of the tick")
                .toList();
    }

    private static double energyKwh(GridClosed tick, double energyPuS) {
        return energyPuS * tick.basePowerKw() / SECONDS_PER_HOUR;
    }
}
