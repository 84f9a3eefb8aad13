package org.gridpit.market;

import org.gridpit.Param;

/** What an {@link AveragePriceAuction} lets a scenario choose. */
public record AveragePriceParameters(
        @Param("Where the price lies between the last accepted ask (0) and the last accepted bid (1)")
        Ratio k,

        @Param("Who is served when too much is offered or wanted at the marginal price")
        Rationing rationing) {
    /** The middle of the two, pro rata. */
    public static AveragePriceParameters defaults() {
        return new AveragePriceParameters(Ratio.HALF, Rationing.PRO_RATA);
    }
}
