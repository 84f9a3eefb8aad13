package org.gridpit.grid;

/**
 * What acts on an area between two events, at what it would be without protection [kW].
 *
 * @param loadKw of all meters; load shedding takes shares of it
 * @param generationKw of all meters; derating and trips take shares of it
 * @param batteryKw discharge positive; protection leaves it alone, a black-out does not
 * @param lossesKw of the lines
 * @param planKw what the supplier scheduled for this tick
 * @param eventsKw what the supplier has lost
 */
public record AreaPower(
        double loadKw, double generationKw, double batteryKw, double lossesKw, double planKw, double eventsKw) {
    /** Nothing at all. */
    public static final AreaPower NONE = eventsOnly(0);

    public AreaPower {
        if (!(loadKw >= 0 && generationKw >= 0)) {
            throw new IllegalArgumentException(
                    "loadKw (%s) and generationKw (%s) must be 0 or more. Maybe one was netted with the other."
                            .formatted(loadKw, generationKw));
        }
        if (!Double.isFinite(loadKw + generationKw + batteryKw + lossesKw + planKw + eventsKw)) {
            throw new IllegalArgumentException("%s must be numbers. Maybe a meter is missing.".formatted(this));
        }
    }

    /** An area that supplies nobody else, and has lost so much. */
    public static AreaPower eventsOnly(double eventsKw) {
        return new AreaPower(0, 0, 0, 0, 0, eventsKw);
    }

    /** Power missing with shares of load and generation on. */
    double lackKw(double loadFactor, double generationFactor) {
        return loadKw * loadFactor - generationKw * generationFactor - batteryKw + lossesKw - planKw + eventsKw;
    }
}
