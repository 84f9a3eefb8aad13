package org.gridpit.agent;

/** The market's state, body of a message {@code market-status}. */
public record MarketNotice(MarketStatus market, PriceBand band) {}
