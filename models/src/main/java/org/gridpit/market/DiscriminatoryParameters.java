package org.gridpit.market;

import org.gridpit.Param;

/** What a {@link DiscriminatoryAuction} lets a scenario choose. */
public record DiscriminatoryParameters(
        @Param("Where the price of a pair lies between its ask (0) and its bid (1)")
        Ratio k,

        @Param("Who is served when too much is offered or wanted at the marginal price")
        Rationing rationing) {
    /** The middle of the two, pro rata. */
    public static DiscriminatoryParameters defaults() {
        return new DiscriminatoryParameters(Ratio.HALF, Rationing.PRO_RATA);
    }
}
