package org.gridpit.market;

import java.util.OptionalLong;

/**
 * Two orders matched. Both legs agree unless the mechanism keeps or adds money of its own.
 *
 * @param seq in a call market the place among the trades of the clearing, from 0; in a continuous one the incoming
 *     order's
 * @param buyerPays money the buyer pays, negative where the price is [tick Wh]
 * @param sellerReceives money the seller gets [tick Wh]
 */
public record Trade(long seq, long buyId, long sellId, long quantityWh, long buyerPays, long sellerReceives) {
    /** The price, where both legs agree on one in whole ticks. */
    public OptionalLong priceTicks() {
        boolean agreed = buyerPays == sellerReceives && buyerPays % quantityWh == 0;
        return agreed ? OptionalLong.of(buyerPays / quantityWh) : OptionalLong.empty();
    }
}
