package org.gridpit.weather;

import java.util.Collections;
import java.util.List;

/**
 * Linke turbidity for each month: how many clean, dry atmospheres would dim the sun as much as this one.
 *
 * @param byMonth twelve values, January first; 2 is very clear and cold, 3 clear and warm, 5 moist, 7 polluted
 */
public record LinkeTurbidity(List<Double> byMonth) {
    /** Clear and warm, all year. */
    public static final LinkeTurbidity DEFAULT = of(3);

    private static final int MONTHS = 12;
    private static final double MOST = 15;

    public LinkeTurbidity {
        byMonth = List.copyOf(byMonth);
        if (byMonth.size() != MONTHS) {
            throw new IllegalArgumentException("byMonth (%d values) must have 12. Maybe give one number for all months."
                    .formatted(byMonth.size()));
        }
        for (double value : byMonth) {
            if (!(value >= 1 && value <= MOST)) {
                throw new IllegalArgumentException(
                        "Linke turbidity (%s) must be 1 to 15. Maybe 3, a clear sky.".formatted(value));
            }
        }
    }

    /** The same value all year. */
    public static LinkeTurbidity of(double value) {
        return new LinkeTurbidity(Collections.nCopies(MONTHS, value));
    }

    /** @param month 1 to 12 */
    double inMonth(int month) {
        return byMonth.get(month - 1);
    }
}
