package org.gridpit.solar;

import org.gridpit.Param;

/** A photovoltaic plant on a fixed rack, in the terms of PVWatts. */
public record PvParameters(
        @Param(value = "Power of the modules at standard test conditions", unit = "kW DC", above = 0, max = 1e9)
        double ratedKw,

        @Param(value = "Slope of the modules, 0 flat, 90 upright", unit = "deg", min = 0, max = 90)
        double tiltDeg,

        @Param(value = "Where the modules face, 0 north, 90 east", unit = "deg", min = 0, max = 360)
        double azimuthDeg,

        @Param(value = "Share of the radiation the ground reflects", min = 0, max = 1)
        double albedo,

        @Param(value = "Change of power with the temperature of the cells", unit = "1/K", min = -0.02, max = 0)
        double gammaPerK,

        @Param(value = "Share of the DC power lost to soiling, shading, wiring and the like", min = 0, max = 0.99)
        double losses,

        @Param(value = "Rated power of the modules over that of the inverter", min = 0.1, max = 10)
        double dcAcRatio,

        @Param(value = "Efficiency of the inverter at its rated power", min = 0.5, max = 1)
        double inverterEfficiency) {
    private static final double DEFAULT_TILT_DEG = 30;
    private static final double SOUTH_DEG = 180;
    private static final double GRASS_ALBEDO = 0.2;
    private static final double CRYSTALLINE_GAMMA_PER_K = -0.0035;
    /**
     * Soiling 2, shading 3, snow 0, mismatch 2, wiring 2, connections 0.5, light-induced degradation 1.5, nameplate 1,
     * age 0 and availability 3 percent, one after the other.
     *
     * @see "A. P. Dobos, PVWatts Version 5 Manual, NREL/TP-6A20-62641, 2014"
     */
    private static final double PVWATTS_LOSSES = 0.14075660688264469;

    private static final double PVWATTS_DC_AC_RATIO = 1.2;
    private static final double PVWATTS_INVERTER_EFFICIENCY = 0.96;

    public PvParameters {
        if (!(ratedKw > 0 && ratedKw <= 1e9)) {
            throw new IllegalArgumentException(
                    "ratedKw (%s) must be above 0 and at most 1e9. Maybe leave the plant out.".formatted(ratedKw));
        }
        within("tiltDeg", tiltDeg, 0, 90, "turn azimuth_deg instead");
        within("azimuthDeg", azimuthDeg, 0, 360, "add 360");
        within("albedo", albedo, 0, 1, "it is in percent");
        within("gammaPerK", gammaPerK, -0.02, 0, "it is in percent, or its sign is missing");
        within("losses", losses, 0, 0.99, "it is in percent");
        within("dcAcRatio", dcAcRatio, 0.1, 10, "it is in percent");
        within("inverterEfficiency", inverterEfficiency, 0.5, 1, "it is in percent");
    }

    /** The defaults of PVWatts, on a rack tilted 30 degrees to the south. */
    public static PvParameters defaults(double ratedKw) {
        return new PvParameters(
                ratedKw,
                DEFAULT_TILT_DEG,
                SOUTH_DEG,
                GRASS_ALBEDO,
                CRYSTALLINE_GAMMA_PER_K,
                PVWATTS_LOSSES,
                PVWATTS_DC_AC_RATIO,
                PVWATTS_INVERTER_EFFICIENCY);
    }

    private static void within(String name, double value, double min, double max, String maybe) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be within %s and %s. Maybe %s.".formatted(name, value, min, max, maybe));
        }
    }
}
