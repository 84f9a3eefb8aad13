package org.gridpit.engine;

import org.gridpit.market.Trade;

/** A trade and the meters of its two parties. */
record OwnTrade(Trade trade, int buyer, int seller) {}
