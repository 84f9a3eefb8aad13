package org.gridpit.agent;

import org.gridpit.market.Side;

/** An agent's own order that rests in the market; {@code remainingWh} is what is not filled yet. */
public record OwnOrder(long orderId, Side side, long period, long priceTicks, long remainingWh) {}
