package org.gridpit.metrics;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * How well demand can be met without a seller: (offered supply - its own) / demand. Below 1 the seller is pivotal: some
 * demand goes unserved unless it sells.
 *
 * @see "A. Sheffrin, Predicting market power using the residual supply index, California ISO, 2002"
 */
public final class ResidualSupplyIndex {
    private static final double PIVOTAL_BELOW = 1;

    private ResidualSupplyIndex() {}

    /** Without one seller; empty without demand. */
    public static OptionalDouble of(long offeredWh, long ownWh, long demandWh) {
        return demandWh > 0 ? OptionalDouble.of((double) (offeredWh - ownWh) / demandWh) : OptionalDouble.empty();
    }

    /** Without the seller who is missed most; empty without demand or without a seller. */
    public static OptionalDouble lowest(Map<String, Long> offeredByOwner, long demandWh) {
        long offered = 0;
        long largest = 0;
        for (long own : offeredByOwner.values()) {
            offered = Math.addExact(offered, own);
            largest = Math.max(largest, own);
        }
        return offeredByOwner.isEmpty() ? OptionalDouble.empty() : of(offered, largest, demandWh);
    }

    /** Whether demand needs the seller the index was taken without. */
    public static boolean isPivotal(double index) {
        return index < PIVOTAL_BELOW;
    }
}
