package org.gridpit.market;

import org.gridpit.time.DeliveryPeriod;

/**
 * Trading shortly before delivery: the next few periods are open, each until its gate closes.
 *
 * @param periodsAhead how many periods are open at a time
 * @param gateClosureS how long before it starts the trading of a period ends [s]
 */
public record RollingSession(DeliveryPeriods periods, int periodsAhead, long gateClosureS) implements TradingSession {
    public RollingSession {
        if (periodsAhead < 1) {
            throw new IllegalArgumentException(
                    "periodsAhead (%d) must be at least 1. Maybe set mechanism: none.".formatted(periodsAhead));
        }
        if (gateClosureS < 0) {
            throw new IllegalArgumentException(
                    "gateClosureS (%d) must not be negative. Maybe drop the sign.".formatted(gateClosureS));
        }
    }

    @Override
    public long firstOpen(long utcS) {
        return periods.firstFrom(utcS + gateClosureS);
    }

    @Override
    public long endOpen(long utcS) {
        return Math.min(firstOpen(utcS) + periodsAhead, periods.count());
    }

    @Override
    public long closesAtS(long number) {
        return periods.startOf(number) - gateClosureS;
    }

    @Override
    public DeliveryPeriod period(long number) {
        return periods.period(number);
    }
}
