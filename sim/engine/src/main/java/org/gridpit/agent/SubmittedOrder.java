package org.gridpit.agent;

import org.gridpit.market.Side;

/**
 * An order before the supervisor; {@code deliverableWh} is the most its owner could still deliver or take in the period,
 * beside its contracts and those of its resting orders that it leaves there.
 */
public record SubmittedOrder(
        long orderId, String agentId, Side side, long period, long priceTicks, long quantityWh, long deliverableWh) {}
