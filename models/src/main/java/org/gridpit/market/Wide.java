package org.gridpit.market;

/** A sum of products in 128 signed bits, for numbers whose parts may pass 64 bits although the whole must not. */
final class Wide implements Comparable<Wide> {
    private long high;
    private long low;

    void addProduct(long a, long b) {
        long productLow = a * b;
        low += productLow;
        high += Math.multiplyHigh(a, b) + carry(low, productLow);
    }

    void subtractProduct(long a, long b) {
        long productLow = a * b;
        long before = low;
        low -= productLow;
        high -= Math.multiplyHigh(a, b) + (Long.compareUnsigned(before, productLow) < 0 ? 1 : 0);
    }

    void subtract(Wide that) {
        high -= that.high + (Long.compareUnsigned(low, that.low) < 0 ? 1 : 0);
        low -= that.low;
    }

    /** This sum and one more product, as a sum of its own. */
    Wide plus(long a, long b) {
        Wide sum = new Wide();
        sum.high = high;
        sum.low = low;
        sum.addProduct(a, b);
        return sum;
    }

    @Override
    public int compareTo(Wide that) {
        return high == that.high ? Long.compareUnsigned(low, that.low) : Long.compare(high, that.high);
    }

    /** The sum, or an {@link ArithmeticException} where 64 signed bits do not hold it. */
    long exact() {
        if (high != low >> Long.SIZE - 1) {
            throw new ArithmeticException("a sum of money passes 64 bits");
        }
        return low;
    }

    /**
     * floor(a b / c) for numbers that are not negative and a quotient of at most 63 bits: long division of the 128-bit
     * product, bit by bit.
     */
    static long multiplyDivide(long a, long b, long c) {
        long rest = Math.multiplyHigh(a, b);
        long lower = a * b;
        if (rest == 0 && lower >= 0) {
            return lower / c;
        }
        long quotient = 0;
        for (int bit = Long.SIZE - 1; bit >= 0; bit--) {
            rest = rest << 1 | lower >>> bit & 1;
            if (Long.compareUnsigned(rest, c) >= 0) {
                rest -= c;
                quotient |= 1L << bit;
            }
        }
        return quotient;
    }

    private static int carry(long sum, long addend) {
        return Long.compareUnsigned(sum, addend) < 0 ? 1 : 0;
    }
}
