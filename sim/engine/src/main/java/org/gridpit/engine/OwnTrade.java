package org.gridpit.engine;

import org.gridpit.market.Trade;

/**
 * A trade, its number in its delivery period, the meters of its two parties and their orders as these know them.
 */
record OwnTrade(Trade trade, long seq, int buyer, int seller, long buyId, long sellId) {}
