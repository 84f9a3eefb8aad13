package org.gridpit.agent;

/**
 * Announcement of orders to the supervisor, body of messages {@code offer} and {@code bid}. The orders themselves go to
 * the market.
 */
public record OrderNotice(int orders, long sellWh, long buyWh) {}
