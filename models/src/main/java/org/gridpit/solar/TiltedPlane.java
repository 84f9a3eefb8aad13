package org.gridpit.solar;

/**
 * A plane that faces some way up, and how the sun falls on it.
 *
 * <p>The sun is moved, then asked about; azimuth 0 is north, clockwise.
 */
public final class TiltedPlane {
    private static final double MAX_TILT_DEG = 180;

    private final double azimuthDeg;
    private final double albedo;
    private final double cosTilt;
    private final double sinTilt;
    private double apparentZenithDeg;
    private double cosZenith = 1;
    private double cosIncidence = 1;

    /**
     * @param tiltDeg 0 lies flat, 90 stands upright
     * @param azimuthDeg where it faces
     * @param albedo share of the global radiation the ground before it reflects
     */
    public TiltedPlane(double tiltDeg, double azimuthDeg, double albedo) {
        if (!(tiltDeg >= 0 && tiltDeg <= MAX_TILT_DEG)) {
            throw new IllegalArgumentException(
                    "tiltDeg (%s) must be within 0 and 180. Maybe turn azimuthDeg instead.".formatted(tiltDeg));
        }
        if (!(Math.abs(azimuthDeg) <= Degrees.FULL_TURN)) {
            throw new IllegalArgumentException(
                    "azimuthDeg (%s) must be within -360 and 360. Maybe use 180 for south.".formatted(azimuthDeg));
        }
        if (!(albedo >= 0 && albedo <= 1)) {
            throw new IllegalArgumentException(
                    "albedo (%s) must be within 0 and 1. Maybe it is in percent.".formatted(albedo));
        }
        this.azimuthDeg = azimuthDeg;
        this.albedo = albedo;
        this.cosTilt = Degrees.cos(tiltDeg);
        this.sinTilt = Degrees.sin(tiltDeg);
    }

    /** Moves the sun: cos AOI = cos za cos b + sin za sin b cos(az - az_panel). */
    public void faceSun(double sunApparentZenithDeg, double sunAzimuthDeg) {
        apparentZenithDeg = sunApparentZenithDeg;
        cosZenith = Degrees.cos(sunApparentZenithDeg);
        double across = Degrees.sin(sunApparentZenithDeg) * sinTilt * Degrees.cos(sunAzimuthDeg - azimuthDeg);
        cosIncidence = Math.max(-1, Math.min(1, cosZenith * cosTilt + across));
    }

    /** Zenith of the sun, with refraction. */
    public double apparentZenithDeg() {
        return apparentZenithDeg;
    }

    /** Cosine of the apparent zenith of the sun. */
    public double cosZenith() {
        return cosZenith;
    }

    /** Cosine of the angle between the sun and the normal of the plane; negative with the sun behind. */
    public double cosIncidence() {
        return cosIncidence;
    }

    /** Angle between the sun and the normal of the plane. */
    public double incidenceDeg() {
        return StrictMath.acos(cosIncidence) / Degrees.RADIANS;
    }

    /** Share of the sky the plane sees, weighted by the cosine: (1 + cos b)/2. */
    public double skyView() {
        return (1 + cosTilt) / 2;
    }

    public double sinTilt() {
        return sinTilt;
    }

    /** Beam on the plane: DNI max(cos AOI, 0). */
    public double beamWPerM2(double dniWPerM2) {
        return dniWPerM2 * Math.max(cosIncidence, 0);
    }

    /** Reflected by the ground onto the plane: GHI albedo (1 - cos b)/2. */
    public double groundWPerM2(double ghiWPerM2) {
        return ghiWPerM2 * albedo * (1 - cosTilt) / 2;
    }
}
