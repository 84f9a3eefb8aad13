package org.gridpit.market;

import org.gridpit.time.DeliveryPeriod;

/** When the delivery periods of a run can be traded, and when each is closed. */
public interface TradingSession {
    /** Number of the first period open for orders at this instant. */
    long firstOpen(long utcS);

    /** Number after the last period open for orders at this instant; {@link #firstOpen} when none is. */
    long endOpen(long utcS);

    /** When trading of a period ends, UTC epoch [s]. */
    long closesAtS(long number);

    DeliveryPeriod period(long number);
}
