package org.gridpit.chart;

import java.util.List;

/**
 * What frequency is held against in figures.
 *
 * @param bandHz half width of the band around nominal frequency
 * @param sheddingHz frequencies at which load is shed
 */
public record GridLimits(double nominalHz, double bandHz, List<Double> sheddingHz) {
    public GridLimits {
        sheddingHz = List.copyOf(sheddingHz);
        if (!(nominalHz > 0 && bandHz > 0)) {
            throw new IllegalArgumentException(
                    "nominalHz (%s) and bandHz (%s) must be positive. Maybe 60 and 0.2.".formatted(nominalHz, bandHz));
        }
    }
}
