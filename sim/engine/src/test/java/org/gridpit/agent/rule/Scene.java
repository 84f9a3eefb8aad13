package org.gridpit.agent.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.gridpit.agent.BatterySeen;
import org.gridpit.agent.CallSeen;
import org.gridpit.agent.ForecastObservation;
import org.gridpit.agent.ForecastSeries;
import org.gridpit.agent.ForecastsSeen;
import org.gridpit.agent.GridSeen;
import org.gridpit.agent.LoadSeen;
import org.gridpit.agent.MarketSeen;
import org.gridpit.agent.MeterSeen;
import org.gridpit.agent.Now;
import org.gridpit.agent.OpenPeriod;
import org.gridpit.agent.PvSeen;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.TraderObservation;
import org.gridpit.agent.UtilityPrices;

/** Worked scenes: a site in Denver from Monday, 1 July 2030, 00:00 on. */
final class Scene {
    static final long MIDNIGHT_S = 1_909_119_600L;
    static final UtilityPrices UTILITY = new UtilityPrices(4_000, 14_000);
    static final GridSeen CALM = new GridSeen(
            60, 59.98, 60.02, 60, 0.2, 0, 0, 0, 5_000_000, 5_000_000, OptionalDouble.empty(), OptionalDouble.empty());

    private Scene() {}

    static Now now(long tick, int tickS, long lastTick) {
        long second = tick * tickS;
        long day = second / 86_400;
        return new Now(
                tick,
                MIDNIGHT_S + second,
                tickS,
                Math.max(1, 3_600 / tickS),
                lastTick,
                (int) (second % 86_400 / 60),
                day % 7 < 5);
    }

    static MarketSeen market(Now now, List<UtilityPrices> hours, long gridFeeTicks) {
        OpenPeriod period = new OpenPeriod(now.tick(), now.startS(), now.tickS(), now.startS(), hours.get(0));
        return new MarketSeen(
                "uniform-price", true, -50_000, 100_000, OptionalLong.empty(), List.of(period), hours, gridFeeTicks, 0);
    }

    static MarketSeen tariffOnly(List<UtilityPrices> hours, long demandChargeCents) {
        return new MarketSeen(
                "none", true, -50_000, 100_000, OptionalLong.empty(), List.of(), hours, 0, demandChargeCents);
    }

    static List<UtilityPrices> flat() {
        return Collections.nCopies(24, UTILITY);
    }

    static PvSeen plant(long ratedW, Quantiles soon) {
        return new PvSeen(ratedW, soon.p50(), List.of(soon), Collections.nCopies(24, soon));
    }

    static MeterSeen meter(Optional<PvSeen> pv, Optional<BatterySeen> battery, Optional<LoadSeen> load) {
        return new MeterSeen(pv, battery, load, 0, 0, 0);
    }

    static TraderObservation trader(Now now, MeterSeen meter, MarketSeen market, List<CallSeen> calls) {
        return new TraderObservation(now, "roof-home", meter, market, CALM, ForecastsSeen.NONE, calls, List.of());
    }

    /** Usable from 0 to capacity, 95 % each way, headroom as the level allows. */
    static BatterySeen battery(long energyWh, long capacityWh, long limitW, int tickS) {
        double tickH = tickS / 3_600.0;
        long room = (long) ((capacityWh - energyWh) / 0.95 / tickH);
        long stock = (long) (energyWh * 0.95 / tickH);
        return new BatterySeen(
                energyWh, 0, capacityWh, limitW, limitW, Math.min(limitW, room), Math.min(limitW, stock), 0.95, 0.95);
    }

    static ForecastObservation site(
            Now now, OptionalLong demandW, OptionalLong pvW, OptionalLong price, List<Quantiles> pvSteps, long ratedW) {
        List<Quantiles> hours = pvSteps.isEmpty() ? List.of() : Collections.nCopies(24, pvSteps.get(0));
        OptionalLong net =
                demandW.isPresent() ? OptionalLong.of(demandW.getAsLong() - pvW.orElse(0)) : OptionalLong.empty();
        return new ForecastObservation(
                now,
                "forecaster",
                demandW,
                pvW,
                net,
                price,
                ratedW,
                pvSteps,
                hours,
                Optional.empty(),
                market(now, flat(), 0),
                CALM,
                List.of());
    }

    static ForecastsSeen forecasts(ForecastSeries... series) {
        return new ForecastsSeen(new ArrayList<>(List.of(series)));
    }
}
