package org.gridpit.time;

/**
 * A sequence of random numbers from xoshiro256++: the same on every machine and every Java release.
 *
 * <p>Every uniform and every normal number costs exactly one draw, so that sequences stay aligned.
 *
 * @see "D. Blackman, S. Vigna, Scrambled linear pseudorandom number generators, ACM TOMS 47, 2021"
 */
public final class RandomStream {
    /** Distance between two neighbouring uniform numbers, 2^-53. */
    private static final double SPACING = 0x1.0p-53;

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    /** State of four words; all zero, where the generator would stay for ever, is replaced by 1, 0, 0, 0. */
    RandomStream(long s0, long s1, long s2, long s3) {
        this.s0 = (s0 | s1 | s2 | s3) == 0 ? 1 : s0;
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
    }

    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Uniform in the open interval (0, 1). */
    public double nextUniform() {
        return ((nextLong() >>> 11) + 0.5) * SPACING;
    }

    /** Standard normal, by inversion. */
    public double nextGaussian() {
        return Normal.quantile(nextUniform());
    }

    /**
     * Uniform in 0 .. bound - 1, without bias.
     *
     * @see "D. Lemire, Fast random integer generation in an interval, ACM TOMACS 29, 2019"
     */
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException(
                    "bound (%d) must be at least 1. Maybe a list is empty.".formatted(bound));
        }
        long product = nextUnsignedInt() * bound;
        if (lowWord(product) < bound) {
            long unfair = (1L << 32) % bound;
            while (lowWord(product) < unfair) {
                product = nextUnsignedInt() * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /** Puts the values in an order drawn uniformly from all orders (Fisher and Yates). */
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            int value = values[i];
            values[i] = values[j];
            values[j] = value;
        }
    }

    private long nextUnsignedInt() {
        return nextLong() >>> 32;
    }

    private static long lowWord(long value) {
        return value & 0xFFFF_FFFFL;
    }
}
