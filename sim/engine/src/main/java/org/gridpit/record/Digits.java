package org.gridpit.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Numbers as plain decimal text, straight into bytes. Doubles are rounded half-even from their exact binary value, so that
 * every Java version and machine writes the same text; no exponent, no {@code -0}.
 */
final class Digits {
    /** No number of at most {@link #MAX_DECIMALS} decimals below 2^52 scaled needs more bytes. */
    static final int MAX_BYTES = 32;

    static final int MAX_DECIMALS = 12;

    private static final double EXACT_BELOW = 0x1p52;
    private static final double HALF = 0.5;
    private static final int Q12 = 12;
    private static final int DIGITS_PER_BIT_Q12 = 1233;
    private static final long[] POWERS = powers();
    private static final byte[] PAIRS = pairs();
    private static final double[] SCALE = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};

    private Digits() {}

    /** Whether {@link #roundScaled} holds for this number; others take {@link #slow}. */
    static boolean isFast(double value, int decimals) {
        return decimals <= MAX_DECIMALS && Math.abs(value) * SCALE[decimals] < EXACT_BELOW;
    }

    /**
     * |value| in units of 10^-decimals, rounded half-even from the exact product.
     *
     * <p>The rounded product p is off by at most half an ulp, while its distance from the tie is a multiple of an ulp: only
     * where p itself is a tie does its error decide, which one fused multiply-add gives exactly.
     */
    static long roundScaled(double value, int decimals) {
        double magnitude = Math.abs(value);
        double product = magnitude * SCALE[decimals];
        long whole = (long) product;
        double aboveHalf = product - whole - HALF;
        if (aboveHalf != 0) {
            return aboveHalf > 0 ? whole + 1 : whole;
        }
        double error = Math.fma(magnitude, SCALE[decimals], -product);
        if (error != 0) {
            return error > 0 ? whole + 1 : whole;
        }
        return whole + (whole & 1);
    }

    /** Any finite double, by arithmetic of any length. */
    static byte[] slow(double value, int decimals) {
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.toPlainString().getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Writes {@code units} x 10^-decimals with its sign.
     *
     * @param units at least 0
     * @return the position behind the last byte
     */
    static int write(byte[] out, int from, boolean negative, long units, int decimals) {
        int at = from;
        if (negative && units != 0) {
            out[at++] = '-';
        }
        int end = at + Math.max(length(units), decimals + 1) + (decimals > 0 ? 1 : 0);
        int right = end;
        long left = units;
        int pending = decimals;
        if ((pending & 1) != 0) {
            long rest = left / 10;
            out[--right] = (byte) ('0' + (left - rest * 10));
            left = rest;
            pending--;
        }
        for (; pending > 0; pending -= 2) {
            left = pair(out, right -= 2, left);
        }
        if (decimals > 0) {
            out[--right] = '.';
        }
        while (right - at >= 2) {
            left = pair(out, right -= 2, left);
        }
        if (right > at) {
            out[at] = (byte) ('0' + left);
        }
        return end;
    }

    /** Writes the last two digits of a number and answers what stands left of them. */
    static long pair(byte[] out, int at, long units) {
        long rest = units / 100;
        int two = (int) (units - rest * 100) * 2;
        out[at] = PAIRS[two];
        out[at + 1] = PAIRS[two + 1];
        return rest;
    }

    private static int length(long units) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(units | 1);
        int atLeast = bits * DIGITS_PER_BIT_Q12 >>> Q12;
        return units >= POWERS[atLeast] ? atLeast + 1 : atLeast;
    }

    /** 10^i; the first is 0, so that every number has a digit. */
    private static long[] powers() {
        long[] powers = new long[19];
        long power = 1;
        for (int i = 1; i < powers.length; i++) {
            power *= 10;
            powers[i] = power;
        }
        return powers;
    }

    private static byte[] pairs() {
        byte[] pairs = new byte[200];
        for (int i = 0; i < 100; i++) {
            pairs[2 * i] = (byte) ('0' + i / 10);
            pairs[2 * i + 1] = (byte) ('0' + i % 10);
        }
        return pairs;
    }
}
