package org.gridpit.solar;

/** Models of how much of the sky's diffuse radiation falls on a tilted plane. */
public enum Transposition {
    /** A sky equally bright everywhere: DHI (1 + cos b)/2. */
    ISOTROPIC {
        @Override
        public double skyWPerM2(TiltedPlane plane, double extraterrestrialWPerM2, double dniWPerM2, double dhiWPerM2) {
            return dhiWPerM2 * plane.skyView();
        }
    },

    /**
     * An even sky, and a share A = DNI/E0 of the diffuse radiation that comes from where the sun is.
     *
     * @see "J. E. Hay, J. A. Davies, Calculation of the solar radiation incident on an inclined surface, 1980"
     */
    HAY_DAVIES {
        @Override
        public double skyWPerM2(TiltedPlane plane, double extraterrestrialWPerM2, double dniWPerM2, double dhiWPerM2) {
            double circumsolar = dniWPerM2 / extraterrestrialWPerM2;
            double beamRatio = Math.max(plane.cosIncidence(), 0) / Math.max(plane.cosZenith(), COS_89_DEG);
            return dhiWPerM2 * ((1 - circumsolar) * plane.skyView() + circumsolar * beamRatio);
        }
    },

    /**
     * An even sky, a bright sun's surrounding and a bright horizon, by clearness and brightness of the sky.
     *
     * @see "R. Perez et al., Modeling daylight availability and irradiance components, Solar Energy 44, 1990"
     */
    PEREZ_1990 {
        @Override
        public double skyWPerM2(TiltedPlane plane, double extraterrestrialWPerM2, double dniWPerM2, double dhiWPerM2) {
            return PerezSky.skyWPerM2(plane, extraterrestrialWPerM2, dniWPerM2, dhiWPerM2);
        }
    };

    /** Keeps the ratio of beams finite at sunset. */
    private static final double COS_89_DEG = 0.01745;

    /** Diffuse radiation from the sky on the plane, the sun being where the plane was told last. */
    public abstract double skyWPerM2(
            TiltedPlane plane, double extraterrestrialWPerM2, double dniWPerM2, double dhiWPerM2);
}
