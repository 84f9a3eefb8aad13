package org.gridpit.solar;

/**
 * A photovoltaic plant by PVWatts: sun and sky on the modules, warm cells, losses, inverter.
 *
 * @see "A. P. Dobos, PVWatts Version 5 Manual, NREL/TP-6A20-62641, 2014"
 */
public final class PvPlant {
    private static final double HORIZON_DEG = 90;
    /** Standard test conditions. */
    private static final double STANDARD_W_PER_M2 = 1000;

    private static final double STANDARD_CELL_C = 25;

    private final PvParameters parameters;
    private final Transposition transposition;
    private final CellTemperature cellTemperature;
    private final Iam iam;
    private final TiltedPlane plane;
    private final Inverter inverter;
    private double poaWPerM2;
    private double dcKw;

    /** With the sky of Hay and Davies, the temperature of Faiman, and glass that reflects. */
    public PvPlant(PvParameters parameters) {
        this(parameters, Transposition.HAY_DAVIES, CellTemperature.Faiman.OPEN_RACK, Iam.PHYSICAL);
    }

    public PvPlant(PvParameters parameters, Transposition transposition, CellTemperature cellTemperature, Iam iam) {
        this.parameters = parameters;
        this.transposition = transposition;
        this.cellTemperature = cellTemperature;
        this.iam = iam;
        this.plane = new TiltedPlane(parameters.tiltDeg(), parameters.azimuthDeg(), parameters.albedo());
        this.inverter = new Inverter(parameters.ratedKw() / parameters.dcAcRatio(), parameters.inverterEfficiency());
    }

    /**
     * AC power under this sun and sky; the beam counts while the sun is seen above the horizon.
     *
     * @param apparentZenithDeg of the sun, with refraction
     * @param azimuthDeg of the sun
     * @param extraterrestrialWPerM2 on a plane that faces the sun
     */
    public double powerKw(
            double apparentZenithDeg,
            double azimuthDeg,
            double extraterrestrialWPerM2,
            double ghiWPerM2,
            double dniWPerM2,
            double dhiWPerM2,
            double airTemperatureC,
            double windSpeedMPerS) {
        requireSky(ghiWPerM2, dniWPerM2, dhiWPerM2, windSpeedMPerS);
        plane.faceSun(apparentZenithDeg, azimuthDeg);
        double seenDniWPerM2 = apparentZenithDeg < HORIZON_DEG ? dniWPerM2 : 0;
        double beam = plane.beamWPerM2(seenDniWPerM2);
        double diffuse = transposition.skyWPerM2(plane, extraterrestrialWPerM2, seenDniWPerM2, dhiWPerM2)
                + plane.groundWPerM2(ghiWPerM2);
        poaWPerM2 = beam + diffuse;
        double cellC = cellTemperature.cellC(poaWPerM2, airTemperatureC, windSpeedMPerS);
        double inModules = beam > 0 ? beam * iam.factor(plane.cosIncidence()) + diffuse : diffuse;
        dcKw = dcKw(parameters.ratedKw(), inModules, cellC, parameters.gammaPerK()) * (1 - parameters.losses());
        requireResult(dcKw, apparentZenithDeg, azimuthDeg, airTemperatureC);
        return inverter.powerKw(dcKw);
    }

    /** Power of modules [kW]: Pdc0 (POA/1000)(1 + gamma (Tc - 25)), never negative. */
    static double dcKw(double ratedKw, double poaWPerM2, double cellC, double gammaPerK) {
        double warmth = 1 + gammaPerK * (cellC - STANDARD_CELL_C);
        return Math.max(0, ratedKw * (poaWPerM2 / STANDARD_W_PER_M2) * warmth);
    }

    /** Radiation on the plane of the modules at the last {@link #powerKw}, before reflection. */
    public double poaWPerM2() {
        return poaWPerM2;
    }

    /** DC power after losses at the last {@link #powerKw}. */
    public double dcKw() {
        return dcKw;
    }

    /** Rating of the inverter. */
    public double acRatedKw() {
        return inverter.ratedKw();
    }

    /** What leaves the plant under curtailment and a call for reactive power; see {@link Inverter#output}. */
    public Inverter.Output output(double availableKw, double limitKw, double reactiveKvar, boolean varPriority) {
        return inverter.output(availableKw, limitKw, reactiveKvar, varPriority);
    }

    private static void requireSky(double ghiWPerM2, double dniWPerM2, double dhiWPerM2, double windSpeedMPerS) {
        if (!(ghiWPerM2 >= 0 && dniWPerM2 >= 0 && dhiWPerM2 >= 0 && windSpeedMPerS >= 0)) {
            throw new IllegalArgumentException(
                    "ghiWPerM2 (%s), dniWPerM2 (%s), dhiWPerM2 (%s) and windSpeedMPerS (%s) must be 0 or more. Maybe one is missing in the weather."
                            .formatted(ghiWPerM2, dniWPerM2, dhiWPerM2, windSpeedMPerS));
        }
    }

    private static void requireResult(
            double dcKw, double apparentZenithDeg, double azimuthDeg, double airTemperatureC) {
        if (Double.isNaN(dcKw)) {
            throw new IllegalArgumentException(
                    "apparentZenithDeg (%s), azimuthDeg (%s) and airTemperatureC (%s) must be numbers. Maybe one is missing in the weather."
                            .formatted(apparentZenithDeg, azimuthDeg, airTemperatureC));
        }
    }
}
