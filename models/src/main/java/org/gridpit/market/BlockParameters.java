package org.gridpit.market;

import org.gridpit.Param;

/** What a {@link BlockAuction} lets a scenario choose. */
public record BlockParameters(
        @Param("Where the price lies in the competitive interval: 0 its low end (best for buyers), 1 its high end")
        Ratio k,

        @Param("Who is served when too much is offered or wanted at the marginal price")
        Rationing rationing,

        @Param(value = "Most selections of blocks to look at before the best one found is taken", min = 1)
        int maxNodes) {
    public BlockParameters {
        if (maxNodes < 1) {
            throw new IllegalArgumentException(
                    "maxNodes (%d) must be 1 or more. Maybe leave it at the default.".formatted(maxNodes));
        }
    }

    /** The middle of the interval, pro rata, 100,000 selections. */
    public static BlockParameters defaults() {
        return new BlockParameters(Ratio.HALF, Rationing.PRO_RATA, 100_000);
    }
}
