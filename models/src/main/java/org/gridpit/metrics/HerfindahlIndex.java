package org.gridpit.metrics;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * Concentration of supply, the Herfindahl-Hirschman index: the sum of squared percentage shares, 0 to 10,000. A single
 * seller has 10,000, n equal ones 10,000 / n; above 1,800 a market counts as highly concentrated.
 *
 * @see "US Department of Justice and Federal Trade Commission, Merger Guidelines, 2023, guideline 1"
 */
public final class HerfindahlIndex {
    private static final double PERCENT = 100;

    private HerfindahlIndex() {}

    /** Of what each owner sold, or offered; empty where that is nothing. */
    public static OptionalDouble of(Map<String, Long> quantityByOwner) {
        double total = quantityByOwner.values().stream().mapToDouble(q -> q).sum();
        double squares = quantityByOwner.values().stream()
                .mapToDouble(q -> (double) q * q)
                .sum();
        return total > 0 ? OptionalDouble.of(PERCENT * PERCENT * squares / (total * total)) : OptionalDouble.empty();
    }
}
