package org.gridpit.agent;

import java.util.OptionalDouble;

/**
 * The grid over the last tick.
 *
 * @param frequencyHz at its end; minimum and maximum inside it
 * @param nominalHz nominal frequency
 * @param bandHz allowed deviation either way
 * @param netLoadW mean demand minus generation minus battery discharge plus feeder losses
 * @param plannedW what the supplier behind the site had scheduled
 * @param secondaryW secondary reserve in use at its end, positive raises frequency
 * @param importLimitW most that the supplier behind the site can deliver
 * @param exportLimitW most that it can take
 * @param lowestVoltagePu of the feeder's buses, mean of the tick; empty without a feeder, in the dark and before the first
 *     tick
 * @param highestVoltagePu the same
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
        long importLimitW,
        long exportLimitW,
        OptionalDouble lowestVoltagePu,
        OptionalDouble highestVoltagePu) {}
