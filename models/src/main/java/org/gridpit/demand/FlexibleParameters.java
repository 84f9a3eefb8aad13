package org.gridpit.demand;

import org.gridpit.Param;

/** How far a load gives way when called to, how often, at what price, and what of it comes back later. */
public record FlexibleParameters(
        @Param(value = "Share of the load that can be curtailed", min = 0, max = 1)
        double curtailableShare,

        @Param(value = "Ticks between a call and its start", min = 0)
        int noticeSteps,

        @Param(value = "Longest a call may last", unit = "h", above = 0)
        double longestCallH,

        @Param(value = "Calls that may start in a local day", min = 0)
        int callsPerDay,

        @Param(value = "Change of demand per change of price, both relative: households -0.1, factories -0.2", max = 0)
        double elasticity,

        @Param(value = "Share of the curtailed energy that is consumed later", min = 0, max = 1)
        double reboundShare,

        @Param(value = "Time after a call in which that is consumed", unit = "h", above = 0)
        double reboundH) {

    private static final double DEFAULT_CURTAILABLE_SHARE = 0.1;
    private static final double DEFAULT_LONGEST_CALL_H = 4;
    /** Households in the short run, where -0.05 to -0.15 is usual. */
    private static final double DEFAULT_ELASTICITY = -0.1;

    private static final double DEFAULT_REBOUND_SHARE = 0.5;
    private static final double DEFAULT_REBOUND_H = 2;

    public FlexibleParameters {
        Check.share("curtailableShare", curtailableShare);
        Check.notNegative("noticeSteps", noticeSteps);
        Check.positive("longestCallH", longestCallH);
        Check.notNegative("callsPerDay", callsPerDay);
        if (!(elasticity <= 0 && elasticity > Double.NEGATIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "elasticity (%s) must be 0 or less. Maybe it lacks its sign.".formatted(elasticity));
        }
        Check.share("reboundShare", reboundShare);
        Check.positive("reboundH", reboundH);
    }

    /** A household that gives way a little, once a day. */
    public static FlexibleParameters defaults() {
        return new FlexibleParameters(
                DEFAULT_CURTAILABLE_SHARE,
                0,
                DEFAULT_LONGEST_CALL_H,
                1,
                DEFAULT_ELASTICITY,
                DEFAULT_REBOUND_SHARE,
                DEFAULT_REBOUND_H);
    }
}
