package org.gridpit.solar;

/** How warm the cells of a module get from sun, air and wind. */
public interface CellTemperature {
    /**
     * Temperature of the cells.
     *
     * @param poaWPerM2 on the plane of the module, before any reflection
     * @param windSpeedMPerS at the module
     */
    double cellC(double poaWPerM2, double airTemperatureC, double windSpeedMPerS);

    /**
     * Heat given off in proportion to the excess: Ta + POA/(u0 + u1 v).
     *
     * @param u0 in still air [W/(m2 K)]
     * @param u1 by the wind [W s/(m3 K)]
     * @see "D. Faiman, Assessing the outdoor operating temperature of photovoltaic modules, Progress in Photovoltaics 16,
     *     2008"
     */
    record Faiman(double u0, double u1) implements CellTemperature {
        /** Modules in the open. */
        public static final Faiman OPEN_RACK = new Faiman(25, 6.84);

        public Faiman {
            requirePositive("u0", u0);
        }

        @Override
        public double cellC(double poaWPerM2, double airTemperatureC, double windSpeedMPerS) {
            return airTemperatureC + poaWPerM2 / (u0 + u1 * windSpeedMPerS);
        }
    }

    /**
     * Sandia's: back of the module Ta + POA exp(a + b v), and the cells warmer by dT per 1000 W/m2.
     *
     * @param a logarithm of the warming in still air
     * @param b effect of the wind [s/m]
     * @param deltaK cells over back of the module at 1000 W/m2
     * @see "D. L. King, W. E. Boyson, J. A. Kratochvil, Photovoltaic Array Performance Model, SAND2004-3535, 2004"
     */
    record Sapm(double a, double b, double deltaK) implements CellTemperature {
        public static final Sapm OPEN_RACK_GLASS_GLASS = new Sapm(-3.47, -0.0594, 3);
        public static final Sapm CLOSE_ROOF_GLASS_GLASS = new Sapm(-2.98, -0.0471, 1);
        public static final Sapm OPEN_RACK_GLASS_POLYMER = new Sapm(-3.56, -0.0750, 3);
        public static final Sapm INSULATED_BACK_GLASS_POLYMER = new Sapm(-2.81, -0.0455, 0);

        private static final double STANDARD_W_PER_M2 = 1000;

        public Sapm {
            if (!(Math.abs(a) < 10 && Math.abs(b) < 1 && Math.abs(deltaK) < 100)) {
                throw new IllegalArgumentException(
                        "a (%s), b (%s) and deltaK (%s) must be near -3, -0.05 and 3. Maybe their order is wrong."
                                .formatted(a, b, deltaK));
            }
        }

        /** Temperature of the back of the module. */
        public double moduleC(double poaWPerM2, double airTemperatureC, double windSpeedMPerS) {
            return airTemperatureC + poaWPerM2 * StrictMath.exp(a + b * windSpeedMPerS);
        }

        @Override
        public double cellC(double poaWPerM2, double airTemperatureC, double windSpeedMPerS) {
            return moduleC(poaWPerM2, airTemperatureC, windSpeedMPerS) + deltaK * poaWPerM2 / STANDARD_W_PER_M2;
        }
    }

    /**
     * PVsyst's: what is absorbed and not turned into power, over a heat loss: Ta + POA absorption (1 - eta)/(uc + uv v).
     *
     * @param uc in still air [W/(m2 K)]
     * @param uv by the wind [W s/(m3 K)]
     * @param moduleEfficiency share of the radiation turned into power
     * @param absorption share of the radiation absorbed
     */
    record PvSyst(double uc, double uv, double moduleEfficiency, double absorption) implements CellTemperature {
        /** Free-standing modules. */
        public static final PvSyst FREE_STANDING = new PvSyst(29, 0, 0.1, 0.9);

        public PvSyst {
            requirePositive("uc", uc);
        }

        @Override
        public double cellC(double poaWPerM2, double airTemperatureC, double windSpeedMPerS) {
            return airTemperatureC + poaWPerM2 * absorption * (1 - moduleEfficiency) / (uc + uv * windSpeedMPerS);
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be above 0. Maybe take the default, 25 to 29 W/(m2 K).".formatted(name, value));
        }
    }
}
