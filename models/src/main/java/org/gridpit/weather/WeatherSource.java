package org.gridpit.weather;

import org.gridpit.time.DeliveryPeriod;

/**
 * Where a run's weather comes from.
 *
 * <p>The answer depends on the period alone, not on what was asked before. Asking forward in time is fast. A source
 * keeps what it worked out last: one source for one thread.
 */
public interface WeatherSource {
    /** Weather of this period. */
    Weather at(DeliveryPeriod period);

    /** The place the weather is for. */
    Site site();
}
