package org.gridpit.grid;

import org.gridpit.Param;

/** A bus of a radial feeder and the line that brings it power, per unit on the feeder's base. */
public record BusParameters(
        @Param(value = "Number of the bus; 0 is the tie and needs none", min = 1)
        int bus,

        @Param(value = "Number of the bus its line comes from, towards the tie", min = 0)
        int parent,

        @Param(value = "Resistance of the line", unit = "pu", min = 0)
        double rPu,

        @Param(value = "Reactance of the line", unit = "pu", min = 0)
        double xPu) {

    public BusParameters {
        if (bus < 1) {
            throw new IllegalArgumentException(
                    "bus (%d) must be 1 or more. Maybe it is the tie, which needs no line.".formatted(bus));
        }
        if (parent < 0) {
            throw new IllegalArgumentException(
                    "parent (%d) of bus %d must be 0 or more. Maybe the tie is meant, which is 0."
                            .formatted(parent, bus));
        }
        impedance("rPu", rPu, bus);
        impedance("xPu", xPu, bus);
    }

    private static void impedance(String name, double value, int bus) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s (%s) of bus %d must be 0 or more. Maybe its sign was turned.".formatted(name, value, bus));
        }
    }
}
