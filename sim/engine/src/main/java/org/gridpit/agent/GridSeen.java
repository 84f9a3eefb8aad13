package org.gridpit.agent;

/**
 * The grid over the last tick.
 *
 * @param frequencyHz at its end; minimum and maximum inside it
 * @param nominalHz nominal frequency
 * @param bandHz allowed deviation either way
 * @param netLoadW mean demand minus generation minus battery discharge
 * @param plannedW what the supplier behind the site had scheduled
 * @param secondaryW secondary reserve in use at its end, positive raises frequency
 * @param tieLimitW capacity of the line to the utility, both ways
 */
public record GridSeen(
        double frequencyHz,
        double minFrequencyHz,
        double maxFrequencyHz,
        double nominalHz,
        double bandHz,
        long netLoadW,
        long plannedW,
        long secondaryW,
        long tieLimitW) {}
