package org.gridpit.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.gridpit.settlement.Entry.Kind;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.LocalCalendar;

/**
 * Finds a meter's highest mean import for the {@link DemandCharge} and makes the bills.
 *
 * <p>Windows lie on the clock (with PT15M on the quarters of the hour); import and export inside one are netted, so that
 * the charge does not depend on the tick. A window cut short counts the energy it has over its whole length.
 */
public final class DemandMeter {
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long SECONDS_PER_HOUR = 3600;
    private static final long WH_PER_KWH = 1000;
    private static final BigDecimal TICK_WH_PER_USD = BigDecimal.TEN.pow(8);

    private final String agent;
    private final DemandCharge charge;
    private final LocalCalendar calendar;
    private final long windowS;
    private long spanStartS;
    private long spanEndS;
    private long fullSpanS;
    private long nowS;
    private long windowMeteredWh;
    private long peakWh;

    /** @param startS start of the run, UTC epoch [s] */
    public DemandMeter(String agent, DemandCharge charge, LocalCalendar calendar, long startS) {
        this.agent = agent;
        this.charge = charge;
        this.calendar = calendar;
        this.windowS = charge.window().getSeconds();
        this.nowS = startS;
        startSpan();
    }

    /**
     * Takes the reading of the next tick.
     *
     * @param number number of the delivery period the tick is in
     * @param meteredWh generation minus load, import negative [Wh]
     * @return the bill, if this tick ends a span the charge is for and something is owed
     */
    public Optional<Entry> add(long number, DeliveryPeriod tick, long meteredWh) {
        requireNext(tick);
        nowS = tick.endS();
        windowMeteredWh = Math.addExact(windowMeteredWh, meteredWh);
        if (Math.floorMod(nowS, windowS) == 0) {
            endWindow();
        }
        return nowS == spanEndS ? bill(number) : Optional.empty();
    }

    /** The bill for what has been metered since the last one; the end of the run. A shorter span costs its share. */
    public Optional<Entry> finish(long number) {
        return nowS == spanStartS ? Optional.empty() : bill(number);
    }

    /** Highest import over a window so far, in the span the next bill is for [Wh]. */
    public long peakWh() {
        return peakWh;
    }

    private void requireNext(DeliveryPeriod tick) {
        boolean fitsWindow = windowS % tick.durationS() == 0 && Math.floorMod(nowS, tick.durationS()) == 0;
        if (tick.startS() != nowS || !fitsWindow) {
            throw new IllegalArgumentException(
                    "tick (%s) must start at %d and be a whole part of the window of %d s. Maybe a tick was left out."
                            .formatted(tick, nowS, windowS));
        }
    }

    private Optional<Entry> bill(long number) {
        endWindow();
        long amount = amountTickWh();
        startSpan();
        return amount == 0
                ? Optional.empty()
                : Optional.of(
                        Entry.payment(number, Kind.DEMAND_CHARGE, "demand-charge", agent, Ledger.UTILITY, amount));
    }

    private void endWindow() {
        peakWh = Math.max(peakWh, -windowMeteredWh);
        windowMeteredWh = 0;
    }

    /** Price times mean power of the highest window times the share of a whole span, rounded once, half to even. */
    private long amountTickWh() {
        BigDecimal peakWhSeconds = BigDecimal.valueOf(peakWh).multiply(BigDecimal.valueOf(SECONDS_PER_HOUR));
        BigDecimal spanS = BigDecimal.valueOf(nowS - spanStartS);
        BigDecimal whole = BigDecimal.valueOf(WH_PER_KWH * windowS).multiply(BigDecimal.valueOf(fullSpanS));
        return charge.usdPerKw()
                .multiply(TICK_WH_PER_USD)
                .multiply(peakWhSeconds)
                .multiply(spanS)
                .divide(whole, 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private void startSpan() {
        spanStartS = nowS;
        peakWh = 0;
        if (!charge.perMonth()) {
            fullSpanS = charge.per().getDays() * SECONDS_PER_DAY;
            spanEndS = spanStartS + fullSpanS;
            return;
        }
        LocalDate month = LocalDate.ofEpochDay(calendar.dayNumber(nowS)).withDayOfMonth(1);
        fullSpanS = month.lengthOfMonth() * SECONDS_PER_DAY;
        long nextMonthS = month.plusMonths(1).toEpochDay() * SECONDS_PER_DAY - calendar.utcOffsetS();
        spanEndS = -Math.floorDiv(-nextMonthS, windowS) * windowS; // a window across local midnight is not cut
    }
}
