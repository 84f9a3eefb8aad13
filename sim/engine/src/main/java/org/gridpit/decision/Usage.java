package org.gridpit.decision;

/**
 * Tokens of an answer, as the provider counted them.
 *
 * @param in read, those of the cache apart
 * @param out written, thinking included
 * @param cacheRead read from the provider's cache of prompts
 * @param cacheWrite written to it
 */
public record Usage(long in, long out, long cacheRead, long cacheWrite) {
    /** Nothing read, nothing written. */
    public static final Usage NONE = new Usage(0, 0, 0, 0);

    public Usage {
        if (in < 0 || out < 0 || cacheRead < 0 || cacheWrite < 0) {
            throw new IllegalArgumentException(
                    "tokens (%d, %d, %d, %d) must not be negative. Maybe the answer was misread."
                            .formatted(in, out, cacheRead, cacheWrite));
        }
    }

    /** Length of the prompt, wherever it was read from; it decides which price applies. */
    public long prompt() {
        return Math.addExact(in, Math.addExact(cacheRead, cacheWrite));
    }
}
