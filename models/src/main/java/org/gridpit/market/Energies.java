package org.gridpit.market;

import java.math.BigDecimal;

/** Energy in whole Wh, as it is inside, to and from decimal MWh, as it is in the files of market and accounts. */
public final class Energies {
    private static final int DIGITS = 6;

    private Energies() {}

    public static long wh(BigDecimal mwh) {
        return Decimals.units(mwh, DIGITS, "energy in MWh");
    }

    public static long wh(String mwh) {
        return wh(Decimals.number(mwh, "energy in MWh"));
    }

    /** With six decimals, {@code 0.000500}. */
    public static BigDecimal mwh(long wh) {
        return BigDecimal.valueOf(wh, DIGITS);
    }
}
