package org.gridpit.agent.rule;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.agent.Alert;
import org.gridpit.agent.ForecastDecision;
import org.gridpit.agent.ForecastObservation;
import org.gridpit.agent.ForecastSeries;
import org.gridpit.agent.Now;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.Quantity;
import org.gridpit.decision.Policy;

/**
 * Forecasts a site by rule: demand and price from their usual course over the day and the last deviation from it
 * ({@link Course}), generation from the weather outlook less its recent bias, net load from both. The coming
 * tick in every tick, 24 blocks of about an hour ahead every few blocks. What cannot be known yet is left out.
 */
public final class RuleForecaster implements Policy<ForecastObservation, ForecastDecision> {
    private static final int NEAR_STEPS = 1;
    private static final int DAY_BLOCKS = 24;
    private static final String REASON = "usual course of the day and last deviation";
    private static final String FIRST_REASON = "no history yet";

    private final Course demand;
    private final Course price;
    private final PvCorrection pvBias = new PvCorrection();
    private final Horizon near = new Horizon(NEAR_STEPS);
    private final Horizon day = new Horizon(DAY_BLOCKS);
    private final BlockMean blockDemand = new BlockMean();
    private final BlockMean blockNet = new BlockMean();
    private final BlockMean blockPrice = new BlockMean();
    private final AlertWatch alerts;
    private final int dayEveryBlocks;

    public RuleForecaster(RuleForecasterParameters parameters) {
        this.demand = new Course(parameters.memoryDays());
        this.price = new Course(parameters.memoryDays());
        this.alerts = new AlertWatch(parameters);
        this.dayEveryBlocks = parameters.dayAheadEveryBlocks();
    }

    @Override
    public ForecastDecision decide(ForecastObservation seen) {
        learn(seen);
        Now now = seen.now();
        List<Quantiles> pvSteps = corrected(seen);
        pvBias.expect(now.tick(), seen.pvSteps());
        List<ForecastSeries> series = new ArrayList<>();
        addNear(seen, pvSteps, series);
        if (now.startsBlock()) {
            lookADayAhead(now);
            if (now.tick() / now.blockSteps() % dayEveryBlocks == 0) {
                add(seen, day, Span.day(now), seen.pvHours(), series);
            }
        }
        List<Alert> raised = alerts.look(seen, pvSteps, day.demandW(), price);
        return new ForecastDecision(series, raised, demand.knowsNothing() ? FIRST_REASON : REASON);
    }

    private void learn(ForecastObservation seen) {
        Now now = seen.now();
        pvBias.learn(now.tick(), seen.pvW(), seen.pvRatedW());
        long last = now.tick() - 1;
        if (seen.demandW().isPresent()) {
            double demandW = seen.demandW().getAsLong();
            double netW = seen.netLoadW()
                    .orElse(seen.demandW().getAsLong() - seen.pvW().orElse(0));
            demand.learn(now, demandW);
            near.settleLoads(last, demandW, netW);
            boolean whole = blockDemand.completes(now, demandW);
            blockNet.completes(now, netW);
            if (whole) {
                day.settleLoads(last / now.blockSteps(), blockDemand.mean(), blockNet.mean());
            }
        }
        if (seen.priceTicks().isPresent()) {
            double ticks = seen.priceTicks().getAsLong();
            price.learn(now, ticks);
            near.settlePrice(last, ticks);
            if (blockPrice.completes(now, ticks)) {
                day.settlePrice(last / now.blockSteps(), blockPrice.mean());
            }
        }
    }

    private List<Quantiles> corrected(ForecastObservation seen) {
        double factor = pvBias.factor();
        if (factor == 1) {
            return seen.pvSteps();
        }
        List<Quantiles> steps = new ArrayList<>(seen.pvSteps().size());
        for (Quantiles step : seen.pvSteps()) {
            steps.add(new Quantiles(
                    scaled(step.p10(), factor, seen),
                    scaled(step.p50(), factor, seen),
                    scaled(step.p90(), factor, seen)));
        }
        return steps;
    }

    private static long scaled(long powerW, double factor, ForecastObservation seen) {
        return Math.min(Math.max(powerW, seen.pvRatedW()), Horizon.rounded(powerW * factor));
    }

    private void addNear(ForecastObservation seen, List<Quantiles> pvSteps, List<ForecastSeries> series) {
        if (!demand.knowsNothing()) {
            demand.steps(seen.now(), near.demandW());
        }
        if (!price.knowsNothing()) {
            price.steps(seen.now(), near.price());
        }
        add(seen, near, Span.near(seen.now()), pvSteps, series);
    }

    private void lookADayAhead(Now now) {
        if (!demand.knowsNothing()) {
            demand.blocks(now, day.demandW());
        }
        if (!price.knowsNothing()) {
            price.blocks(now, day.price());
        }
    }

    private void add(
            ForecastObservation seen, Horizon horizon, Span span, List<Quantiles> pv, List<ForecastSeries> series) {
        if (!demand.knowsNothing()) {
            horizon.addLoads(span, pv, series);
        }
        if (!pv.isEmpty()) {
            series.add(span.series(Quantity.PV, pv));
        }
        if (!price.knowsNothing()) {
            series.add(horizon.prices(span, seen.market().utilityHours()));
        } else if (!seen.market().utilityHours().isEmpty()) {
            series.add(horizon.firstPrices(span, seen.market().utilityHours()));
        }
    }
}
