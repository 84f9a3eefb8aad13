package org.gridpit.engine;

import org.gridpit.agent.OrderDraft;

/** An order on its way to the market: its number, whose meter stands behind it and how much that could deliver. */
record Submission(long orderId, int meter, String agentId, OrderDraft draft, long deliverableWh) {}
