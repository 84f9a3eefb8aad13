package org.gridpit.demand;

import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.LocalCalendar;

/**
 * The part of a load that gives way when called: a share of the load, for a limited time, so many times a day.
 *
 * <p>A call is answered by the least of what is asked, what is left to give, and what the price is worth:
 *
 * <pre>
 *   response = B (1 - (p / p0)^e), p held within 0.1 to 10 p0, never below 0
 * </pre>
 *
 * <p>A call lasts from the first tick with a reduction to the first without. Of the energy curtailed a share is lost,
 * the rest returns as a {@link Rebound} after the call. Ticks are lived through in order, one after the other.
 */
public final class FlexibleLoad {
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double LEAST_PRICE_RATIO = 0.1;
    private static final double GREATEST_PRICE_RATIO = 10;

    private final FlexibleParameters parameters;
    private final LocalCalendar calendar;
    private final Rebound rebound;

    private boolean called;
    private long callStartS;
    private long callDay = Long.MIN_VALUE;
    private int callsThatDay;
    private double callKwh;
    private double curtailedKwh;
    private double reductionKw;
    private double reboundKw;

    /** @param calendar the site's standard time, which says when a day ends */
    public FlexibleLoad(FlexibleParameters parameters, LocalCalendar calendar) {
        this.parameters = parameters;
        this.calendar = calendar;
        this.rebound = new Rebound(parameters.reboundH());
    }

    /** Most that can be curtailed over the next tick, whatever the price [kW]. */
    public double capabilityKw(DeliveryPeriod tick, double baseKw) {
        return mayRun(tick) ? shareKw(baseKw) : 0;
    }

    /**
     * What a call gets in the next tick; a promise is not yet a reduction.
     *
     * @param baseKw load without the call [kW]
     * @return reduction, 0 or more [kW]
     */
    public double answerKw(DeliveryPeriod tick, double baseKw, CurtailmentCall call) {
        if (!called && call.noticeSteps() < parameters.noticeSteps()) {
            return 0;
        }
        return Math.min(call.sizeKw(), Math.min(capabilityKw(tick, baseKw), responseKw(baseKw, call)));
    }

    /**
     * Lives through a tick.
     *
     * @param baseKw load without any call [kW]
     * @param askedKw reduction agreed for it, 0 for none; no more than the capability is curtailed [kW]
     * @return load after reduction and rebound [kW]; without calls the base load, to the bit
     */
    public double step(DeliveryPeriod tick, double baseKw, double askedKw) {
        Check.notNegative("askedKw", askedKw);
        reductionKw = Math.min(askedKw, capabilityKw(tick, baseKw));
        reboundKw = 0;
        if (reductionKw > 0) {
            curtail(tick);
        } else {
            recover(tick, baseKw);
        }
        return baseKw - reductionKw + reboundKw;
    }

    /** Curtailed in the last tick [kW]. */
    public double reductionKw() {
        return reductionKw;
    }

    /** Consumed in the last tick for what was curtailed before [kW]. */
    public double reboundKw() {
        return reboundKw;
    }

    /** Curtailed since the start [kWh] = lost + returned + still to return. */
    public double curtailedKwh() {
        return curtailedKwh;
    }

    /** Of the curtailed energy, what never returns [kWh]. */
    public double lostKwh() {
        return curtailedKwh * (1 - parameters.reboundShare());
    }

    /** Of the curtailed energy, what has been consumed since [kWh]. */
    public double returnedKwh() {
        return rebound.paidKwh();
    }

    /** Of the curtailed energy, what is still to be consumed [kWh]. */
    public double owedKwh() {
        return rebound.owedKwh() + callKwh * parameters.reboundShare();
    }

    private void curtail(DeliveryPeriod tick) {
        if (!called) {
            long day = calendar.dayNumber(tick.startS());
            callsThatDay = day == callDay ? callsThatDay + 1 : 1;
            callDay = day;
            callStartS = tick.startS();
            called = true;
        }
        double energyKwh = reductionKw * tick.durationH();
        callKwh += energyKwh;
        curtailedKwh += energyKwh;
    }

    private void recover(DeliveryPeriod tick, double baseKw) {
        if (called) {
            rebound.owe(callKwh * parameters.reboundShare(), tick.startS());
            callKwh = 0;
            called = false;
        }
        boolean dayEnds = calendar.dayNumber(tick.endS()) != calendar.dayNumber(tick.startS());
        reboundKw = rebound.pay(tick, shareKw(baseKw), dayEnds) / tick.durationH();
    }

    private boolean mayRun(DeliveryPeriod tick) {
        if (called) {
            return tick.endS() - callStartS <= parameters.longestCallH() * SECONDS_PER_HOUR;
        }
        int callsToday = calendar.dayNumber(tick.startS()) == callDay ? callsThatDay : 0;
        return callsToday < parameters.callsPerDay()
                && tick.durationS() <= parameters.longestCallH() * SECONDS_PER_HOUR;
    }

    private double shareKw(double baseKw) {
        Check.notNegative("baseKw", baseKw);
        return parameters.curtailableShare() * baseKw;
    }

    /** What the consumer draws less at the call's price: the base less the base at that price, never below 0 [kW]. */
    private double responseKw(double baseKw, CurtailmentCall call) {
        double ratio = call.priceUsdPerMwh() / call.usualPriceUsdPerMwh();
        double heldRatio = Math.max(LEAST_PRICE_RATIO, Math.min(GREATEST_PRICE_RATIO, ratio));
        return Math.max(0, baseKw * (1 - StrictMath.pow(heldRatio, parameters.elasticity())));
    }
}
