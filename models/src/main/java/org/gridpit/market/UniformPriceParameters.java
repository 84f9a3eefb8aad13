package org.gridpit.market;

import org.gridpit.Param;

/** What a {@link UniformPriceAuction} lets a scenario choose. */
public record UniformPriceParameters(
        @Param("Where the price lies in the competitive interval: 0 its low end (best for buyers), 1 its high end")
        Ratio k,

        @Param("Who is served when too much is offered or wanted at the marginal price")
        Rationing rationing) {
    /** The middle of the interval, pro rata. */
    public static UniformPriceParameters defaults() {
        return new UniformPriceParameters(Ratio.HALF, Rationing.PRO_RATA);
    }
}
