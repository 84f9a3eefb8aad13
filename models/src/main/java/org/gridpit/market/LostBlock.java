package org.gridpit.market;

import java.math.BigInteger;

/**
 * A block that was left out although the price would have suited it: accepting it would have cost others more, or moved
 * the price against a block.
 *
 * @param surplus what it would have gained at the price [tick Wh]; may pass 64 bits, as nobody gets it
 */
public record LostBlock(long orderId, BigInteger surplus) {}
