package org.gridpit.demand;

import org.gridpit.Param;

/** How far a load gives way when called to, how often, at what price, and what of it comes back later. */
public record FlexibleParameters(
        @Param(value = "Share of the load that can be curtailed", min = 0, max = 1)
        double curtailableShare,

        @Param(value = "Share of the load that can be put off: all of it is consumed later", min = 0, max = 1)
        double shiftableShare,

        @Param("Whether all that is given up, curtailable too, is consumed later on the same local day")
        boolean shiftOnly,

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
    private static final double DEFAULT_REBOUND_SHARE = 0.5;
    private static final double DEFAULT_REBOUND_H = 2;

    public FlexibleParameters {
        Check.share("curtailableShare", curtailableShare);
        Check.share("shiftableShare", shiftableShare);
        if (curtailableShare + shiftableShare > 1) {
            throw new IllegalArgumentException(
                    "curtailableShare (%s) and shiftableShare (%s) must not be above 1 together. Maybe one includes the other."
                            .formatted(curtailableShare, shiftableShare));
        }
        Check.notNegative("noticeSteps", noticeSteps);
        Check.positive("longestCallH", longestCallH);
        Check.notNegative("callsPerDay", callsPerDay);
        new PriceElasticity(elasticity);
        Check.share("reboundShare", reboundShare);
        Check.positive("reboundH", reboundH);
    }

    /** A household that gives way a little, once a day, and puts nothing off. */
    public static FlexibleParameters defaults() {
        return new FlexibleParameters(
                DEFAULT_CURTAILABLE_SHARE,
                0,
                false,
                0,
                DEFAULT_LONGEST_CALL_H,
                1,
                PriceElasticity.HOUSEHOLD.value(),
                DEFAULT_REBOUND_SHARE,
                DEFAULT_REBOUND_H);
    }
}
