package org.gridpit.market;

import java.math.BigDecimal;

/** Prices in ticks of 0.01 USD/MWh, as they are inside, to and from decimal USD/MWh, as they are in files. */
public final class Prices {
    private static final int DIGITS = 2;

    private Prices() {}

    public static long ticks(BigDecimal usdPerMwh) {
        return Decimals.units(usdPerMwh, DIGITS, "price in USD/MWh");
    }

    public static long ticks(String usdPerMwh) {
        return ticks(Decimals.number(usdPerMwh, "price in USD/MWh"));
    }

    /** With two decimals, {@code 80.00}. */
    public static BigDecimal usdPerMwh(long ticks) {
        return BigDecimal.valueOf(ticks, DIGITS);
    }
}
