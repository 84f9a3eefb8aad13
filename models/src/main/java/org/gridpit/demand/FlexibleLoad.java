package org.gridpit.demand;

import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.LocalCalendar;

/**
 * The part of a load that gives way when called: a share of the load, for a limited time, so many times a day.
 *
 * <p>A call is answered by the least of what is asked, what is left to give, and what the price is worth by the load's
 * {@link PriceElasticity}: B (1 - (p / p0)^e), never below 0.
 *
 * <p>A call lasts from the first tick with a reduction to the first without. What can be put off is given first and
 * returns wholly; of what is curtailed beyond it a share is lost. What returns does so as a {@link Rebound} after the
 * call. Where all is to return on the same day, no more is given than fits into the rest of the day afterwards, by the
 * load of the tick. Ticks are lived through in order, one after the other.
 */
public final class FlexibleLoad {
    private static final double SECONDS_PER_HOUR = 3600;
    private static final long SECONDS_PER_DAY = 86_400;
    /** Fastest return over what can be given up. */
    private static final double FASTEST_OVER_CAPABILITY = 1.5;

    private final FlexibleParameters parameters;
    private final PriceElasticity elasticity;
    private final LocalCalendar calendar;
    private final Rebound rebound;
    private final double share;
    private final double returningShare;

    private boolean called;
    private long callStartS;
    private long callDay = Long.MIN_VALUE;
    private int callsThatDay;
    private double callCurtailedKwh;
    private double callShiftedKwh;
    private double curtailedKwh;
    private double shiftedKwh;
    private double reductionKw;
    private double reboundKw;

    /** @param calendar the site's standard time, which says when a day ends */
    public FlexibleLoad(FlexibleParameters parameters, LocalCalendar calendar) {
        this.parameters = parameters;
        this.elasticity = new PriceElasticity(parameters.elasticity());
        this.calendar = calendar;
        this.rebound = new Rebound(parameters.reboundH(), parameters.shiftOnly());
        this.share = parameters.curtailableShare() + parameters.shiftableShare();
        this.returningShare = parameters.reboundShare();
    }

    /** Ticks from a call to the first in which the load can give way to it. */
    public int noticeSteps() {
        return parameters.noticeSteps();
    }

    /** Most that can be given up over the next tick, whatever the price [kW]. */
    public double capabilityKw(DeliveryPeriod tick, double baseKw) {
        double mostKw = mayRun(tick) ? shareKw(baseKw) : 0;
        return parameters.shiftOnly() ? Math.min(mostKw, returnableKw(tick, baseKw)) : mostKw;
    }

    /**
     * What a call would get if its notice were over, the load being what it is now: what to promise in the tick the call
     * is made, for the ticks from {@link #noticeSteps} on.
     *
     * @param baseKw load without the call [kW]
     * @return reduction, 0 or more [kW]
     */
    public double offerKw(DeliveryPeriod tick, double baseKw, CurtailmentCall call) {
        return Math.min(call.sizeKw(), Math.min(capabilityKw(tick, baseKw), responseKw(baseKw, call)));
    }

    /**
     * What a call gets in the next tick: nothing until its notice is over, unless another call is under way already. An
     * answer is not yet a reduction.
     *
     * @param baseKw load without the call [kW]
     * @return reduction, 0 or more [kW]
     */
    public double answerKw(DeliveryPeriod tick, double baseKw, CurtailmentCall call) {
        return called || call.stepsSinceMade() >= parameters.noticeSteps() ? offerKw(tick, baseKw, call) : 0;
    }

    /**
     * Lives through a tick.
     *
     * @param baseKw load without any call [kW]
     * @param askedKw reduction agreed for it, 0 for none; no more than the capability is given [kW]
     * @return load after reduction and rebound [kW]; without calls the base load, to the bit
     */
    public double step(DeliveryPeriod tick, double baseKw, double askedKw) {
        Check.notNegative("askedKw", askedKw);
        reductionKw = Math.min(askedKw, capabilityKw(tick, baseKw));
        reboundKw = 0;
        if (reductionKw > 0) {
            reduce(tick, baseKw);
        } else {
            recover(tick, baseKw);
        }
        return baseKw - reductionKw + reboundKw;
    }

    /** Given up in the last tick, curtailed or put off [kW]. */
    public double reductionKw() {
        return reductionKw;
    }

    /** Consumed in the last tick for what was given up before [kW]. */
    public double reboundKw() {
        return reboundKw;
    }

    /** Curtailed since the start [kWh]; together with what was put off = lost + returned + still to return. */
    public double curtailedKwh() {
        return curtailedKwh;
    }

    /** Put off since the start, to be consumed wholly [kWh]. */
    public double shiftedKwh() {
        return shiftedKwh;
    }

    /** Of the energy given up, what never returns [kWh]. */
    public double lostKwh() {
        return curtailedKwh * (1 - returningShare);
    }

    /** Of the energy given up, what has been consumed since [kWh]. */
    public double returnedKwh() {
        return rebound.paidKwh();
    }

    /** Of the energy given up, what is still to be consumed [kWh]. */
    public double owedKwh() {
        return rebound.owedKwh() + callDebtKwh();
    }

    private void reduce(DeliveryPeriod tick, double baseKw) {
        if (!called) {
            long day = calendar.dayNumber(tick.startS());
            callsThatDay = day == callDay ? callsThatDay + 1 : 1;
            callDay = day;
            callStartS = tick.startS();
            called = true;
        }
        double shiftedKw =
                parameters.shiftOnly() ? reductionKw : Math.min(reductionKw, parameters.shiftableShare() * baseKw);
        double laterKwh = shiftedKw * tick.durationH();
        double energyKwh = (reductionKw - shiftedKw) * tick.durationH();
        callShiftedKwh += laterKwh;
        shiftedKwh += laterKwh;
        callCurtailedKwh += energyKwh;
        curtailedKwh += energyKwh;
    }

    private void recover(DeliveryPeriod tick, double baseKw) {
        long dayEndS = dayEndS(tick.startS());
        if (called) {
            rebound.owe(callDebtKwh(), tick.startS(), dayEndS);
            callCurtailedKwh = 0;
            callShiftedKwh = 0;
            called = false;
        }
        double energyKwh = rebound.pay(tick.startS(), tick.endS(), dayEndS, fastestKw(baseKw));
        reboundKw = energyKwh / tick.durationH();
    }

    private double callDebtKwh() {
        return callCurtailedKwh * returningShare + callShiftedKwh;
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
        return share * baseKw;
    }

    private double fastestKw(double baseKw) {
        return FASTEST_OVER_CAPABILITY * shareKw(baseKw);
    }

    /** What can be given up in a tick and still be consumed by the day's end, beside what is owed already [kW]. */
    private double returnableKw(DeliveryPeriod tick, double baseKw) {
        double roomKwh = rebound.roomKwh(tick.endS(), dayEndS(tick.startS()), fastestKw(baseKw));
        return Math.max(0, roomKwh - owedKwh()) / tick.durationH();
    }

    private long dayEndS(long utcS) {
        return (calendar.dayNumber(utcS) + 1) * SECONDS_PER_DAY - calendar.utcOffsetS();
    }

    /** What the consumer draws less at the call's price: the base less the base at that price, never below 0 [kW]. */
    private double responseKw(double baseKw, CurtailmentCall call) {
        double ratio = elasticity.demandRatio(call.priceUsdPerMwh(), call.usualPriceUsdPerMwh());
        return Math.max(0, baseKw * (1 - ratio));
    }
}
