package org.gridpit.scenario;

import java.time.Duration;
import org.gridpit.scenario.MarketBlock.Session;
import org.gridpit.settlement.TariffParameters;

/** Checks that clock and market periods fit each other. */
final class TimeChecks {
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long LONGEST_TICK_S = 3_600;

    private final Scenario scenario;
    private final Findings findings;
    private final long tickS;

    TimeChecks(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
        this.tickS = scenario.time().tick().getSeconds();
    }

    void run() {
        Duration tick = scenario.time().tick();
        if (!isWholeSeconds(tick) || tickS < 1 || tickS > LONGEST_TICK_S || SECONDS_PER_DAY % tickS != 0) {
            findings.inconsistent(
                    "time.tick",
                    "%s must be whole seconds, 1 s to 1 h, that divide the day. Maybe PT5M.".formatted(tick));
            return;
        }
        clock();
        market();
        // A charge of nothing has no window: hourly ticks need not set one.
        scenario.utility()
                .map(TariffParameters::demandCharge)
                .filter(charge -> charge.usdPerKw().signum() > 0)
                .ifPresent(charge -> wholeTicks("utility.demand_charge.window", charge.window()));
    }

    private void clock() {
        TimeBlock time = scenario.time();
        findings.require(time.start().getNano() == 0, "time.start", "%s must be a whole second", time.start());
        if (time.duration().isZero() || time.duration().isNegative()) {
            findings.inconsistent("time.duration", "%s leaves nothing to run. Maybe P7D.".formatted(time.duration()));
        } else {
            wholeTicks("time.duration", time.duration());
        }
    }

    private void market() {
        Duration period =
                scenario.market().deliveryPeriod().orElse(scenario.time().tick());
        long periodS = period.getSeconds();
        session(scenario.market());
        if (!isWholeSeconds(period) || periodS < 1 || SECONDS_PER_DAY % periodS != 0) {
            findings.inconsistent("market.delivery_period", "%s must divide the day. Maybe PT15M.".formatted(period));
            return;
        }
        wholeTicks("market.delivery_period", period);
        TimeBlock time = scenario.time();
        findings.require(
                Math.floorMod(time.start().getEpochSecond(), periodS) == 0,
                "time.start",
                "%s must be the start of a delivery period of %s, counted from midnight UTC",
                time.start(),
                period);
        findings.require(
                time.duration().getSeconds() % periodS == 0,
                "time.duration",
                "%s must be a whole number of delivery periods of %s",
                time.duration(),
                period);
    }

    private void session(MarketBlock market) {
        wholeTicks("market.gate_closure", market.gateClosure());
        boolean dayAhead = market.session() == Session.DAY_AHEAD;
        findings.require(
                !dayAhead || market.periodsAhead() == 1,
                "market.periods_ahead",
                "%d says nothing in a session day-ahead, which trades whole days. Maybe session: rolling.",
                market.periodsAhead());
        findings.require(
                !dayAhead || market.gateClosure().isZero(),
                "market.gate_closure",
                "%s says nothing in a session day-ahead, which closes at gate_at. Maybe session: rolling.",
                market.gateClosure());
        market.gateAt().ifPresent(gate -> {
            findings.require(dayAhead, "market.gate_at", "%s is for session day-ahead only. Maybe gate_closure.", gate);
            findings.require(
                    gate.getNano() == 0 && gate.toSecondOfDay() % tickS == 0,
                    "market.gate_at",
                    "%s must be the start of a tick of %s",
                    gate,
                    scenario.time().tick());
        });
    }

    private void wholeTicks(String path, Duration span) {
        boolean whole = isWholeSeconds(span) && !span.isNegative() && span.getSeconds() % tickS == 0;
        findings.require(
                whole,
                path,
                "%s must be a whole number of ticks of %s",
                span,
                scenario.time().tick());
    }

    private static boolean isWholeSeconds(Duration span) {
        return span.getNano() == 0;
    }
}
