package org.gridpit.weather;

/**
 * Irradiance under a cloudless sky.
 *
 * @param ghiWPerM2 global horizontal [W/m2]
 * @param dniWPerM2 direct normal [W/m2]
 * @param dhiWPerM2 diffuse horizontal [W/m2]
 */
public record ClearSky(double ghiWPerM2, double dniWPerM2, double dhiWPerM2) {
    private static final ClearSky NIGHT = new ClearSky(0, 0, 0);
    private static final double HORIZON_DEG = 90;
    private static final double STANDARD_PRESSURE_PA = 101_325;

    /**
     * GHI by Haurwitz: 1098 c exp(-0.059/c), c the cosine of the zenith angle.
     *
     * @param apparentZenithDeg with refraction [deg]
     * @return [W/m2]
     * @see "B. Haurwitz, Insolation in relation to cloudiness and cloud density, J. Meteorology 2, 1945"
     */
    public static double haurwitzGhiWPerM2(double apparentZenithDeg) {
        double c = cosDeg(apparentZenithDeg);
        return c > 0 ? 1098 * c * StrictMath.exp(-0.059 / c) : 0;
    }

    /**
     * Clear sky by Ineichen and Perez, the default.
     *
     * @param apparentZenithDeg with refraction [deg]
     * @param absoluteAirMass Kasten and Young, corrected for pressure; not read below the horizon
     * @param extraterrestrialWPerM2 on a plane facing the sun outside the atmosphere [W/m2]
     * @param altitudeM [m]
     * @param linkeTurbidity at air mass 2
     * @see "P. Ineichen, R. Perez, A new airmass independent formulation for the Linke turbidity coefficient, Solar
     *     Energy 73, 2002"
     */
    public static ClearSky ineichen(
            double apparentZenithDeg,
            double absoluteAirMass,
            double extraterrestrialWPerM2,
            double altitudeM,
            double linkeTurbidity) {
        if (!(apparentZenithDeg < HORIZON_DEG)) {
            return NIGHT;
        }
        double c = cosDeg(apparentZenithDeg);
        double f1 = StrictMath.exp(-altitudeM / 8000);
        double f2 = StrictMath.exp(-altitudeM / 1250);
        double g1 = 5.09e-5 * altitudeM + 0.868;
        double g2 = 3.92e-5 * altitudeM + 0.0387;
        double haze = linkeTurbidity - 1;
        double ghi = g1 * extraterrestrialWPerM2 * c * StrictMath.exp(-g2 * absoluteAirMass * (f1 + f2 * haze));
        double beam = extraterrestrialWPerM2 * (0.664 + 0.163 / f1) * StrictMath.exp(-0.09 * absoluteAirMass * haze);
        double beamLimit = ghi * (1 - (0.1 - 0.2 * StrictMath.exp(-linkeTurbidity)) / (0.1 + 0.882 / f1)) / c;
        double dni = Math.max(0, Math.min(beam, beamLimit));
        return new ClearSky(ghi, dni, ghi - dni * c);
    }

    /**
     * Clear sky by Bird and Hulstrom, with 0.15 and 0.10 aerosol optical depth at 380 and 500 nm, 1.5 cm of water, 0.3
     * cm of ozone, asymmetry 0.85, albedo 0.2. All three are 0 with the sun on or below the horizon.
     *
     * @param zenithDeg true, without refraction [deg]
     * @param extraterrestrialWPerM2 on a plane facing the sun outside the atmosphere [W/m2]
     * @param pressurePa of the station [Pa]
     * @see "R. Bird, R. Hulstrom, A simplified clear sky model, SERI/TR-642-761, 1981"
     */
    public static ClearSky bird(double zenithDeg, double extraterrestrialWPerM2, double pressurePa) {
        if (!(zenithDeg < HORIZON_DEG)) {
            return NIGHT;
        }
        double c = cosDeg(zenithDeg);
        double airMass = 1 / (c + 0.15 * StrictMath.pow(93.885 - zenithDeg, -1.253));
        double pressed = airMass * pressurePa / STANDARD_PRESSURE_PA;
        double rayleigh =
                StrictMath.exp(-0.0903 * StrictMath.pow(pressed, 0.84) * (1 + pressed - StrictMath.pow(pressed, 1.01)));
        double ozone = ozoneTransmittance(0.3 * airMass);
        double gases = StrictMath.exp(-0.0127 * StrictMath.pow(pressed, 0.26));
        double water = waterTransmittance(1.5 * airMass);
        double aerosol = aerosolTransmittance(airMass);
        double absorption = 1 - 0.1 * (1 - airMass + StrictMath.pow(airMass, 1.06)) * (1 - aerosol);
        double scattering = aerosol / absorption;
        double skyAlbedo = 0.0685 + (1 - 0.85) * (1 - scattering);
        double dni = 0.9662 * extraterrestrialWPerM2 * aerosol * water * gases * ozone * rayleigh;
        double scattered = 0.79
                * extraterrestrialWPerM2
                * c
                * (ozone * gases * water * absorption)
                * (0.5 * (1 - rayleigh) + 0.85 * (1 - scattering))
                / (1 - airMass + StrictMath.pow(airMass, 1.02));
        double ghi = (dni * c + scattered) / (1 - 0.2 * skyAlbedo);
        return new ClearSky(ghi, dni, ghi - dni * c);
    }

    private static double ozoneTransmittance(double x) {
        return 1
                - 0.1611 * x * StrictMath.pow(1 + 139.48 * x, -0.3034)
                - 0.002715 * x / (1 + 0.044 * x + 0.0003 * x * x);
    }

    private static double waterTransmittance(double w) {
        return 1 - 2.4959 * w / (StrictMath.pow(1 + 79.034 * w, 0.6828) + 6.385 * w);
    }

    private static double aerosolTransmittance(double airMass) {
        double depth = 0.27583 * 0.15 + 0.35 * 0.10;
        return StrictMath.exp(-StrictMath.pow(depth, 0.873)
                * (1 + depth - StrictMath.pow(depth, 0.7088))
                * StrictMath.pow(airMass, 0.9108));
    }

    private static double cosDeg(double angleDeg) {
        return StrictMath.cos(Math.toRadians(angleDeg));
    }
}
