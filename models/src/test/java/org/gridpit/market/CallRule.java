package org.gridpit.market;

/** The call markets that clear by largest welfare and differ in what is paid, without limits on orders. */
enum CallRule {
    UNIFORM_PRICE,
    AVERAGE,
    PAY_AS_BID,
    DISCRIMINATORY,
    /** With no block in the book. */
    BLOCK;

    CallMarket market(Ratio k, Rationing rationing) {
        OrderLimits none = OrderLimits.none();
        return switch (this) {
            case UNIFORM_PRICE -> new UniformPriceAuction(new UniformPriceParameters(k, rationing), none);
            case AVERAGE -> new AveragePriceAuction(new AveragePriceParameters(k, rationing), none);
            case PAY_AS_BID -> new PayAsBidAuction(new PayAsBidParameters(rationing), none);
            case DISCRIMINATORY -> new DiscriminatoryAuction(new DiscriminatoryParameters(k, rationing), none);
            case BLOCK -> new BlockAuction(new BlockParameters(k, rationing, 1), none);
        };
    }

    CallMarket market() {
        return market(Ratio.HALF, Rationing.PRO_RATA);
    }
}
