package org.gridpit.market;

import org.gridpit.time.DeliveryPeriod;

/**
 * Trading the day before delivery: all periods of the next UTC day, open since the closing before, close together. The
 * first day of a run has no contracts.
 *
 * @param gateS when trading ends, after midnight UTC [s]
 */
public record DayAheadSession(DeliveryPeriods periods, int gateS) implements TradingSession {
    private static final int SECONDS_PER_DAY = 86_400;

    public DayAheadSession {
        if (gateS < 0 || gateS >= SECONDS_PER_DAY) {
            throw new IllegalArgumentException(
                    "gateS (%d) must be within the day, 0 to 86399. Maybe it is in hours.".formatted(gateS));
        }
    }

    @Override
    public long firstOpen(long utcS) {
        return periods.firstFrom(openDayStartS(utcS));
    }

    @Override
    public long endOpen(long utcS) {
        return periods.firstFrom(openDayStartS(utcS) + SECONDS_PER_DAY);
    }

    @Override
    public long closesAtS(long number) {
        return dayStartS(periods.startOf(number)) - SECONDS_PER_DAY + gateS;
    }

    @Override
    public DeliveryPeriod period(long number) {
        return periods.period(number);
    }

    /** Midnight before the day that is traded at this instant: tomorrow until the gate, the day after from then on. */
    private long openDayStartS(long utcS) {
        boolean gatePassed = utcS - dayStartS(utcS) > gateS;
        return dayStartS(utcS) + (gatePassed ? 2 : 1) * SECONDS_PER_DAY;
    }

    private static long dayStartS(long utcS) {
        return utcS - Math.floorMod(utcS, SECONDS_PER_DAY);
    }
}
