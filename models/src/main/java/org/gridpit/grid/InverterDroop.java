package org.gridpit.grid;

import org.gridpit.Param;

/** Inverters that answer to frequency by a droop of their own, without delay. */
public record InverterDroop(
        @Param(value = "Rating of all that take part", unit = "pu", above = 0)
        double ratedPu,

        @Param(value = "Frequency deviation beyond the dead band answered with the rating", unit = "pu", above = 0)
        double droop,

        @Param(value = "Frequency deviation without an answer", unit = "Hz", min = 0)
        double deadBandHz,

        @Param(value = "Most they give or take back", unit = "pu", above = 0)
        double maxPu) {
    public InverterDroop {
        requirePositive("ratedPu", ratedPu);
        requirePositive("droop", droop);
        if (!(deadBandHz >= 0 && deadBandHz < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "deadBandHz (%s) must be 0 or more. Maybe 0.036 is meant.".formatted(deadBandHz));
        }
        requirePositive("maxPu", maxPu);
    }

    /**
     * 5 % droop beyond 36 mHz, up to the rating.
     *
     * @see "IEEE 1547-2018, section 6.5.2.7, frequency-droop"
     */
    public static InverterDroop defaults(double ratedPu) {
        return new InverterDroop(ratedPu, 0.05, 0.036, ratedPu);
    }

    /** Power drawn per unit of speed. */
    double drawPuPerPu() {
        return ratedPu / droop;
    }

    /** What they feel of speed. */
    DeadBand band(double nominalFrequencyHz) {
        return new DeadBand(deadBandHz / nominalFrequencyHz, maxPu / drawPuPerPu());
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be above 0. Maybe leave the inverters out.".formatted(name, value));
        }
    }
}
