package org.gridpit.solar;

/** Trigonometry of angles in degrees. */
final class Degrees {
    /** Radians in a degree. */
    static final double RADIANS = Math.PI / 180;

    static final double FULL_TURN = 360;

    private Degrees() {}

    static double sin(double deg) {
        return StrictMath.sin(deg * RADIANS);
    }

    static double cos(double deg) {
        return StrictMath.cos(deg * RADIANS);
    }

    /** The same direction in [0, 360). */
    static double reduced(double deg) {
        return deg - FULL_TURN * Math.floor(deg / FULL_TURN);
    }
}
