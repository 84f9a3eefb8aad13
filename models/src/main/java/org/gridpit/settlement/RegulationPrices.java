package org.gridpit.settlement;

import java.util.OptionalLong;

/**
 * What balancing the site costs in a period, around what energy is worth there [ticks].
 *
 * @param referenceTicks what energy is worth
 * @param upTicks what is paid for more of it, never less than the reference
 * @param downTicks what is got for less of it, never more than the reference
 */
public record RegulationPrices(long referenceTicks, long upTicks, long downTicks) {
    public RegulationPrices {
        if (downTicks > referenceTicks || referenceTicks > upTicks) {
            throw new IllegalArgumentException(
                    "downTicks (%d), referenceTicks (%d) and upTicks (%d) must ascend. Maybe use RegulationPrices.around."
                            .formatted(downTicks, referenceTicks, upTicks));
        }
    }

    /** Bids for regulation, never on the wrong side of the reference. */
    public static RegulationPrices around(long referenceTicks, long upTicks, long downTicks) {
        return new RegulationPrices(
                referenceTicks, Math.max(referenceTicks, upTicks), Math.min(referenceTicks, downTicks));
    }

    /**
     * What energy was worth: the clearing price, or else the middle of where it might have been, or else the last price, or
     * else what the scenario says.
     */
    public static long reference(
            OptionalLong clearingTicks, OptionalLong middleTicks, OptionalLong lastTicks, long fallbackTicks) {
        OptionalLong ticks = clearingTicks.isPresent() ? clearingTicks : middleTicks;
        return ticks.isPresent() ? ticks.getAsLong() : lastTicks.orElse(fallbackTicks);
    }

    /** Price at which a site this long (short when negative) is balanced. */
    long actionTicks(long totalWh) {
        return totalWh < 0 ? upTicks : totalWh > 0 ? downTicks : referenceTicks;
    }
}
