package org.gridpit.grid;

import java.util.List;

/**
 * What a {@link FrequencyCase} led to.
 *
 * @param rows the trajectory at each whole second from 0
 * @param nadirHz lowest frequency
 * @param nadirTimeS when it was reached, from the start of the study
 * @param initialRocofHzPerS rate of change just after the first event; 0 when that is a ramp
 * @param windowRocofHzPerS change over half a second of largest size, with its sign, per second
 * @param windowRocofStartS when that half second begins, the first of equals, a multiple of 0.01 s
 * @param secondsBelowBand time spent more than 0.2 Hz below nominal, in samples of 0.01 s
 * @param endHz frequency at the end of the study
 * @param steadyStateHz frequency after for ever
 */
public record FrequencyResponse(
        List<Row> rows,
        double nadirHz,
        double nadirTimeS,
        double initialRocofHzPerS,
        double windowRocofHzPerS,
        double windowRocofStartS,
        double secondsBelowBand,
        double endHz,
        double steadyStateHz) {

    public FrequencyResponse {
        rows = List.copyOf(rows);
    }

    /**
     * The area at one instant.
     *
     * @param disturbancePu just after the instant when it jumps
     * @param speedDeviationPu w = f / f0 - 1
     * @param governorPu pg
     * @param turbinePu pm
     * @param secondaryPu pr
     */
    public record Row(
            double timeS,
            double disturbancePu,
            double frequencyHz,
            double speedDeviationPu,
            double governorPu,
            double turbinePu,
            double secondaryPu) {}
}
