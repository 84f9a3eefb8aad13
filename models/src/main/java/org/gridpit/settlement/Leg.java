package org.gridpit.settlement;

/**
 * One account's part in an entry.
 *
 * @param energyWh delivered positive, taken negative, 0 where no energy changes hands [Wh]
 * @param amountTickWh received positive, paid negative [tick Wh]
 */
public record Leg(String account, long energyWh, long amountTickWh) {}
