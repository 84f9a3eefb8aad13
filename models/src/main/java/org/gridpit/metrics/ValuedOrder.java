package org.gridpit.metrics;

import org.gridpit.market.Side;

/**
 * An order, what it said, what it was truly worth, and what it got.
 *
 * @param owner id of the agent that sent it
 * @param trueTicks what a unit is worth to the buyer, or costs the seller
 * @param limitTicks the limit the order named
 * @param quantityWh wanted or offered, above 0
 * @param filledWh 0 to {@code quantityWh}
 * @param cashTickWh received for it (positive) or paid (negative)
 */
public record ValuedOrder(
        String owner, Side side, long trueTicks, long limitTicks, long quantityWh, long filledWh, long cashTickWh) {
    public ValuedOrder {
        if (quantityWh <= 0) {
            throw new IllegalArgumentException(
                    "quantityWh (%d) of %s must be positive. Maybe set side instead of a sign."
                            .formatted(quantityWh, owner));
        }
        if (filledWh < 0 || filledWh > quantityWh) {
            throw new IllegalArgumentException(
                    "filledWh (%d) of %s must be from 0 to its quantity (%d). Maybe it counts two orders."
                            .formatted(filledWh, owner, quantityWh));
        }
    }

    /** A truthful bid that nobody has met yet. */
    public static ValuedOrder buy(String owner, long valueTicks, long quantityWh) {
        return new ValuedOrder(owner, Side.BUY, valueTicks, valueTicks, quantityWh, 0, 0);
    }

    /** A truthful ask that nobody has met yet. */
    public static ValuedOrder sell(String owner, long costTicks, long quantityWh) {
        return new ValuedOrder(owner, Side.SELL, costTicks, costTicks, quantityWh, 0, 0);
    }

    /** The same with another limit. */
    public ValuedOrder withLimit(long limitTicks) {
        return new ValuedOrder(owner, side, trueTicks, limitTicks, quantityWh, filledWh, cashTickWh);
    }

    /** The same with what it got and received, or paid if negative. */
    public ValuedOrder filled(long filledWh, long cashTickWh) {
        return new ValuedOrder(owner, side, trueTicks, limitTicks, quantityWh, filledWh, cashTickWh);
    }

    boolean isBuy() {
        return side == Side.BUY;
    }

    /** What its fills were worth (a purchase) or cost, as a negative number (a sale). */
    long gainTickWh() {
        long worth = Math.multiplyExact(trueTicks, filledWh);
        return isBuy() ? worth : Math.negateExact(worth);
    }

    /** What its owner has from it: worth of its fills and cash. */
    long surplusTickWh() {
        return Math.addExact(gainTickWh(), cashTickWh);
    }

    /** What a unit gains its owner at a price, negative where it loses. */
    double surplusAt(double priceTicks) {
        return isBuy() ? trueTicks - priceTicks : priceTicks - trueTicks;
    }
}
