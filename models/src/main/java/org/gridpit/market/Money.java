package org.gridpit.market;

import java.math.BigDecimal;

/** Money in tick times Wh, as it is inside, to and from decimal USD: 10^8 tick Wh are 1 USD. */
public final class Money {
    private static final int DIGITS = 8;

    private Money() {}

    public static long tickWh(BigDecimal usd) {
        return Decimals.units(usd, DIGITS, "money in USD");
    }

    public static long tickWh(String usd) {
        return tickWh(Decimals.number(usd, "money in USD"));
    }

    /** With eight decimals, {@code 1.00000000}. */
    public static BigDecimal usd(long tickWh) {
        return BigDecimal.valueOf(tickWh, DIGITS);
    }
}
