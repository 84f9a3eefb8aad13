package org.gridpit.market;

import org.gridpit.Param;

/** What a {@link PayAsBidAuction} lets a scenario choose. */
public record PayAsBidParameters(
        @Param("Who is served when too much is offered or wanted at the marginal price")
        Rationing rationing) {
    /** Pro rata. */
    public static PayAsBidParameters defaults() {
        return new PayAsBidParameters(Rationing.PRO_RATA);
    }
}
