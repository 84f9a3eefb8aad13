package org.gridpit.agent;

import org.gridpit.market.Side;

/** An order as an agent writes it: its side, the delivery period's number, limit price and quantity. */
public record OrderDraft(Side side, long period, long priceTicks, long quantityWh) {}
