package org.gridpit.market;

/** Which of many numbered levels are occupied, in two tiers of bits: one per level, and one per word of those. */
final class Occupancy {
    static final int NONE = -1;

    private static final int WORD_BITS = 6;

    private final long[] words;
    private final long[] summary;

    Occupancy(int levels) {
        words = new long[wordsFor(levels)];
        summary = new long[wordsFor(words.length)];
    }

    void add(int level) {
        int word = level >>> WORD_BITS;
        words[word] |= 1L << level;
        summary[word >>> WORD_BITS] |= 1L << word;
    }

    void remove(int level) {
        int word = level >>> WORD_BITS;
        words[word] &= ~(1L << level);
        if (words[word] == 0) {
            summary[word >>> WORD_BITS] &= ~(1L << word);
        }
    }

    /** The first occupied level from here on, or {@link #NONE}. */
    int next(int from) {
        int word = from >>> WORD_BITS;
        if (word >= words.length) {
            return NONE;
        }
        long bits = words[word] >>> from;
        return bits != 0 ? from + Long.numberOfTrailingZeros(bits) : firstOfWord(nextWord(word + 1));
    }

    private int firstOfWord(int word) {
        return word == NONE ? NONE : (word << WORD_BITS) + Long.numberOfTrailingZeros(words[word]);
    }

    private int nextWord(int from) {
        long before = (1L << from) - 1;
        for (int i = from >>> WORD_BITS; i < summary.length; i++) {
            long bits = summary[i] & ~before;
            if (bits != 0) {
                return (i << WORD_BITS) + Long.numberOfTrailingZeros(bits);
            }
            before = 0;
        }
        return NONE;
    }

    private static int wordsFor(int bits) {
        return (bits + Long.SIZE - 1) / Long.SIZE;
    }
}
